// A changelog page: one file that needs nothing besides itself.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/formats.hpp"
#include "report/html_changes.hpp"
#include "report/html_filters.hpp"
#include "report/html_history.hpp"
#include "report/html_items.hpp"
#include "report/html_meeting.hpp"
#include "report/html_page.hpp"
#include "report/html_roadmap.hpp"
#include "report/html_rows.hpp"
#include "report/html_timeline.hpp"
#include "report/layout.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

/// A line of the table of contents.
struct Entry {
    std::string id;
    std::string name;  ///< HTML.
    std::vector<Entry> below;
};

std::string contents(const std::vector<Entry>& entries) {
    std::string out = "<ul>\n";
    for (const auto& entry : entries) {
        out += "<li><a href=\"#" + entry.id + "\">" + entry.name + "</a>";
        if (!entry.below.empty()) out += "\n" + contents(entry.below);
        out += "</li>\n";
    }
    return out + "</ul>\n";
}

/// Writes one diff as sections below a heading of the level given.
class DiffSections {
public:
    DiffSections(const Diff& diff, const ReportOptions& options, PageIds& ids, int level)
        : diff_(diff), rows_(diff, options, ids), layout_(lay_out(diff, options.all)), level_(level) {}

    std::string write() {
        std::string out;
        const auto leads = part("Leads", html_lead_rows(layout_, rows_), 1) +
                           part("Teams", html_team_rows(layout_, rows_), 1) +
                           part("Proposed and decided", html_announced_rows(layout_, rows_), 1);
        const auto teams_picture = has_picture() ? timeline_figure(diff_.timeline, ids().take("picture-teams")) : "";
        if (!leads.empty() || !teams_picture.empty()) out += section("teams", "Teams and leads", teams_picture + leads);
        const auto roadmap = html_roadmap_rows(layout_, rows_);
        const auto roadmap_picture = roadmap_figure(diff_.timeline, ids().take("picture-roadmap"));
        if (!roadmap.empty() || !roadmap_picture.empty())
            out += section("roadmap", "Roadmap", roadmap_picture + roadmap);
        if (!layout_.by_team.empty()) out += work();
        return out;
    }

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

private:
    [[nodiscard]] PageIds& ids() const { return rows_.ids(); }

    /// Two notes alone have no time to draw where nothing happened to a team.
    [[nodiscard]] bool has_picture() const {
        return !diff_.through.empty() || !layout_.leads.empty() || !layout_.teams.empty();
    }

    [[nodiscard]] std::string part(const std::string& title, const std::string& rows, int deeper) const {
        if (rows.empty()) return {};
        return fmt::format("<div class=\"group\"><h{0}>{1}</h{0}>\n{2}</div>\n", level_ + deeper, title, rows);
    }

    std::string section(const std::string& wish, const std::string& title, const std::string& content) {
        const auto id = ids().take(wish);
        entries_.push_back({id, title, {}});
        return fmt::format(
            "<section class=\"topic\" id=\"{1}\" aria-labelledby=\"{1}-name\">\n<h{0} "
            "id=\"{1}-name\">{2}</h{0}>\n{3}</section>\n",
            level_, id, title, content);
    }

    std::string work() {
        std::string content;
        std::vector<Entry> below;
        for (const auto& team : layout_.by_team) {
            const auto id = ids().take("team-" + anchor(team.team));
            below.push_back({id, html(team.team), {}});
            content += html_team_section(team, rows_, id, level_ + 1);
        }
        auto out = section("work", "Work, team by team", content);
        entries_.back().below = std::move(below);
        return out;
    }

    const Diff& diff_;
    HtmlRows rows_;
    Layout layout_;
    int level_;
    std::vector<Entry> entries_;
};

/// A figure that a reader sees first, and the section that tells more.
struct Figure {
    std::string_view topic;
    std::string_view one;
    std::string_view many;
};
constexpr auto figures = std::to_array<Figure>({{"teams", "lead change", "lead changes"},
                                                {"teams", "team change", "team changes"},
                                                {"roadmap", "roadmap change", "roadmap changes"},
                                                {"work", "item completed", "items completed"},
                                                {"work", "done when first told", "done when first told"},
                                                {"work", "new item", "new items"},
                                                {"work", "item goes on", "items go on"},
                                                {"work", "no longer told", "no longer told"}});

/// The place among `figures` that counts a change; none for what is too small for a glance.
std::optional<std::size_t> figure_of(const Change& change) {
    const auto* const item = std::get_if<ItemChange>(&change.detail);
    switch (change.kind) {
        case ChangeKind::lead_changed: return 0;
        case ChangeKind::team_added:
        case ChangeKind::team_removed:
        case ChangeKind::team_renamed:
        case ChangeKind::team_split:
        case ChangeKind::team_merged:
        case ChangeKind::team_lifecycle: return 1;
        case ChangeKind::item_completed:
        case ChangeKind::action_closed: return 3;
        case ChangeKind::item_added: return item != nullptr && item->to == Status::done ? 4 : 5;
        case ChangeKind::action_opened: return 5;
        case ChangeKind::item_progressed:
        case ChangeKind::item_continued:
        case ChangeKind::item_moved: return 6;
        // That finished work is not told again is no news.
        case ChangeKind::item_dropped:
            return item != nullptr && item->from == Status::done ? std::nullopt : std::optional<std::size_t>(7);
        default: break;
    }
    return std::holds_alternative<RoadmapChange>(change.detail) ? std::optional<std::size_t>(2) : std::nullopt;
}

