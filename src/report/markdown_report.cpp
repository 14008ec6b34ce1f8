#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/anchors.hpp"
#include "report/explanation.hpp"
#include "report/formats.hpp"
#include "report/history.hpp"
#include "report/item_story.hpp"
#include "report/layout.hpp"
#include "report/markdown_text.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

constexpr std::size_t item_columns = 300;

/// Writes one diff for a pull request or a wiki page.
class DiffWriter {
public:
    DiffWriter(const Diff& diff, std::size_t hidden, const ReportOptions& options)
        : diff_(diff), hidden_(hidden), options_(options), layout_(lay_out(diff, options.all)) {}

    std::string write() {
        if (!options_.quiet) {
            out_ += "## " + escaped(headline(diff_, "→")) + "\n\n" + escaped(counts(diff_)) + ".\n";
            if (hidden_ != 0)
                out_ += "\n" + text::counted(hidden_, "change is", "changes are") + " left out by the filter.\n";
            if (is_long(diff_)) write_contents();
        }
        write_leads();
        write_teams();
        write_announced();
        write_roadmap();
        for (const auto& team : layout_.by_team) write_team(team);
        if (const auto unchanged = untouched_counts(diff_); !options_.quiet && !unchanged.empty())
            out_ += "\n_" + unchanged + "._\n";
        return std::move(out_);
    }

private:
    void title(const std::string& text) { out_ += (out_.empty() ? "### " : "\n### ") + escaped(text) + "\n\n"; }

    /// Links to the sections, in their order; one section alone needs none.
    void write_contents() {
        struct Section {
            std::string title;
            std::string aside;
        };
        std::vector<Section> sections;
        const auto add = [&](const std::string& name, std::size_t count) {
            if (count != 0) sections.push_back({name, std::to_string(count)});
        };
        add("Leads", layout_.leads.size());
        add("Teams", layout_.teams.size());
        add("Proposed and decided", layout_.announced.size());
        add("Roadmap", layout_.roadmap.size());
        for (const auto& team : layout_.by_team) {
            auto counted = team_counts(team);
            if (counted.empty() && !team.changes.empty())
                counted.push_back(text::counted(team.changes.size(), "change"));
            if (counted.empty()) counted = folded_phrases(team);
            sections.push_back({team.team, text::join(counted, ", ")});
        }
        if (sections.size() < 2) return;
        Anchors anchors;
        // The page's own heading may take an anchor too.
        static_cast<void>(anchors.next(text::printable(headline(diff_, "→"))));
        out_ += "\n";
        for (const auto& section : sections) {
            const auto anchor = anchors.next(text::printable(section.title));
            out_ += "- [" + escaped(section.title) + "](#" + anchor + ") (" + section.aside + ")\n";
        }
    }

    void bullet(const Change& change, const std::string& told) {
        out_ += "- " + told + sureness(change);
        out_ += when(change);
        out_ += '\n';
        for (const auto& remark : change.remarks) out_ += "  - _" + escaped(remark) + "_\n";
        if (options_.explain && change.inference) {
            out_ += "  - _why: " + escaped(text::join(change.inference->evidence, "; ")) + "_\n";
        }
    }

    /// In a series: since when, or the way of an item.
    [[nodiscard]] std::string when(const Change& change) const {
        if (diff_.through.empty()) return {};
        if (std::holds_alternative<ItemChange>(change.detail)) return " _(" + path_phrase(change, "→") + ")_";
        if (std::holds_alternative<RoadmapChange>(change.detail)) return " _(" + route_phrase(change, "→") + ")_";
        return change.since.known() ? " _(since " + change.since.iso() + ")_" : std::string{};
    }

    [[nodiscard]] static std::string sureness(const Change& change) {
        const bool shown = change.inference && change.inference->confidence < 0.995;
        return shown ? fmt::format(" ({:.0f} % sure)", change.inference->confidence * 100) : "";
    }

    [[nodiscard]] static std::string strong(const std::string& text) { return "**" + escaped(text) + "**"; }

    void write_leads() {
        if (layout_.leads.empty()) return;
        title("Leads");
        for (const auto* const change : layout_.leads) {
            const auto team = strong(change->team) + ": ";
            if (const auto* const leads = std::get_if<LeadChange>(&change->detail)) {
                bullet(*change,
                       team + escaped(names_or_vacant(leads->from)) + " → " + strong(names_or_vacant(leads->to)));
            } else if (const auto* const respelled = std::get_if<Respelling>(&change->detail)) {
                bullet(*change, team + escaped(respelled->from) + " is now written " + escaped(respelled->to));
            } else if (const auto* const stand_in = std::get_if<StandIn>(&change->detail)) {
                bullet(*change, team + escaped(stand_in->person) + " stands in for " +
                                    escaped(text::enumerate(stand_in->represented)));
            }
        }
    }

