// UTF-8: validity, repair, comparison forms and width on a terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::text {

/// Offset of the first byte that is no valid UTF-8 (over-long forms and surrogates included); none where all is valid.
[[nodiscard]] std::optional<std::size_t> first_invalid_byte(std::string_view text);

/// The code points of a valid text; an invalid byte becomes U+FFFD.
[[nodiscard]] std::vector<char32_t> code_points(std::string_view text);

/// Appends one code point to a UTF-8 text.
void append_code_point(std::string& out, char32_t code_point);

/// What repair_mojibake gives.
struct Repaired {
    std::string text;
    std::size_t repairs = 0;  ///< How many characters were mended.
    std::size_t first = 0;    ///< Offset of the first one in the text given.
};

/// Mends text that was UTF-8, was read as Windows-1252 (or Latin-1) and written as UTF-8 again: `KÃ¶per` to `Köper`.
/// A sequence is mended only where its bytes make one valid character of two bytes or more, so ordinary text stays.
[[nodiscard]] Repaired repair_mojibake(std::string_view text);

/// A form for comparing names: Unicode case folding, accents kept, compatibility forms composed.
[[nodiscard]] std::string fold_case(std::string_view text);
/// As above, written over `out` so that its memory is used again.
void fold_case(std::string_view text, std::string& out);

/// As fold_case, and without accents: `Köper` and `Koper` are equal.
[[nodiscard]] std::string fold_accents(std::string_view text);

/// The letters and digits of a text, case folded: equal for texts that differ only in punctuation, blanks and case.
[[nodiscard]] std::string fold_to_letters(std::string_view text);

/// Columns that the text takes on a terminal (wide characters two, combining ones none).
[[nodiscard]] std::size_t display_width(std::string_view text);

/// True for what a terminal may take for an order, or what turns the direction of text: C0, DEL, C1, line and paragraph
/// separators, bidirectional marks, overrides and isolates.
[[nodiscard]] bool is_control(char32_t code_point);

/// The text with control characters (escape sequences, line breaks, DEL, bidirectional overrides) made harmless:
/// tabs and line breaks as a blank, all others as U+FFFD. What goes to a terminal or a header passes through here.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace pmcdiff::text
