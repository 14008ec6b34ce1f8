// The makers of all formats of checks. A new format adds its maker here and one line in check_registry.cpp.
#pragma once

#include <memory>

#include "pmcdiff/check_report.hpp"

namespace pmcdiff::report {

/// As compilers write: for people, and for editors that read `path:line:column: level`.
[[nodiscard]] std::unique_ptr<const CheckFormat> make_check_text();
/// docs/schema/check-1.schema.json.
[[nodiscard]] std::unique_ptr<const CheckFormat> make_check_json();
/// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
[[nodiscard]] std::unique_ptr<const CheckFormat> make_check_sarif();
/// Workflow commands of GitHub Actions (docs.github.com, "Workflow commands for GitHub Actions").
[[nodiscard]] std::unique_ptr<const CheckFormat> make_check_github();
/// Code Quality report of GitLab (docs.gitlab.com, "Code Quality report format").
[[nodiscard]] std::unique_ptr<const CheckFormat> make_check_gitlab();
/// XML as JUnit's task for Ant writes it, for Jenkins, GitLab and others.
///
/// A suite is a rule, a test is a finding, since viewers group by suite and class and count tests. Errors and warnings are
/// failed tests: viewers fold what passed, so that a warning would not be seen otherwise. Findings of level note are passed
/// tests with their words as output. What could not be seen is a skipped test. A check that finds nothing is one passed
/// test, since viewers take a file without a test for a fault. Names hold no line, so that viewers that compare runs know
/// a finding again.
[[nodiscard]] std::unique_ptr<const CheckFormat> make_check_junit();

}  // namespace pmcdiff::report
