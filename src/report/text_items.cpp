#include "report/text_items.hpp"

#include <string>

#include "report/item_story.hpp"
#include "text/strings.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

/// Columns of an item's label.
constexpr std::size_t label_width = 13;

class ItemsWriter {
public:
    explicit ItemsWriter(TextWriter& writer) : writer_(writer), style_(writer.style()) {}

    void write_team(const TeamChanges& team) {
        const auto counts = team.long_series ? text::join(team_counts(team), ", ") : std::string{};
        writer_.title(team.team, counts.empty() ? counts : "(" + counts + ")");
        const Change* before = nullptr;
        for (const auto* const change : team.changes) {
            if (before != nullptr && same_new_item(*before, *change)) {
                write_further_source(*change);
            } else if (std::holds_alternative<ItemChange>(change->detail)) {
                write_item(*change, team.long_series);
            } else {
                write_project(*change);
            }
            before = change;
        }
        write_folded(team);
    }

private:
    void write_folded(const TeamChanges& team) {
        if (const auto told = releases_phrase(team.releases); !told.empty()) {
            writer_.line("  " + style_.green(text::pad("released", label_width)), safe(told));
        }
        for (const auto& told : folded_phrases(team)) writer_.line("  ", style_.dim(told));
    }

    void write_project(const Change& change) {
        const auto project = style_.bold(safe(change.project));
        std::string told;
        std::string symbol;
        if (change.kind == ChangeKind::project_added) {
            symbol = style_.green("+");
            told = "project " + project + " is new";
        } else if (change.kind == ChangeKind::project_removed) {
            symbol = style_.red("-");
            told = "project " + project + " is no longer there";
        } else if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
            symbol = style_.blue("=");
            told = "project " + project + " is the new name of " + safe(renamed->from);
        } else if (const auto* const move = std::get_if<ProjectMove>(&change.detail)) {
            symbol = style_.blue(">");
            told = "project " + project + " came from " + safe(move->from_team);
        }
        writer_.line("  " + symbol + " ", told + writer_.sureness(change) + writer_.since(change));
        writer_.reasons(change, "    ");
    }

    [[nodiscard]] std::string label_of(const Change& change, bool long_series) const {
        const auto label = text::pad(item_label(change, long_series), label_width);
        switch (change.kind) {
            case ChangeKind::item_completed:
            case ChangeKind::action_closed: return style_.green(label);
            case ChangeKind::item_progressed: return style_.yellow(label);
            case ChangeKind::item_added:
            case ChangeKind::action_opened: return style_.cyan(label);
            case ChangeKind::item_dropped: return style_.red(label);
            default: return style_.dim(label);
        }
    }

    void write_item(const Change& change, bool long_series) {
        const auto& item = std::get<ItemChange>(change.detail);
        std::string told = change.project.empty() ? "" : style_.dim(safe(change.project) + ":") + " ";
        if (!item.from_team.empty()) told += style_.dim("(from " + safe(item.from_team) + ")") + " ";
        // The way of an item over many meetings says more than what its words were once.
        const bool words_only = item.was.empty() || (long_series && !writer_.options().all);
        told += words_only ? writer_.shortened(safe(item.text)) : writer_.reworded(item.was, item.text);
        if (item.owner) told += " " + style_.dim("[" + safe(*item.owner) + "]");
        if (item.path.empty() && change.kind == ChangeKind::item_dropped && item.from) {
            told += " " + style_.dim("(was " + std::string(to_string(*item.from)) + ")");
        }
        if (const auto way = path_phrase(change, style_.arrow()); !way.empty()) {
            told += " " + style_.dim("(" + way + ")");
        }
        writer_.line("  " + label_of(change, long_series), told);
        writer_.reasons(change, std::string(label_width + 2, ' '));
        if (writer_.options().explain) write_path(item);
    }

    /// Every meeting that told of the item, in its words then.
    void write_path(const ItemChange& item) {
        for (const auto& sighting : item.path) {
            const auto when = sighting.date.iso() + " " + text::pad(std::string(to_string(sighting.status)), 8);
            writer_.line(std::string(label_width + 2, ' ') + style_.dim(when) + " ",
                         style_.dim(writer_.shortened(safe(sighting.text))));
        }
    }

    /// Another old item that became the one just told.
    void write_further_source(const Change& change) {
        const auto& item = std::get<ItemChange>(change.detail);
        const auto& was = item.was.empty() ? item.text : item.was;
        const std::string indent(label_width + 2, ' ');
        writer_.line(indent, style_.dim("(and was: " + writer_.shortened(safe(was)) + ")"));
        writer_.reasons(change, indent);
    }

    TextWriter& writer_;
    const TextStyle& style_;
};

}  // namespace

void write_team_items(const TeamChanges& team, TextWriter& writer) { ItemsWriter(writer).write_team(team); }

}  // namespace pmcdiff::report