    void write_teams() {
        if (layout_.teams.empty()) return;
        title("Teams");
        for (const auto* const change : layout_.teams) bullet(*change, team_change(*change));
    }

    [[nodiscard]] static std::string team_change(const Change& change) {
        const auto team = strong(change.team);
        if (const auto* const presence = std::get_if<TeamPresence>(&change.detail)) {
            const bool added = change.kind == ChangeKind::team_added;
            std::string told = (added ? "Added: " : "Removed: ") + team;
            if (added && presence->lifecycle != "active") told += ", " + escaped(presence->lifecycle);
            return told + (presence->leads.empty() ? "" : " (" + escaped(text::enumerate(presence->leads)) + ")");
        }
        if (const auto* const renamed = std::get_if<Renaming>(&change.detail))
            return "Renamed: " + escaped(renamed->from) + " → " + team;
        if (const auto* const fork = std::get_if<Forking>(&change.detail)) {
            const bool split = change.kind == ChangeKind::team_split;
            return split ? "Split: " + team + " → " + escaped(text::enumerate(fork->to))
                         : "Merged: " + escaped(text::enumerate(fork->from)) + " → " + team;
        }
        const auto& lifecycle = std::get<LifecycleChange>(change.detail);
        return "Lifecycle: " + team + " " + escaped(lifecycle.from) + " → " + escaped(lifecycle.to);
    }

    void write_announced() {
        if (layout_.announced.empty()) return;
        title("Proposed and decided");
        for (const auto* const change : layout_.announced) {
            const auto& event = std::get<Announcement>(change->detail).event;
            bullet(*change, escaped(announcement_phrase(event)) + ": " + escaped(event.outcome));
        }
    }

    void write_roadmap() {
        if (layout_.roadmap.empty()) return;
        title("Roadmap");
        for (const auto* const change : layout_.roadmap) bullet(*change, roadmap_change(*change));
    }

    [[nodiscard]] std::string roadmap_change(const Change& change) const {
        const auto& entry = std::get<RoadmapChange>(change.detail);
        const auto name = [](const std::vector<Horizon>& all) { return std::string(to_string(all.front())); };
        switch (change.kind) {
            case ChangeKind::roadmap_added:
                return "Added under **" + name(entry.to) + "**: " + escaped(entry.new_entries.front());
            case ChangeKind::roadmap_removed:
                return "Removed from **" + name(entry.from) + "**: " + escaped(entry.old_entries.front());
            case ChangeKind::roadmap_reworded:
                return "Reworded under **" + name(entry.to) +
                       "**: " + reworded(entry.old_entries.front(), entry.new_entries.front());
            case ChangeKind::roadmap_moved:
                return std::string(entry.to.front() < entry.from.front() ? "Forward" : "Back") + " **" +
                       name(entry.from) + " → " + name(entry.to) + "**: " +
                       (entry.reworded ? reworded(entry.old_entries.front(), entry.new_entries.front())
                                       : escaped(entry.new_entries.front()));
            case ChangeKind::roadmap_split:
                return "Split: " + quoted(entry.old_entries) + " → " + quoted(entry.new_entries);
            default: return "Merged: " + quoted(entry.old_entries) + " → " + quoted(entry.new_entries);
        }
    }

    [[nodiscard]] static std::string quoted(const std::vector<std::string>& entries) {
        std::vector<std::string> all;
        for (const auto& entry : entries) all.push_back("“" + escaped(entry) + "”");
        return text::enumerate(all);
    }

    [[nodiscard]] std::string shortened(const std::string& text) const {
        return escaped(shorten(text, options_.all ? 0 : item_columns));
    }

    [[nodiscard]] std::string reworded(const std::string& was, const std::string& text) const {
        const auto runs = text::word_diff(was, text);
        if (text::kept_share(runs) < least_kept_share) return shortened(text) + " _(was: " + shortened(was) + ")_";
        std::vector<std::string> parts;
        for (const auto& run : options_.all ? runs : short_runs(runs)) {
            if (run.kind == text::WordRun::Kind::kept) parts.push_back(escaped(run.text));
            if (run.kind == text::WordRun::Kind::removed) parts.push_back("~~" + escaped(run.text) + "~~");
            if (run.kind == text::WordRun::Kind::added) parts.push_back("**" + escaped(run.text) + "**");
        }
        return text::join(parts, " ");
    }

