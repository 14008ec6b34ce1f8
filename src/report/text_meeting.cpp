#include "report/text_meeting.hpp"

#include <algorithm>
#include <vector>

#include "report/layout.hpp"
#include "report/text_style.hpp"
#include "report/text_writer.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

constexpr std::size_t status_width = 9;
constexpr std::size_t horizon_width = 11;

class MeetingWriter {
public:
    MeetingWriter(const Meeting& meeting, const ReportOptions& options)
        : meeting_(meeting), options_(options), style_(options) {}

    std::string write() {
        line("", style_.bold(safe(meeting_.title.empty() ? meeting_.path : meeting_.title)));
        if (!options_.quiet) line("", style_.dim(safe(meeting_.path) + ", " + overview()));
        write_remarks("Announcements", meeting_.announcements);
        write_events();
        write_remarks("Discussion", meeting_.discussion);
        for (const auto& team : meeting_.teams) write_team(team);
        write_roadmap();
        write_diagnostics();
        return std::move(out_);
    }

private:
    void line(std::string_view first, const std::string& text) { out_ += text::hang(first, text, options_.width); }
    void title(const std::string& text) { out_ += "\n" + style_.bold(text) + "\n"; }

    [[nodiscard]] std::string overview() const {
        std::size_t items = 0;
        for (const auto& team : meeting_.teams) items += team.items.size();
        return text::counted(meeting_.teams.size(), "team") + ", " + text::counted(items, "item") + ", " +
               text::counted(meeting_.roadmap.size(), "roadmap entry", "roadmap entries");
    }

    void write_remarks(const std::string& heading, const std::vector<Remark>& remarks) {
        if (remarks.empty()) return;
        title(heading);
        for (const auto& remark : remarks) line("  - ", safe(remark.text));
    }

    void write_events() {
        if (meeting_.lifecycle.empty()) return;
        title("Proposed and decided");
        for (const auto& event : meeting_.lifecycle)
            line("  * ", safe(announcement_phrase(event)) + ": " + event.outcome);
    }

    void write_team(const Team& team) {
        std::string heading = style_.bold(safe(team.name));
        if (!team.aliases.empty()) heading += " (also " + safe(text::enumerate(team.aliases)) + ")";
        heading += "  " + (team.leads.empty() ? style_.dim("no lead") : safe(text::enumerate(team.leads)));
        if (team.lifecycle != "active") heading += "  " + style_.cyan("[" + safe(team.lifecycle) + "]");
        out_ += '\n';
        line("", heading);
        for (const auto& stand_in : team.stand_ins) {
            line("  ", safe(stand_in.person) + " stands in for " + safe(text::enumerate(stand_in.represented)));
        }
        std::optional<std::string> project;
        for (const auto& item : team.items) {
            if (item.project != project) {
                project = item.project;
                if (project) line("  ", style_.bold(safe(*project)));
            }
            write_item(item);
        }
    }

    void write_item(const Item& item) {
        const auto first = "  " + style_.dim(text::pad(std::string(to_string(item.status)), status_width)) +
                           std::string(static_cast<std::size_t>(2 * (item.depth - 1)), ' ');
        line(first, item.text.empty() ? style_.dim("(empty)") : safe(item.text));
    }

    void write_roadmap() {
        if (meeting_.roadmap.empty()) return;
        title("Roadmap");
        for (const auto& entry : meeting_.roadmap) {
            const auto group = entry.group.empty() ? std::string{} : style_.dim(safe(entry.group) + ":") + " ";
            line("  " + text::pad(std::string(to_string(entry.horizon)), horizon_width), group + safe(entry.full_text));
        }
    }

    void write_diagnostics() {
        if (meeting_.diagnostics.empty() || options_.quiet) return;
        title("Faults in the note");
        for (const auto& diagnostic : meeting_.diagnostics) {
            line("  ", "line " + std::to_string(diagnostic.line) + ": " + safe(diagnostic.message));
        }
    }

    const Meeting& meeting_;
    const ReportOptions& options_;
    TextStyle style_;
    std::string out_;
};

}  // namespace

std::string meeting_text(const Meeting& meeting, const ReportOptions& options) {
    return MeetingWriter(meeting, options).write();
}

std::string repository_text(const Repository& repository, const ReportOptions& options) {
    const TextStyle style(options);
    std::string out;
    for (const auto& pmc : repository.committees()) {
        const auto notes = repository.series(pmc);
        if (!out.empty()) out += '\n';
        out += style.bold(pmc.empty() ? "(no committee)" : safe(pmc)) + "  " + text::counted(notes.size(), "note") +
               ", " + notes.front().date.iso() + " to " + notes.back().date.iso() + "\n";
        for (const auto& note : notes) out += "  " + note.date.iso() + "  " + style.dim(safe(note.shown)) + "\n";
    }
    if (!repository.undated.empty() && !options.quiet) {
        out += "\n" +
               style.dim(text::counted(repository.undated.size(), "other Markdown file") +
                         " without a date in the name: " + safe(text::join(repository.undated, ", "))) +
               "\n";
    }
    return out;
}

}  // namespace pmcdiff::report
