#include "report/html_items.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/item_story.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

/// What is told under one heading of a team.
enum class Group { projects, completed, progressed, begun, going_on, moved, actions, silent };

Group group_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::item_completed:
        case ChangeKind::action_closed: return Group::completed;
        case ChangeKind::item_progressed: return Group::progressed;
        case ChangeKind::item_added: return Group::begun;
        case ChangeKind::item_continued: return Group::going_on;
        case ChangeKind::item_moved: return Group::moved;
        case ChangeKind::action_opened: return Group::actions;
        case ChangeKind::item_dropped: return Group::silent;
        default: return Group::projects;
    }
}

std::string_view heading_of(Group group, bool only_open) {
    switch (group) {
        case Group::projects: return "Projects";
        case Group::completed: return "Completed";
        case Group::progressed: return "New status";
        case Group::begun: return only_open ? "Begun and still open" : "New";
        case Group::going_on: return "Goes on";
        case Group::moved: return "From other teams";
        case Group::actions: return "Actions";
        case Group::silent: return "No longer told";
    }
    return {};
}

std::string status_word(const std::optional<Status>& status) {
    return status ? std::string(to_string(*status)) : std::string();
}

class TeamWriter {
public:
    TeamWriter(const HtmlRows& rows, int level) : rows_(rows), level_(level) {}

    [[nodiscard]] std::string write(const TeamChanges& team, const std::string& id) const {
        auto out = fmt::format("<section class=\"team\" id=\"{1}\" data-t=\"{2}\">\n<h{0}>{2}</h{0}>\n", level_, id,
                               html(team.team));
        const auto about = describe(team);
        if (!about.empty()) out += "<p class=\"about\">" + about + "</p>\n";
        out += groups(team);
        for (const auto& folded : folded_groups(team)) {
            out += "<details class=\"fold\"><summary>" + html(folded.phrase) + "</summary>\n" + HtmlRows::open();
            for (const auto* const change : folded.changes) out += row(*change);
            out += HtmlRows::close() + "</details>\n";
        }
        return out + "</section>\n";
    }

private:
    /// Who leads the team in the end, and which versions came out.
    [[nodiscard]] std::string describe(const TeamChanges& team) const {
        std::vector<std::string> parts;
        const auto& timeline = rows_.diff().timeline;
        const auto line = std::ranges::find(timeline.teams, team.team, &TeamLine::name);
        if (line != timeline.teams.end() && line->leads.back().meetings.last + 1 == timeline.meetings.size())
            parts.push_back("Led by " + html(names_or_vacant(line->leads.back().leads)));
        if (const auto released = releases_phrase(team.releases); !released.empty())
            parts.push_back("released " + html(released));
        return text::join(parts, " · ");
    }

    [[nodiscard]] std::string groups(const TeamChanges& team) const {
        std::string out;
        for (auto group = 0; group <= static_cast<int>(Group::silent); ++group) {
            std::string list;
            std::size_t count = 0;
            const Change* before = nullptr;
            for (const auto* const change : team.changes) {
                if (static_cast<int>(group_of(change->kind)) != group) continue;
                // Another old item that became the one just told is told below it.
                list += before != nullptr && same_new_item(*before, *change) ? further_source(*change) : row(*change);
                before = change;
                ++count;
            }
            if (count == 0) continue;
            const bool only_open = team.long_series && !rows_.options().all;
            out += fmt::format("<div class=\"group\"><h{0}>{1} <span class=\"count\">{2}</span></h{0}>\n", level_ + 1,
                               heading_of(static_cast<Group>(group), only_open), count);
            out += HtmlRows::open() + list + HtmlRows::close() + "</div>\n";
        }
        return out;
    }

    [[nodiscard]] std::string row(const Change& change) const {
        return rows_.row(change,
                         std::holds_alternative<ItemChange>(change.detail) ? item_row(change) : project_row(change));
    }

