#include <algorithm>
#include <charconv>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/batch.hpp"
#include "cli/command.hpp"
#include "cli/comparison.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/explanation.hpp"
#include "pmcdiff/report.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

class DiffCommand final : public Command {
public:
    explicit DiffCommand(const Git* git) : comparison_(git) {}

    std::string_view name() const override { return "diff"; }
    std::string_view summary() const override { return "What changed between two meetings"; }

    /// Pairs of a batch may be in git, each for itself.
    std::string_view companion() const override {
        return batch_.empty() ? comparison_.companion() : comparison_.companion_for_any();
    }

    /// `--explain` may stand alone before a note, so its value is only taken where it has the form of one.
    void prepare(std::vector<std::string>& arguments) const override {
        for (std::size_t at = 0; at + 1 < arguments.size(); ++at) {
            if (arguments[at] != "--explain" || !parse_lines(arguments[at + 1])) continue;
            arguments[at] += "=" + arguments[at + 1];
            arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        }
    }

    void set_up(CLI::App& app) override {
        auto* const direct = comparison_.set_up(app);
        app.add_flag("--each", each_, "One section for every pair of neighbouring meetings")->excludes(direct);
        app.add_flag("--all", output_.all, "List what is only counted otherwise; texts in full");
        app.add_flag("--explain", explain_,
                     "Say why: evidence of what was inferred; with lines of OLD and NEW, why the items there were or "
                     "were not taken for the same work")
            ->type_name("LINE:LINE");
        app.add_flag("--exit-code", exit_code_, "Exit with 1 where there are changes");
        add_base_url_option(app, output_);
        add_output_options(app, output_);
        add_batch_option(app);
        app.footer(
            "Examples:\n"
            "  pmcdiff previous latest --pmc Runtime     what the last meeting brought\n"
            "  pmcdiff 2016-11-01 2017-10-18 --team CLI  a year of one team\n"
            "  pmcdiff main:2017-10-18 draft.md          a draft against git\n"
            "  pmcdiff 2016-11-01 latest --format html -o changes.html");
    }

    Result<ExitCode> run() override {
        if (!batch_.empty()) return run_batch();
        output_.explain = !explain_.empty();
        if (output_.explain && explain_ != flag_alone) return explain_pair();
        if (auto compared = compare_notes(); !compared) return tl::unexpected(std::move(compared.error()));
        const auto report = make_report(output_.format);
        const auto options = report_options(output_);
        const auto text =
            each_ ? report->diffs(diffs_, options) : report->diff(diffs_.front().diff, diffs_.front().hidden, options);
        if (auto written = write_output(text, output_); !written) return tl::unexpected(written.error());
        const bool changed =
            std::ranges::any_of(diffs_, [](const Filtered& each) { return !each.diff.changes.empty(); });
        return exit_code_ && changed ? ExitCode::changes : ExitCode::done;
    }

private:
    /// What the argument library gives for a flag without a value.
    static constexpr std::string_view flag_alone = "true";

    /// The lines of `--explain LINE:LINE`; none where the text has another form.
    static std::optional<std::pair<int, int>> parse_lines(std::string_view text) {
        std::pair<int, int> lines;
        const auto* const start = text.data();
        const auto* const end = start + text.size();
        const auto first = std::from_chars(start, end, lines.first);
        if (first.ec != std::errc{} || first.ptr == end || *first.ptr != ':') return std::nullopt;
        const auto second = std::from_chars(first.ptr + 1, end, lines.second);
        const bool good = second.ec == std::errc{} && second.ptr == end && lines.first > 0 && lines.second > 0;
        return good ? std::optional(lines) : std::nullopt;
    }

