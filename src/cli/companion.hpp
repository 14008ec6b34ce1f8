// Commands that live in a program of their own, so that what they need is not loaded by all others.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/error.hpp"

namespace pmcdiff::cli {

/// Becomes the program of that name with these arguments; returns only where that fails. It is looked for beside this
/// program, then where the installation puts it. Errors (kind `outside`): not there, cannot be run.
[[nodiscard]] tl::unexpected<Error> become_companion(std::string_view name, const std::vector<std::string>& arguments);

/// Runs the program of that name, found as above, waits for its end, and gives whether it did what it was asked for.
[[nodiscard]] bool run_companion(std::string_view name, const std::vector<std::string>& arguments);

}  // namespace pmcdiff::cli