std::string glance(const Diff& diff) {
    std::array<std::size_t, figures.size()> counts{};
    for (const auto& change : diff.changes) {
        if (const auto figure = figure_of(change)) ++counts.at(*figure);
    }
    std::string out;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto& figure = figures.at(i);
        if (counts.at(i) == 0) continue;
        out += fmt::format("<li><a href=\"#{}\"><b>{}</b> {}</a></li>\n", figure.topic, counts.at(i),
                           counts.at(i) == 1 ? figure.one : figure.many);
    }
    return out.empty() ? out : "<ul class=\"glance\">\n" + out + "</ul>\n";
}

std::string note_name(const NoteIdentity& note, const NoteLinks& links) {
    const auto name = note.date.known()
                          ? "<time datetime=\"" + note.date.iso() + "\">" + long_date(note.date) + "</time>"
                          : html(note.path);
    return links.link({0, note.path}, name);
}

/// Whose notes: "Runtime", or both names where they differ.
std::string committee(const Diff& diff) {
    if (diff.old_note.pmc == diff.new_note.pmc) return diff.new_note.pmc;
    return diff.old_note.pmc + " and " + diff.new_note.pmc;
}

std::string range(const Diff& diff, const ReportOptions& options) {
    const NoteLinks links(options.base_url);
    auto out = note_name(diff.old_note, links) + " <span class=\"to\">→</span> " + note_name(diff.new_note, links);
    if (!diff.through.empty()) out += ", " + text::counted(diff.through.size(), "meeting") + " between";
    return out;
}

std::string head(const Diff& diff, std::size_t hidden, const ReportOptions& options) {
    const auto whose = committee(diff);
    std::string out = "<h1>" + html(whose.empty() ? "What changed" : "What changed in " + whose) + "</h1>\n";
    out += "<p class=\"range\">" + range(diff, options) + "</p>\n";
    if (options.quiet) return out;
    out += glance(diff) + "<p class=\"counts\">" + html(counts(diff)) + ".";
    if (const auto unchanged = untouched_counts(diff); !unchanged.empty()) out += " " + html(unchanged) + ".";
    if (hidden != 0) out += " " + text::counted(hidden, "change is", "changes are") + " left out by the filter.";
    return out + "</p>\n";
}

std::string assemble(const std::string& title, const std::string& header, const std::vector<Entry>& entries,
                     const std::string& filters, const std::string& sections) {
    std::string body = "<header class=\"page\">\n" + header + "</header>\n<div class=\"columns\">\n";
    if (!entries.empty()) body += "<nav class=\"contents\" aria-label=\"Contents\">\n" + contents(entries) + "</nav>\n";
    body += "<main id=\"main\" tabindex=\"-1\">\n" + filters +
            (sections.empty() ? "<p class=\"nothing\">Nothing changed.</p>\n" : sections) + "</main>\n</div>\n";
    body +=
        "<footer><p>Made by pmcdiff from the notes; what was renamed, merged or reworded is inferred.</p></footer>\n";
    return html_page({title, body});
}

class HtmlReport final : public Report {
public:
    std::string diff(const Diff& diff, std::size_t hidden, const ReportOptions& options) const override {
        PageIds ids;
        reserve(ids);
        DiffSections sections(diff, options, ids, 2);
        const auto content = sections.write();
        return assemble(headline(diff, "→"), head(diff, hidden, options), sections.entries(), html_filters({&diff}),
                        content);
    }

    std::string diffs(std::span<const Filtered> diffs, const ReportOptions& options) const override {
        PageIds ids;
        reserve(ids);
        std::vector<Entry> entries;
        std::vector<const Diff*> all;
        std::string content;
        for (const auto& each : diffs) {
            const auto id = ids.take("to-" + anchor(each.diff.new_note.date.iso()));
            DiffSections sections(each.diff, options, ids, 3);
            const auto inner = sections.write();
            content += "<section class=\"step\" id=\"" + id + "\">\n<h2>" + range(each.diff, options) + "</h2>\n";
            if (!options.quiet) content += "<p class=\"counts\">" + html(counts(each.diff)) + ".</p>\n";
            content += inner + "</section>\n";
            entries.push_back({id, html(headline(each.diff, "→")), {}});
            all.push_back(&each.diff);
        }
        const auto whose = diffs.empty() ? std::string{} : committee(diffs.back().diff);
        const auto title = whose.empty() ? std::string("What changed") : "What changed in " + whose;
        return assemble(title, "<h1>" + html(title) + "</h1>\n<p class=\"range\">Meeting by meeting</p>\n", entries,
                        html_filters(all), content);
    }

    std::string meeting(const Meeting& meeting, const ReportOptions& options) const override {
        return html_meeting(meeting, options);
    }
    std::string explanation(const ItemExplanation& explanation, const ReportOptions&) const override {
        return html_explanation(explanation);
    }
    std::string history(const History& history, const ReportOptions& options) const override {
        return html_history(history, options);
    }
    std::string notes(const Repository& repository, const ReportOptions& options) const override {
        return html_notes(repository, options);
    }

private:
    /// Fragments that the page's frame has.
    static void reserve(PageIds& ids) {
        for (const auto* const id : {"main", "filter-text", "filter-team", "filter-kind", "filter-result"})
            static_cast<void>(ids.take(id));
    }
};

}  // namespace

std::unique_ptr<const Report> make_html_report() { return std::make_unique<HtmlReport>(); }

}  // namespace pmcdiff::report