    void add_batch_option(CLI::App& app) {
        auto* const batch =
            app.add_option("--batch", batch_,
                           "Compare the pairs of notes in FILE (-: standard input), a JSON object a line, "
                           "and print a line of JSON for each");
        batch->type_name("FILE");
        for (const auto* const name : {"OLD", "NEW"}) {
            auto* const reference = app.get_option(name);
            batch->each([reference](const std::string&) { reference->required(false); });
            batch->excludes(reference);
        }
        for (const auto* const name : {"--each", "--all", "--explain", "--exit-code", "--format", "--output"}) {
            batch->excludes(app.get_option(name));
        }
    }

    [[nodiscard]] Result<ExitCode> run_batch() {
        std::ifstream file;
        if (batch_ != "-") {
            file.open(batch_, std::ios::binary);
            std::error_code ignored;
            if (!file || std::filesystem::is_directory(batch_, ignored)) {
                return tl::unexpected(
                    Error{ErrorKind::usage, "cannot be read", batch_, 0, "check the path of --batch"});
            }
        }
        const auto failures = compare_batch(batch_ == "-" ? std::cin : file, comparison_);
        if (!failures) return tl::unexpected(failures.error());
        if (*failures > 0 && !output_.quiet) tell("pmcdiff: could not compare " + text::counted(*failures, "pair"));
        return ExitCode::done;
    }

    /// Explains one pair of items instead of comparing all.
    [[nodiscard]] Result<ExitCode> explain_pair() {
        const auto lines = parse_lines(explain_);
        if (!lines) {
            return tl::unexpected(Error{ErrorKind::usage,
                                        "--explain takes no \"" + text::printable(explain_) + "\"",
                                        {},
                                        0,
                                        "give a line of each note, such as --explain 31:30"});
        }
        if (each_ || exit_code_ || comparison_.is_filtered()) {
            return tl::unexpected(Error{ErrorKind::usage,
                                        "--explain LINE:LINE compares two items alone",
                                        {},
                                        0,
                                        "leave out --each, --exit-code, --team and --kind"});
        }
        comparison_.compare_alone();
        if (auto loaded = comparison_.load(); !loaded) return tl::unexpected(std::move(loaded.error()));
        if (!output_.quiet) comparison_.tell_diagnostics();
        const auto& meetings = comparison_.meetings();
        const auto explanation =
            explain_lines(meetings.front(), meetings.back(), lines->first, lines->second, comparison_.profile());
        if (!explanation) return tl::unexpected(explanation.error());
        const auto text = make_report(output_.format)->explanation(*explanation, report_options(output_));
        if (auto written = write_output(text, output_); !written) return tl::unexpected(written.error());
        return ExitCode::done;
    }

    /// Finds, reads and compares the notes.
    [[nodiscard]] Result<void> compare_notes() {
        Progress progress(output_.quiet);
        if (auto loaded = comparison_.load(&progress); !loaded) return loaded;
        progress.hide();
        if (!output_.quiet) comparison_.tell_diagnostics();
        progress.begin("comparing " + text::counted(comparison_.meetings().size(), "meeting"));
        diffs_ = compare();
        return {};
    }

    [[nodiscard]] std::vector<Filtered> compare() const {
        const auto& meetings = comparison_.meetings();
        const auto& profile = comparison_.profile();
        const auto& filter = comparison_.filter();
        std::vector<Filtered> diffs;
        if (each_) {
            for (std::size_t i = 0; i + 1 < meetings.size(); ++i) {
                diffs.push_back(apply_filter(diff_meetings(meetings[i], meetings[i + 1], profile), filter));
            }
        } else {
            diffs.push_back(apply_filter(diff_series(meetings, profile), filter));
        }
        return diffs;
    }

    Comparison comparison_;
    OutputOptions output_;
    std::string explain_;  ///< Empty without `--explain`.
    std::string batch_;    ///< Empty without `--batch`.
    bool each_ = false;
    bool exit_code_ = false;
    std::vector<Filtered> diffs_;
};

}  // namespace

std::unique_ptr<Command> make_diff_command(const Git* git) { return std::make_unique<DiffCommand>(git); }

}  // namespace pmcdiff::cli