    [[nodiscard]] std::string further_source(const Change& change) const {
        const auto& item = std::get<ItemChange>(change.detail);
        const RowText text{"info", "and was",
                           "<span class=\"was\">" + html(item.was.empty() ? item.text : item.was) + "</span>",
                           way(change)};
        return rows_.row(change, text);
    }

    [[nodiscard]] RowText project_row(const Change& change) const {
        auto text = told_of_project(change);
        text.told = "Project " + text.told;
        text.when = rows_.since(change);
        return text;
    }

    [[nodiscard]] static RowText told_of_project(const Change& change) {
        const auto project = "<b>" + html(change.project) + "</b>";
        if (change.kind == ChangeKind::project_added) return {"done", "new", project, {}};
        if (change.kind == ChangeKind::project_removed) return {"gone", "gone", project + " is no longer there", {}};
        if (const auto* const renamed = std::get_if<Renaming>(&change.detail))
            return {"moved", "renamed", html(renamed->from) + " is now " + project, {}};
        const auto& move = std::get<ProjectMove>(change.detail);
        return {"moved", "moved", project + " came from " + html(move.from_team), {}};
    }

    [[nodiscard]] RowText item_row(const Change& change) const {
        const auto& item = std::get<ItemChange>(change.detail);
        std::string told;
        if (!change.project.empty()) told += "<span class=\"project\">" + html(change.project) + "</span> ";
        if (!item.from_team.empty()) told += "<small>from " + html(item.from_team) + "</small> ";
        // The way of an item over many meetings says more than what its words were once.
        const bool words_only = item.was.empty() || (is_long(rows_.diff()) && !rows_.options().all);
        told += words_only ? marked_html(item.text, item.marks) : reworded_html(item.was, item.text, item.marks);
        if (item.owner) told += " <small>" + html(*item.owner) + "</small>";
        auto [style, chip] = chip_of(change, item);
        return {std::move(style), std::move(chip), std::move(told), way(change)};
    }

    [[nodiscard]] static std::pair<std::string, std::string> chip_of(const Change& change, const ItemChange& item) {
        switch (change.kind) {
            case ChangeKind::item_completed: return {"done", "completed"};
            case ChangeKind::action_closed: return {"done", "action done"};
            case ChangeKind::action_opened: return {"planned", "action"};
            case ChangeKind::item_progressed: return {status_word(item.to), "now " + status_word(item.to)};
            case ChangeKind::item_dropped: return {"gone", "was " + status_word(item.from)};
            default: return {status_word(item.to), status_word(item.to)};
        }
    }

    /// "planned 2017-01-11 → ongoing 2017-02-08 → done 2017-03-08, told at 5 meetings"; each date leads to its line.
    [[nodiscard]] std::string way(const Change& change) const {
        const auto& path = std::get<ItemChange>(change.detail).path;
        if (path.empty()) return {};
        const auto date = [&](const ItemSighting& sighting) {
            return rows_.links().link(sighting.place, html_date(sighting.date));
        };
        std::vector<std::string> stages;
        std::optional<Status> now;
        const ItemSighting* last_told = nullptr;
        for (const auto& sighting : path) {
            if (!is_state(sighting.status) || now == sighting.status) continue;
            now = sighting.status;
            last_told = &sighting;
            stages.push_back("<span class=\"st " + status_word(now) + "\">" + status_word(now) + "</span> " +
                             date(sighting));
        }
        auto out = stages.size() > 1 ? text::join(stages, " → ") : "since " + date(path.front());
        if (change.kind == ChangeKind::item_dropped && &path.back() != last_told && path.size() > 1)
            out += ", last told " + date(path.back());
        if (path.size() > 2) out += ", at " + text::counted(path.size(), "meeting");
        return out;
    }

    const HtmlRows& rows_;
    int level_;
};

}  // namespace

std::string html_team_section(const TeamChanges& team, const HtmlRows& rows, const std::string& id, int level) {
    return TeamWriter(rows, level).write(team, id);
}

}  // namespace pmcdiff::report
