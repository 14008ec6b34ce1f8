// A line of a note with what is meant underlined, as compilers show source.
#pragma once

#include <cstddef>
#include <string>

#include "pmcdiff/check.hpp"

namespace pmcdiff::report {

struct Excerpt {
    std::string line;   ///< Printable; cut at an end by `...` where it is too long.
    std::string marks;  ///< Blanks, `^` and `~` below it; empty where the whole line is meant.
};

/// The line of a finding in at most `width` columns (0: never cut), so that the start of what is meant is seen. Columns are
/// those of a terminal: wide characters take two, combining ones none, a tab one.
[[nodiscard]] Excerpt excerpt(const Finding& finding, std::size_t width);

}  // namespace pmcdiff::report
