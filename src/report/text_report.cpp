#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/formats.hpp"
#include "report/layout.hpp"
#include "report/text_meeting.hpp"
#include "report/text_style.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

/// Columns of a team's name before what happened to it, at most.
constexpr std::size_t widest_name = 24;
/// Columns of an item's label.
constexpr std::size_t label_width = 13;
/// An item is told in about this many columns; the note has the rest.
constexpr std::size_t item_columns = 230;

std::string safe(const std::string& text) { return text::printable(text); }

std::string percent(double confidence) { return fmt::format("{:.0f} %", confidence * 100); }

/// Writes one diff. Every method gives whole lines.
class DiffWriter {
public:
    DiffWriter(const Diff& diff, std::size_t hidden, const ReportOptions& options)
        : diff_(diff), hidden_(hidden), options_(options), style_(options), layout_(lay_out(diff, options.all)) {}

    std::string write() {
        if (!options_.quiet) write_head();
        write_leads();
        write_teams();
        write_announced();
        write_roadmap();
        for (const auto& team : layout_.by_team) write_team(team);
        if (!options_.quiet) write_foot();
        return std::move(out_);
    }

private:
    void line(std::string_view first, const std::string& text) { out_ += text::hang(first, text, options_.width); }

    void title(const std::string& text) {
        if (!out_.empty()) out_ += '\n';
        out_ += style_.bold(safe(text)) + '\n';
    }

    void write_head() {
        line("", style_.bold(safe(headline(diff_, style_.arrow()))));
        line("", counts(diff_) + ".");
        if (hidden_ != 0) line("", text::counted(hidden_, "change is", "changes are") + " left out by the filter.");
    }

    void write_foot() {
        const auto unchanged = untouched_counts(diff_);
        if (unchanged.empty()) return;
        out_ += '\n';
        line("", style_.dim(unchanged + "."));
    }

    /// In a series: since when. Nothing where all happened at the last meeting.
    [[nodiscard]] std::string since(const Change& change) const {
        if (diff_.through.empty() || !change.since.known()) return {};
        return " " + style_.dim("(since " + change.since.iso() + ")");
    }

    [[nodiscard]] std::string sureness(const Change& change) const {
        if (!change.inference || change.inference->confidence >= 0.995) return {};
        return " " + style_.dim("(" + percent(change.inference->confidence) + " sure)");
    }

    void write_reasons(const Change& change, std::string_view indent) {
        for (const auto& remark : change.remarks) line(indent, style_.dim(safe(remark)));
        if (!options_.explain || !change.inference) return;
        const std::string reasons = "why: " + text::join(change.inference->evidence, "; ");
        line(indent, style_.dim(safe(reasons) + " (" + percent(change.inference->confidence) + ")"));
    }

    [[nodiscard]] static std::size_t name_width(const std::vector<const Change*>& changes) {
        std::size_t widest = 0;
        for (const auto* const change : changes) widest = std::max(widest, text::display_width(change->team));
        return std::min(widest, widest_name);
    }

    /// `  + Team name   what happened`.
    void team_line(const std::string& symbol, const Change& change, std::size_t width, const std::string& told) {
        const auto first = "  " + symbol + " " + text::pad(style_.bold(safe(change.team)), width) + "  ";
        line(first, told + sureness(change) + since(change));
        write_reasons(change, std::string(text::visible_width(first), ' '));
    }

    void write_leads() {
        if (layout_.leads.empty()) return;
        title("Leads");
        const auto width = name_width(layout_.leads);
        for (const auto* const change : layout_.leads) {
            if (const auto* const leads = std::get_if<LeadChange>(&change->detail)) {
                team_line(style_.yellow("*"), *change, width, lead_change(*leads));
            } else if (const auto* const respelled = std::get_if<Respelling>(&change->detail)) {
                team_line(style_.dim("~"), *change, width,
                          safe(respelled->from) + " is now written " + safe(respelled->to));
            } else if (const auto* const stand_in = std::get_if<StandIn>(&change->detail)) {
                team_line(style_.dim("~"), *change, width,
                          safe(stand_in->person) + " stands in for " + safe(text::enumerate(stand_in->represented)));
            }
        }
    }

