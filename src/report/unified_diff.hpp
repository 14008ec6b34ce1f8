// What is written to a file, shown as a unified diff.
#pragma once

#include <string>
#include <string_view>

#include "report/text_style.hpp"

namespace pmcdiff::report {

/// `--- a/path`, `+++ b/path` and the hunks; empty for equal bytes. Escaped for a terminal but for tabs, so that without colour
/// and with LF line ends it is a patch where the lines themselves hold nothing that had to be escaped.
[[nodiscard]] std::string unified_diff(std::string_view path, std::string_view old_bytes, std::string_view new_bytes,
                                       const TextStyle& style);

}  // namespace pmcdiff::report
