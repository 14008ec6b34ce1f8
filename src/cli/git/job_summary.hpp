// The summary of a job on GitHub: a file to which each step may add Markdown.
#pragma once

#include <functional>
#include <string>

#include "pmcdiff/error.hpp"

namespace pmcdiff::cli {

/// Adds the text to the file that GITHUB_STEP_SUMMARY names; makes none where the variable is not set. Errors (kind
/// `outside`): the file cannot be written.
[[nodiscard]] Result<void> add_job_summary(const std::function<std::string()>& make_text);

}  // namespace pmcdiff::cli
