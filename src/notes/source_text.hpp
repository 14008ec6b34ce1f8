// A note's bytes as text: what is refused, and what is made plain before anything reads it.
#pragma once

#include <string>
#include <string_view>

#include "pmcdiff/error.hpp"
#include "pmcdiff/limits.hpp"

namespace pmcdiff::notes {

/// The text with plain line ends and blanks: no byte order mark, CR and CRLF as LF, NBSP as a blank, no zero-width blanks.
/// Lines keep their numbers. Errors (kind `note`, with the line): empty, not UTF-8, binary, beyond a limit; what is within the
/// limits the Markdown parser can be given.
[[nodiscard]] Result<std::string> source_text(std::string_view bytes, const std::string& path, const Limits& limits);

/// The same for bytes that source_text() took before, by whatever limits.
[[nodiscard]] std::string plain_text(std::string_view bytes);

}  // namespace pmcdiff::notes
