#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/explanation.hpp"
#include "report/formats.hpp"
#include "report/history.hpp"
#include "report/item_story.hpp"
#include "report/layout.hpp"
#include "report/text_items.hpp"
#include "report/text_meeting.hpp"
#include "report/text_writer.hpp"
#include "text/commands.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

/// Columns of a team's name before what happened to it, at most.
constexpr std::size_t widest_name = 24;
/// Writes one diff. Every method gives whole lines.
class DiffWriter {
public:
    DiffWriter(const Diff& diff, std::size_t hidden, const ReportOptions& options)
        : diff_(diff),
          hidden_(hidden),
          quiet_(options.quiet),
          writer_(diff, options),
          style_(writer_.style()),
          layout_(lay_out(diff, options.all)) {}

    std::string write() {
        if (!quiet_) write_head();
        write_leads();
        write_teams();
        write_announced();
        write_roadmap();
        for (const auto& team : layout_.by_team) write_team_items(team, writer_);
        if (!quiet_) write_foot();
        return writer_.take();
    }

private:
    void write_head() {
        writer_.line("", style_.bold(safe(headline(diff_, style_.arrow()))));
        writer_.line("", counts(diff_) + ".");
        if (hidden_ != 0)
            writer_.line("", text::counted(hidden_, "change is", "changes are") + " left out by the filter.");
    }

    void write_foot() {
        const auto unchanged = untouched_counts(diff_);
        if (unchanged.empty()) return;
        writer_.blank_line();
        writer_.line("", style_.dim(unchanged + "."));
    }

    [[nodiscard]] static std::size_t name_width(const std::vector<const Change*>& changes) {
        std::size_t widest = 0;
        for (const auto* const change : changes) widest = std::max(widest, text::display_width(change->team));
        return std::min(widest, widest_name);
    }

    /// `  + Team name   what happened`.
    void team_line(const std::string& symbol, const Change& change, std::size_t width, const std::string& told) {
        const auto first = "  " + symbol + " " + text::pad(style_.bold(safe(change.team)), width) + "  ";
        writer_.line(first, told + writer_.sureness(change) + writer_.since(change));
        writer_.reasons(change, std::string(text::visible_width(first), ' '));
    }

    void write_leads() {
        if (layout_.leads.empty()) return;
        writer_.title("Leads");
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
        writer_.title("Teams");
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
        writer_.title("Proposed and decided");
        for (const auto* const change : layout_.announced) {
            const auto& event = std::get<Announcement>(change->detail).event;
            const auto outcome = event.outcome == "approved" ? style_.green(event.outcome) : event.outcome;
            writer_.line("  * ", safe(announcement_phrase(event)) + ": " + outcome + " " +
                                     style_.dim("(line " + std::to_string(event.line) + ")"));
        }
    }

    void write_roadmap() {
        if (layout_.roadmap.empty()) return;
        writer_.title("Roadmap");
        for (const auto* const change : layout_.roadmap) {
            const auto& entry = std::get<RoadmapChange>(change->detail);
            const auto& [label, told] = roadmap_change(*change, entry);
            writer_.line("  " + label + " ", told + when(*change));
            writer_.reasons(*change, "      ");
        }
    }

    [[nodiscard]] std::string when(const Change& change) const {
        if (diff_.through.empty()) return {};
        return " " + style_.dim("(" + route_phrase(change, style_.arrow()) + ")");
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
                return {style_.yellow("~"), under(horizon(entry.to)) +
                                                writer_.reworded(entry.old_entries.front(), entry.new_entries.front())};
            case ChangeKind::roadmap_moved: {
                const bool forward = entry.to.front() < entry.from.front();
                const auto way = horizon(entry.from) + " " + style_.arrow() + " " + horizon(entry.to) +
                                 (forward ? ": " : " (back): ");
                const auto words = entry.reworded
                                       ? writer_.reworded(entry.old_entries.front(), entry.new_entries.front())
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

    const Diff& diff_;
    std::size_t hidden_;
    bool quiet_;
    TextWriter writer_;
    const TextStyle& style_;
    Layout layout_;
};

std::string for_logs(const std::string& lines) { return text::without_commands(lines, text::joined_marks); }

class TextReport final : public Report {
public:
    std::string diff(const Diff& diff, std::size_t hidden, const ReportOptions& options) const override {
        return for_logs(DiffWriter(diff, hidden, options).write());
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
        return for_logs(meeting_text(meeting, options));
    }
    std::string explanation(const ItemExplanation& explanation, const ReportOptions& options) const override {
        return for_logs(explanation_text(explanation, options));
    }
    std::string history(const History& history, const ReportOptions& options) const override {
        return for_logs(history_text(history, options));
    }
    std::string notes(const Repository& repository, const ReportOptions& options) const override {
        return for_logs(repository_text(repository, options));
    }
};

}  // namespace

std::unique_ptr<const Report> make_text_report() { return std::make_unique<TextReport>(); }

}  // namespace pmcdiff::report