    void write_team(const TeamChanges& team) {
        title(team.team);
        const Change* before = nullptr;
        for (const auto* const change : team.changes) {
            const bool further = before != nullptr && same_new_item(*before, *change);
            before = change;
            if (further) {
                out_ += "  - _and was: " + shortened(further_source(*change)) + "_\n";
                continue;
            }
            bullet(*change,
                   std::holds_alternative<ItemChange>(change->detail) ? item_change(*change) : project_change(*change));
        }
        if (const auto told = releases_phrase(team.releases); !told.empty())
            out_ += "- **released** " + escaped(told) + "\n";
        for (const auto& told : folded_phrases(team)) out_ += "- _" + told + "_\n";
    }

    [[nodiscard]] static std::string further_source(const Change& change) {
        const auto& item = std::get<ItemChange>(change.detail);
        return item.was.empty() ? item.text : item.was;
    }

    [[nodiscard]] static std::string project_change(const Change& change) {
        const auto project = "project " + strong(change.project);
        if (change.kind == ChangeKind::project_added) return "Added: " + project;
        if (change.kind == ChangeKind::project_removed) return "Removed: " + project;
        if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
            return "Renamed: project " + escaped(renamed->from) + " → " + strong(change.project);
        }
        return "Moved: " + project + " from " + escaped(std::get<ProjectMove>(change.detail).from_team);
    }

    [[nodiscard]] std::string item_change(const Change& change) const {
        const auto& item = std::get<ItemChange>(change.detail);
        auto told = "**" + escaped(item_label(change, is_long(diff_))) + "** ";
        if (!change.project.empty()) told += "_" + escaped(change.project) + ":_ ";
        if (!item.from_team.empty()) told += "_(from " + escaped(item.from_team) + ")_ ";
        const bool words_only = item.was.empty() || (is_long(diff_) && !options_.all);
        told += words_only ? shortened(item.text) : reworded(item.was, item.text);
        if (item.path.empty() && change.kind == ChangeKind::item_dropped && item.from)
            told += " _(was " + std::string(to_string(*item.from)) + ")_";
        return item.owner ? told + " [" + escaped(*item.owner) + "]" : told;
    }

    const Diff& diff_;
    std::size_t hidden_;
    const ReportOptions& options_;
    Layout layout_;
    std::string out_;
};

std::string meeting_markdown(const Meeting& meeting) {
    std::string out = "# " + escaped(meeting.title.empty() ? meeting.path : meeting.title) + "\n";
    for (const auto& team : meeting.teams) {
        out += "\n## " + escaped(team.name) + " – " + escaped(names_or_vacant(team.leads));
        if (team.lifecycle != "active") out += " (" + escaped(team.lifecycle) + ")";
        out += "\n\n";
        for (const auto& item : team.items) {
            if (item.text.empty()) continue;
            out += std::string(static_cast<std::size_t>(2 * (item.depth - 1)), ' ') + "- **" +
                   std::string(to_string(item.status)) + "** ";
            if (item.project) out += "_" + escaped(*item.project) + ":_ ";
            out += escaped(item.text) + "\n";
        }
    }
    if (!meeting.roadmap.empty()) out += "\n## Roadmap\n\n| When | What |\n| --- | --- |\n";
    for (const auto& entry : meeting.roadmap)
        out += "| " + std::string(to_string(entry.horizon)) + " | " + escaped(entry.full_text) + " |\n";
    return out;
}

std::string repository_markdown(const Repository& repository) {
    std::string out = "| Committee | Date | Note |\n| --- | --- | --- |\n";
    for (const auto& note : repository.notes) {
        out += "| " + escaped(note.pmc) + " | " + note.date.iso() + " | " + escaped(note.shown) + " |\n";
    }
    return out;
}

class MarkdownReport final : public Report {
public:
    std::string diff(const Diff& diff, std::size_t hidden, const ReportOptions& options) const override {
        return DiffWriter(diff, hidden, options).write();
    }
    std::string diffs(std::span<const Filtered> diffs, const ReportOptions& options) const override {
        std::string out;
        for (const auto& each : diffs) out += (out.empty() ? "" : "\n") + diff(each.diff, each.hidden, options);
        return out;
    }
    std::string meeting(const Meeting& meeting, const ReportOptions&) const override {
        return meeting_markdown(meeting);
    }
    std::string explanation(const ItemExplanation& explanation, const ReportOptions&) const override {
        return explanation_markdown(explanation);
    }
    std::string history(const History& history, const ReportOptions& options) const override {
        return history_markdown(history, options);
    }
    std::string notes(const Repository& repository, const ReportOptions&) const override {
        return repository_markdown(repository);
    }
};

}  // namespace

std::unique_ptr<const Report> make_markdown_report() { return std::make_unique<MarkdownReport>(); }

}  // namespace pmcdiff::report
