// Findings of a check as text for people, programs and continuous integration. A format is one CheckFormat in a registry;
// nothing here decides what is wrong.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "pmcdiff/check.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/report.hpp"
#include "pmcdiff/version.hpp"

namespace pmcdiff {

/// What a report of a check needs beside the findings.
struct CheckReportOptions {
    ReportOptions look;               ///< Colour, width and quiet; only text for terminals asks for them.
    std::span<const RuleText> rules;  ///< What the findings' rules mean; must outlive the report.
    std::optional<DiagnosticLevel> fail_on = DiagnosticLevel::error;  ///< None: never.
    /// Where the folder of notes is below the root of the repository, with `/` at its end; empty where it is the root.
    /// Formats that name files to a forge put it before every path.
    std::string folder;
    std::string_view version = pmcdiff::version;
};

/// True where a finding is at or above the level.
[[nodiscard]] bool fails(const CheckReport& report, std::optional<DiagnosticLevel> fail_on);

/// One format. Every text that comes from a note, file names included, is escaped for it. It is for checks that were made:
/// of one that could not be made nothing may be written, since each format has a way to say that all is well.
class CheckFormat {
public:
    CheckFormat() = default;
    CheckFormat(const CheckFormat&) = delete;
    CheckFormat& operator=(const CheckFormat&) = delete;
    CheckFormat(CheckFormat&&) = delete;
    CheckFormat& operator=(CheckFormat&&) = delete;
    virtual ~CheckFormat() = default;

    /// The whole report, a line end at its end; empty where there is nothing to say.
    [[nodiscard]] virtual std::string report(const CheckReport& report, const CheckReportOptions& options) const = 0;
};

/// Names of all formats, in the order in which help lists them.
[[nodiscard]] std::span<const std::string_view> check_formats();

/// The format of that name; null where there is none.
[[nodiscard]] std::unique_ptr<const CheckFormat> make_check_format(std::string_view name);

/// The most that GitHub takes as the summary of one step.
inline constexpr std::size_t summary_bytes = 1024UL * 1024;

/// Markdown for the summary of a job (the file that GITHUB_STEP_SUMMARY names): all findings, worst first, what could not
/// be seen, then what the change brings as the Markdown report tells it. At most `most_bytes` long: what does not fit is
/// left out by whole findings and whole diffs, and counted.
[[nodiscard]] std::string check_summary(const CheckReport& report, std::span<const Diff> changes,
                                        const CheckReportOptions& options, std::size_t most_bytes = summary_bytes);

}  // namespace pmcdiff
