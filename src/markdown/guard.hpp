// Looks for what makes the Markdown parser slow, large or end the process, before the parser sees it.
#pragma once

#include <optional>
#include <string_view>

#include "pmcdiff/limits.hpp"

namespace pmcdiff::markdown {

struct Excess {
    std::size_t Limits::* limit = nullptr;  ///< The one that is passed.
    int line = 0;                           ///< Where.
};

/// The first limit that a text (line ends are LF) passes. What it counts is never less than what the parser would make of the
/// text, and may be more: it reads lines, and knows of blocks only what one line tells. Linear in the text.
///
/// cmark-gfm 0.29.0.gfm.6 takes time that grows with the square of: containers times lines (each line walks those that are
/// open), the columns of a table times its rows (it fills up short ones), a paragraph times the lines in it that could
/// begin a table (each looks through the whole paragraph), a paragraph times its `<?`, `<!` and `![` (each looks for its end),
/// a line times its `@`. It copies the target of a reference into each link by it. Each is measured by
/// tests/program/hostile_notes.py.
[[nodiscard]] std::optional<Excess> find_excess(std::string_view source, const Limits& limits);

}  // namespace pmcdiff::markdown
