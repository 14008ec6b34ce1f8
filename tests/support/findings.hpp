// Findings and rules, made with few words, for tests of reports.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/check.hpp"
#include "pmcdiff/check_report.hpp"

namespace pmcdiff::test {

/// Rules that stand for those of the check.
[[nodiscard]] std::span<const RuleText> some_rules();

/// Options with some_rules() and a version that never changes.
[[nodiscard]] CheckReportOptions report_options();

[[nodiscard]] Finding finding(DiagnosticLevel level, std::string message, std::string path = "Garden/2021-03-09.md");

/// A report of these findings, with a fingerprint for each, over one note.
[[nodiscard]] CheckReport report_of(std::vector<Finding> findings);

/// Findings of all levels, with and without columns, help, mends, a team, and a remark.
[[nodiscard]] CheckReport sample_report();

/// What a format makes of a report.
[[nodiscard]] std::string told(std::string_view format, const CheckReport& report,
                               const CheckReportOptions& options = report_options());

}  // namespace pmcdiff::test
