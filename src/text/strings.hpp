// Small helpers for byte strings that no library here offers.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::text {

/// White space of ASCII: blank, tab, line feed, vertical tab, form feed, carriage return.
[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// With `std::equal_to<>` as its fellow, lets tables of strings be searched by views.
struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The text without white space (is_blank()) at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// The text without any of `characters` at both ends.
[[nodiscard]] std::string_view trim(std::string_view text, std::string_view characters);

/// Every run of white space as one blank, none at the ends.
[[nodiscard]] std::string collapse_blanks(std::string_view text);

/// The parts between separators, empty ones included.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The words between runs of white space.
[[nodiscard]] std::vector<std::string_view> split_blanks(std::string_view text);

[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);

/// As prose lists things: `a`, `a and b`, `a, b and c`.
[[nodiscard]] std::string enumerate(std::span<const std::string> parts);

[[nodiscard]] std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

/// ASCII letters in lower case, all else unchanged.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// How many pieces split_blanks() gives.
[[nodiscard]] std::size_t word_count(std::string_view text);

/// How often the text repeats the character at its start.
[[nodiscard]] std::size_t run_length(std::string_view text, char c);

/// The text in straight quotation marks, as it is.
[[nodiscard]] std::string in_quotes(std::string_view text);

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr char to_lower_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
/// ASCII letter or digit, or any byte of a longer UTF-8 sequence.
[[nodiscard]] constexpr bool is_word_character(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// True where `pattern` describes the whole of `text`; `*` stands for any run, all else for itself.
/// Linear in practice, quadratic at worst; both sides are expected in the same letter case.
[[nodiscard]] bool matches_glob(std::string_view text, std::string_view pattern);

/// True where any of the patterns matches.
[[nodiscard]] bool matches_any(std::string_view text, std::span<const std::string> patterns);

/// Place of `phrase` in `text` with no word character before or after it; npos where it is not there.
[[nodiscard]] std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from = 0);

/// The 1-based line of the text on which an offset lies. Linear in the offset.
[[nodiscard]] int line_at(std::string_view text, std::size_t offset);

/// "1 team", "3 teams".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many = {});

}  // namespace pmcdiff::text
