#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/git/checked_notes.hpp"
#include "cli/git/fixing.hpp"
#include "cli/git/job_summary.hpp"
#include "cli/git/registry.hpp"
#include "cli/limits_option.hpp"
#include "cli/output.hpp"
#include "cli/slips.hpp"
#include "cli/whole_file.hpp"
#include "pmcdiff/baseline.hpp"
#include "pmcdiff/check.hpp"
#include "pmcdiff/check_report.hpp"
#include "pmcdiff/read.hpp"
#include "text/strings.hpp"

namespace pmcdiff::cli {

namespace {

constexpr auto levels_that_fail = std::to_array<std::string_view>({"error", "warning", "never"});

class CheckCommand final : public Command {
public:
    std::string_view name() const override { return "check"; }
    std::string_view summary() const override { return "Checks a change of notes before it is merged"; }

    void set_up(CLI::App& app) override {
        app.add_option("PATH", paths_, "Only notes at or below these files and folders")->type_name("");
        app.add_option("--base", base_, "What it is to be merged into: a branch, tag, commit")->type_name("REV");
        app.add_option("--head", head_, "The change (default: HEAD with --base, else what is not committed)")
            ->type_name("REV");
        app.add_option("--notes", folder_, "Folder of the notes, or a bare repository (default: the nearest upwards)")
            ->type_name("DIR");
        add_limits_option(app, limits_);
        app.add_flag("--all", settings_.all, "Also what stood there before, in all notes");
        app.add_option("--fail-on", fail_on_, "Findings that fail it: error, warning or never")
            ->check(one_of(levels_that_fail))
            ->type_name("LEVEL");
        auto* const baseline = app.add_option("--baseline", baseline_, "Leave out the findings that FILE lists");
        baseline->type_name("FILE");
        app.add_flag("--write-baseline", write_baseline_, "Write all findings there are to that file")->needs(baseline);
        auto* const fix = app.add_flag("--fix", fix_, "Put right what has one right answer, then check again");
        app.add_flag("--dry-run", dry_run_, "With --fix: only show what would be written")->needs(fix);
        add_output_options(app, output_, check_formats());
        app.footer(
            "Without --base it checks what is in the working tree and not committed yet.\n"
            "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or\n"
            "unreadable note, 3 git lacks something.\n\n"
            "Examples:\n"
            "  pmcdiff check                            before a commit\n"
            "  pmcdiff check --base origin/main         before a merge\n"
            "  pmcdiff check --fix --dry-run            what could be put right by itself\n"
            "  pmcdiff check --all Runtime              one committee's notes as they stand\n"
            "  pmcdiff rules clobbered-section          what a rule is about");
    }

    Result<ExitCode> run() override {
        if (fix_ && head_) {
            return tl::unexpected(Error{ErrorKind::usage,
                                        "--fix writes to the working tree, and --head names another state",
                                        {},
                                        0,
                                        "check it out, and leave --head out"});
        }
        auto report = checked();
        if (!report) return tl::unexpected(std::move(report.error()));
        return fix_ ? fix(std::move(*report)) : tell_report(*report);
    }

private:
    /// Reads all anew, since `--fix` writes between two checks.
    Result<CheckReport> checked() {
        auto notes = open_checked_notes(folder_, base_, head_);
        if (!notes) return tl::unexpected(std::move(notes.error()));
        notes_ = std::move(*notes);
        auto settings = settings_;
        settings.all = settings.all || notes_.whole;
        auto paths = paths_below(notes_, paths_);
        if (!paths) return tl::unexpected(std::move(paths.error()));
        settings.paths = std::move(*paths);
        reader_ = std::make_unique<const NoteReader>(notes_.profile, limits_);
        auto report = check_notes(*notes_.source, *reader_, settings);
        if (!report || baseline_.empty()) return report;
        return without_known(std::move(*report), settings.all && settings.paths.empty());
    }

    [[nodiscard]] Result<CheckReport> without_known(CheckReport report, bool whole) const {
        if (write_baseline_) {
            if (auto written = write_whole_file(baseline_, write_baseline(report)); !written) {
                return tl::unexpected(std::move(written.error()));
            }
        }
        const auto text = read_file(baseline_);
        if (!text) return tl::unexpected(text.error());
        const auto baseline = read_baseline(*text, baseline_);
        if (!baseline) return tl::unexpected(baseline.error());
        return with_baseline(std::move(report), *baseline, whole);
    }

    /// Mends the notes on disk, or shows how, then tells what is left.
    Result<ExitCode> fix(CheckReport report) {
        const auto files = mended_files(notes_, report);
        if (!files) return tl::unexpected(files.error());
        if (dry_run_) return tell_mends(*files, report);
        if (auto written = write_mended(notes_, *files); !written) return tl::unexpected(std::move(written.error()));
        std::size_t mended = 0;
        for (const auto& file : *files) mended += file.mended.size();
        if (!output_.quiet && mended > 0) tell("pmcdiff: mended " + text::counted(mended, "finding"));
        if (base_) return tell_report(without_mended(std::move(report), *files));
        auto left = checked();
        return left ? tell_report(*left) : tl::unexpected(std::move(left.error()));
    }

    [[nodiscard]] std::optional<DiagnosticLevel> failing_level() const {
        const auto asked = find_fail_on(fail_on_);
        return (asked ? *asked : notes_.profile.check.fail_on).level;
    }

    [[nodiscard]] ExitCode exit_code(const CheckReport& report) const {
        return fails(report, failing_level()) ? ExitCode::changes : ExitCode::done;
    }

    [[nodiscard]] Result<ExitCode> tell_mends(const std::vector<MendedFile>& files, const CheckReport& report) const {
        auto written = write_output(diff_of_mended(files, report::TextStyle(report_options(output_))), output_);
        if (!written) return tl::unexpected(std::move(written.error()));
        return exit_code(report);
    }

    [[nodiscard]] Result<ExitCode> tell_report(const CheckReport& report) const {
        CheckReportOptions options;
        options.look = report_options(output_);
        options.rules = check_rules();
        options.fail_on = failing_level();
        options.folder = notes_.source->folder();
        const auto text = make_check_format(output_.format)->report(report, options);
        if (auto written = write_output(text, output_); !written) return tl::unexpected(std::move(written.error()));
        if (output_.format == "github") {
            auto added = add_job_summary(
                [&] { return check_summary(report, changed_meetings(*notes_.source, *reader_), options); });
            if (!added) return tl::unexpected(std::move(added.error()));
        }
        return exit_code(report);
    }

    std::vector<std::string> paths_;
    std::optional<std::string> base_;
    std::optional<std::string> head_;
    std::string folder_;
    std::string fail_on_;
    std::string baseline_;
    bool write_baseline_ = false;
    bool fix_ = false;
    bool dry_run_ = false;
    CheckSettings settings_;
    Limits limits_;
    OutputOptions output_;
    CheckedNotes notes_;
    std::unique_ptr<const NoteReader> reader_;
};

}  // namespace

std::unique_ptr<Command> make_check_command_itself() { return std::make_unique<CheckCommand>(); }

}  // namespace pmcdiff::cli
