// Text that a log of a job may show.
#pragma once

#include <string>
#include <string_view>

namespace pmcdiff::report {

/// The text so that no runner of jobs takes it for a command (`##[error]`, `##vso[...]`), wherever it stands in a line: the
/// second mark is written as `mark`, such as an escape of the format.
[[nodiscard]] std::string without_commands(std::string_view text, std::string_view mark);

}  // namespace pmcdiff::report
