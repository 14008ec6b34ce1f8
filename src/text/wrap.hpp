// Breaking text into lines of a given width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::text {

/// Lines of at most `width` columns, broken at blanks; a word longer than the width stands alone and whole. Width 0 never
/// breaks. Escape sequences of colour (`ESC [ ... m`) take no columns.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Columns of a text that may hold colour sequences.
[[nodiscard]] std::size_t visible_width(std::string_view text);

/// The text filled with blanks up to a width; unchanged where it is wider.
[[nodiscard]] std::string pad(std::string_view text, std::size_t width);

/// `first` before the text's first line, blanks of the same width before the others, each line at most `width` wide.
[[nodiscard]] std::string hang(std::string_view first, std::string_view text, std::size_t width);

}  // namespace pmcdiff::text