    /// All leads changed: `A -> B`. Some stayed: who joined, who left, who stays.
    [[nodiscard]] std::string lead_change(const LeadChange& change) const {
        std::vector<std::string> stay;
        std::ranges::copy_if(change.to, std::back_inserter(stay), [&](const std::string& name) {
            return std::ranges::find(change.joined, name) == change.joined.end();
        });
        if (stay.empty())
            return safe(names_or_vacant(change.from)) + " " + style_.arrow() + " " +
                   style_.bold(safe(names_or_vacant(change.to)));
        std::vector<std::string> parts;
        if (!change.joined.empty()) parts.push_back(style_.green(safe(text::enumerate(change.joined))) + " joins");
        if (!change.left.empty()) parts.push_back(style_.red(safe(text::enumerate(change.left))) + " leaves");
        parts.push_back(safe(text::enumerate(stay)) + (stay.size() == 1 ? " stays" : " stay"));
        return text::join(parts, ", ");
    }

    void write_teams() {
        if (layout_.teams.empty()) return;
        title("Teams");
        const auto width = name_width(layout_.teams);
        for (const auto* const change : layout_.teams) {
            const auto& [symbol, told] = team_change(*change);
            team_line(symbol, *change, width, told);
        }
    }

    [[nodiscard]] std::pair<std::string, std::string> team_change(const Change& change) const {
        if (const auto* const presence = std::get_if<TeamPresence>(&change.detail)) {
            const bool added = change.kind == ChangeKind::team_added;
            std::string told = added ? "new team" : "no longer there";
            if (added && presence->lifecycle != "active") told += ", " + safe(presence->lifecycle);
            told += presence->leads.empty()
                        ? ", no lead"
                        : std::string(added ? ", led by " : ", was led by ") + safe(text::enumerate(presence->leads));
            return {added ? style_.green("+") : style_.red("-"), told};
        }
        if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
            return {style_.blue("="), "new name of " + safe(renamed->from)};
        }
        if (const auto* const fork = std::get_if<Forking>(&change.detail)) {
            const bool split = change.kind == ChangeKind::team_split;
            return {style_.blue(split ? "<" : ">"), split ? "split into " + safe(text::enumerate(fork->to))
                                                          : "took in " + safe(text::enumerate(fork->from))};
        }
        const auto& lifecycle = std::get<LifecycleChange>(change.detail);
        return {style_.cyan("^"), safe(lifecycle.from) + " " + style_.arrow() + " " + safe(lifecycle.to)};
    }

    void write_announced() {
        if (layout_.announced.empty()) return;
        title("Proposed and decided");
        for (const auto* const change : layout_.announced) {
            const auto& event = std::get<Announcement>(change->detail).event;
            const auto outcome = event.outcome == "approved" ? style_.green(event.outcome) : event.outcome;
            line("  * ", safe(announcement_phrase(event)) + ": " + outcome + " " +
                             style_.dim("(line " + std::to_string(event.line) + ")"));
        }
    }

    void write_roadmap() {
        if (layout_.roadmap.empty()) return;
        title("Roadmap");
        for (const auto* const change : layout_.roadmap) {
            const auto& entry = std::get<RoadmapChange>(change->detail);
            const auto& [label, told] = roadmap_change(*change, entry);
            line("  " + label + " ", told + since(*change));
            write_reasons(*change, "      ");
        }
    }

    [[nodiscard]] std::pair<std::string, std::string> roadmap_change(const Change& change,
                                                                     const RoadmapChange& entry) const {
        const auto horizon = [](const std::vector<Horizon>& all) { return std::string(to_string(all.front())); };
        switch (change.kind) {
            case ChangeKind::roadmap_added:
                return {style_.green("+"), under(horizon(entry.to)) + safe(entry.new_entries.front())};
            case ChangeKind::roadmap_removed:
                return {style_.red("-"), under(horizon(entry.from)) + safe(entry.old_entries.front())};
            case ChangeKind::roadmap_reworded:
                return {style_.yellow("~"),
                        under(horizon(entry.to)) + reworded(entry.old_entries.front(), entry.new_entries.front())};
            case ChangeKind::roadmap_moved: {
                const bool forward = entry.to.front() < entry.from.front();
                const auto way = horizon(entry.from) + " " + style_.arrow() + " " + horizon(entry.to) +
                                 (forward ? ": " : " (back): ");
                const auto words = entry.reworded ? reworded(entry.old_entries.front(), entry.new_entries.front())
                                                  : safe(entry.new_entries.front());
                return {forward ? style_.green(">") : style_.red("<"), style_.bold(way) + words};
            }
            case ChangeKind::roadmap_split:
                return {style_.blue("<"), "split: " + quoted(entry.old_entries) + " into " + quoted(entry.new_entries)};
            default:
                return {style_.blue(">"),
                        "merged: " + quoted(entry.old_entries) + " into " + quoted(entry.new_entries)};
        }
    }

    [[nodiscard]] std::string under(const std::string& horizon) const { return style_.bold(horizon + ": "); }

    [[nodiscard]] static std::string quoted(const std::vector<std::string>& entries) {
        std::vector<std::string> all;
        for (const auto& entry : entries) all.push_back("\"" + safe(entry) + "\"");
        return text::enumerate(all);
    }

    /// The new words with what was taken out and put in, or both texts where little of the old one stands.
    [[nodiscard]] std::string reworded(const std::string& was, const std::string& text) const {
        const auto runs = text::word_diff(safe(was), safe(text));
        if (text::kept_share(runs) < least_kept_share) {
            return shortened(safe(text)) + " " + style_.dim("(was: " + shortened(safe(was)) + ")");
        }
        std::vector<std::string> parts;
        for (const auto& run : options_.all ? runs : short_runs(runs)) {
            if (run.kind == text::WordRun::Kind::kept) parts.push_back(run.text);
            if (run.kind == text::WordRun::Kind::removed) parts.push_back(style_.removed(run.text));
            if (run.kind == text::WordRun::Kind::added) parts.push_back(style_.added(run.text));
        }
        return text::join(parts, " ");
    }

    [[nodiscard]] std::string shortened(const std::string& text) const {
        return shorten(text, options_.all ? 0 : item_columns);
    }

    void write_team(const TeamChanges& team) {
        title(team.team);
        const Change* before = nullptr;
        for (const auto* const change : team.changes) {
            if (before != nullptr && same_new_item(*before, *change)) {
                write_further_source(*change);
            } else if (std::holds_alternative<ItemChange>(change->detail)) {
                write_item(*change);
            } else {
                write_project(*change);
            }
            before = change;
        }
        if (team.folded != 0) {
            line("  ", style_.dim(text::counted(team.folded, "finished item") + " not told again"));
        }
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
        line("  " + symbol + " ", told + sureness(change) + since(change));
        write_reasons(change, "    ");
    }

    [[nodiscard]] std::string label_of(const Change& change) const {
        const auto label = text::pad(item_label(change), label_width);
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

    void write_item(const Change& change) {
        const auto& item = std::get<ItemChange>(change.detail);
        std::string told = change.project.empty() ? "" : style_.dim(safe(change.project) + ":") + " ";
        if (!item.from_team.empty()) told += style_.dim("(from " + safe(item.from_team) + ")") + " ";
        told += item.was.empty() ? shortened(safe(item.text)) : reworded(item.was, item.text);
        if (change.kind == ChangeKind::item_dropped && item.from)
            told += " " + style_.dim("(was " + std::string(to_string(*item.from)) + ")");
        if (item.owner) told += " " + style_.dim("[" + safe(*item.owner) + "]");
        line("  " + label_of(change), told + since(change));
        write_reasons(change, std::string(label_width + 2, ' '));
    }

    /// Another old item that became the one just told.
    void write_further_source(const Change& change) {
        const auto& item = std::get<ItemChange>(change.detail);
        const auto& was = item.was.empty() ? item.text : item.was;
        const std::string indent(label_width + 2, ' ');
        line(indent, style_.dim("(and was: " + shortened(safe(was)) + ")"));
        write_reasons(change, indent);
    }

    const Diff& diff_;
    std::size_t hidden_;
    const ReportOptions& options_;
    TextStyle style_;
    Layout layout_;
    std::string out_;
};

class TextReport final : public Report {
public:
    std::string diff(const Diff& diff, std::size_t hidden, const ReportOptions& options) const override {
        return DiffWriter(diff, hidden, options).write();
    }
    std::string diffs(std::span<const Filtered> diffs, const ReportOptions& options) const override {
        std::string out;
        for (const auto& each : diffs) {
            if (!out.empty())
                out += "\n" + std::string(options.width == 0 ? 40 : std::min<std::size_t>(options.width, 80), '-') +
                       "\n\n";
            out += diff(each.diff, each.hidden, options);
        }
        return out;
    }
    std::string meeting(const Meeting& meeting, const ReportOptions& options) const override {
        return meeting_text(meeting, options);
    }
    std::string notes(const Repository& repository, const ReportOptions& options) const override {
        return repository_text(repository, options);
    }
};

}  // namespace

std::unique_ptr<const Report> make_text_report() { return std::make_unique<TextReport>(); }

}  // namespace pmcdiff::report
