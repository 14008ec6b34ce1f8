#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/read.hpp"
#include "pmcdiff/report.hpp"
#include "pmcdiff/series.hpp"
#include "report/text_style.hpp"
#include "text/commands.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

namespace fs = std::filesystem;

/// What git hands to an external diff (gitdiffcore(7), GIT_EXTERNAL_DIFF): the path alone where it is unmerged, else also
/// file, id and mode of both sides, and of a renamed file the new path and what git says of it.
constexpr std::size_t unmerged_count = 1;
constexpr std::size_t usual_count = 7;
constexpr std::size_t renamed_count = 9;

/// One state of the file: a file to read, or none.
struct Side {
    std::string file;
    std::string mode;

    [[nodiscard]] bool exists() const { return file != "/dev/null"; }
    /// Links and submodules come as files too, whose text is where they lead.
    [[nodiscard]] bool is_plain() const { return mode == "." || mode.starts_with("100"); }
};

/// What a side is once read.
struct ReadSide {
    std::optional<Meeting> meeting;
    std::string fault;  ///< Why there is no meeting, where there is a file.
};

bool is_set(const char* name) {
    const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): one thread
    return value != nullptr && *value != '\0';
}

bool says_nothing(const Meeting& meeting) {
    return meeting.teams.empty() && meeting.lifecycle.empty() && meeting.roadmap.empty();
}

std::string counts(const Meeting& meeting) {
    std::size_t items = 0;
    for (const auto& team : meeting.teams) items += team.items.size();
    return text::counted(meeting.teams.size(), "team") + ", " + text::counted(items, "item") + ", " +
           text::counted(meeting.roadmap.size(), "roadmap entry", "roadmap entries");
}

class GitDiffDriverCommand final : public Command {
public:
    std::string_view name() const override { return "git-diff-driver"; }
    std::string_view summary() const override { return "What changed in a note, called by git diff, log and show"; }

    /// A path may begin as an option does, and no call of git's may fail for it.
    void prepare(std::vector<std::string>& arguments) const override {
        auto at = arguments.begin();
        while (at != arguments.end() && at->starts_with('-')) {
            const bool has_value = *at == "--color" || *at == "--width";
            const bool known = has_value || at->starts_with("--color=") || at->starts_with("--width=") ||
                               *at == "--help" || *at == "--help-all" || *at == "-h" || *at == "--version";
            if (!known) break;
            at += has_value && at + 1 != arguments.end() ? 2 : 1;
        }
        if (at != arguments.end() && *at != "--") arguments.insert(at, "--");
    }

    void set_up(CLI::App& app) override {
        app.add_option("ARGUMENTS", arguments_,
                       "What git hands over: PATH OLD-FILE OLD-ID OLD-MODE NEW-FILE NEW-ID NEW-MODE")
            ->required();
        add_style_options(app, output_);
        app.footer(
            "Two lines set it up, the first in a shell, the second in .gitattributes:\n"
            "  git config diff.pmcdiff.command 'pmcdiff git-diff-driver'\n"
            "  *.md diff=pmcdiff\n"
            "git diff then uses it; git log -p and git show do with --ext-diff.\n"
            "\n"
            "Examples:\n"
            "  git diff HEAD~1                           what changed in the notes\n"
            "  git log -p --ext-diff -- Runtime          what each commit changed\n"
            "  git show --ext-diff v1.0");
    }

    Result<ExitCode> run() override {
        const auto given = arguments_.size();
        if (given != unmerged_count && given != usual_count && given != renamed_count) {
            return tl::unexpected(Error{ErrorKind::usage,
                                        "git calls this, with 1, 7 or 9 arguments",
                                        {},
                                        0,
                                        "pmcdiff git-diff-driver --help tells how to set it up"});
        }
        // git shows what is printed in a pager that understands colour, or says itself that it does not.
        if (output_.color == "auto" && is_set("GIT_PAGER_IN_USE") && !is_set("NO_COLOR")) output_.color = "always";
        const auto options = report_options(output_);
        const report::TextStyle style(options);
        const auto told = text::without_commands(style.bold(head()) + "\n" + body(options) + "\n", text::joined_marks);
        if (auto written = write_output(told, output_); !written) {
            return tl::unexpected(std::move(written.error()));
        }
        return ExitCode::done;
    }

private:
    [[nodiscard]] std::string head() const {
        const auto path = text::printable(arguments_.front());
        if (arguments_.size() == unmerged_count) return "note " + path;
        if (arguments_.size() == renamed_count) return "note " + path + " -> " + text::printable(arguments_[7]);
        const bool is_new = !old_side().exists();
        const bool is_gone = !new_side().exists();
        return std::string(is_new ? "new note " : is_gone ? "removed note " : "note ") + path;
    }

    [[nodiscard]] Side old_side() const { return {arguments_[1], arguments_[3]}; }
    [[nodiscard]] Side new_side() const { return {arguments_[4], arguments_[6]}; }
    [[nodiscard]] std::string new_path() const {
        return arguments_.size() == renamed_count ? arguments_[7] : arguments_.front();
    }

    /// Lines, with the last line's end. Whatever is wrong with a file is told here: git would end the whole log.
    [[nodiscard]] std::string body(const ReportOptions& options) const {
        if (arguments_.size() == unmerged_count) return "  not merged yet\n";
        const NoteReader reader(profile());
        const auto old_note = read(old_side(), arguments_.front(), reader);
        const auto new_note = read(new_side(), new_path(), reader);
        for (const auto* const side : {&new_note, &old_note}) {
            if (!side->fault.empty()) return "  no note that can be read: " + side->fault + "\n" + hint();
        }
        if (old_note.meeting && new_note.meeting) return compare(*old_note.meeting, *new_note.meeting, reader, options);
        if (new_note.meeting) return "  " + counts(*new_note.meeting) + "\n";
        return old_note.meeting ? "  it had " + counts(*old_note.meeting) + "\n" : hint();
    }

    /// What a line of `.pmcdiff.toml` has wrong does not keep git from showing its history.
    [[nodiscard]] Profile profile() const {
        auto found = repository_profile(find_repository(fs::path(new_path()).parent_path().string()));
        if (found) return std::move(*found);
        tell("pmcdiff: " + text::printable(found.error().text()));
        return built_in_profile();
    }

    static ReadSide read(const Side& side, const std::string& path, const NoteReader& reader) {
        if (!side.exists()) return {};
        if (!side.is_plain()) return {{}, "a link or a submodule"};
        const auto bytes = read_file(side.file);
        if (!bytes) return {{}, text::printable(bytes.error().message)};
        const auto date = find_date(fs::path(path).filename().string());
        auto meeting = reader.read(*bytes, {path, {}, date.value_or(Date{})});
        if (!meeting) return {{}, text::printable(meeting.error().message)};
        return {std::move(*meeting), {}};
    }

    static std::string compare(const Meeting& old_meeting, const Meeting& new_meeting, const NoteReader& reader,
                               ReportOptions options) {
        if (says_nothing(old_meeting) && says_nothing(new_meeting)) return "  no meeting's note\n" + hint();
        const auto diff = diff_meetings(old_meeting, new_meeting, reader.profile());
        if (diff.changes.empty()) return "  nothing that the note says of teams, work or roadmap changed\n" + hint();
        options.quiet = true;
        return make_report("text")->diff(diff, 0, options);
    }

    static std::string hint() { return "  its lines differ: --no-ext-diff shows them\n"; }

    std::vector<std::string> arguments_;
    OutputOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_git_diff_driver_command() { return std::make_unique<GitDiffDriverCommand>(); }

}  // namespace pmcdiff::cli
