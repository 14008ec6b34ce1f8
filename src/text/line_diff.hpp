// Which lines of a text another one has changed, in the hunks of a unified diff.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/source_lines.hpp"

namespace pmcdiff::text {

struct LineRun {
    enum class Kind { kept, removed, added };
    Kind kind = Kind::kept;
    SourceLine line;
};

/// Changes that stand near each other, with the lines around them.
struct LineHunk {
    std::size_t old_line = 1;  ///< 1-based, of the first line of the old text; where none is, the line before.
    std::size_t old_count = 0;
    std::size_t new_line = 1;
    std::size_t new_count = 0;
    std::vector<LineRun> lines;
};

/// The hunks, each with up to `context` lines before and after (GNU diffutils, "Detailed Description of Unified Format").
/// Empty for equal texts. They point into both. Costs O(lines * changed lines) (Wu, Manber, Myers, Miller 1990).
[[nodiscard]] std::vector<LineHunk> line_diff(std::string_view old_bytes, std::string_view new_bytes,
                                              std::size_t context = 3);

}  // namespace pmcdiff::text
