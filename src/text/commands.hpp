// Commands that runners of jobs read in the log of what they run.
#pragma once

#include <string>
#include <string_view>

namespace pmcdiff::text {

/// True where a runner may take something in these lines for a command. Some look for `##[error]` or `##vso[...]` wherever
/// it stands in a line; GitHub's looks for `::error::` at a line's begin, before which blanks do not count (nor, here,
/// colours, which a reader of the log may take away).
[[nodiscard]] bool has_commands(std::string_view lines);

/// How a format writes two marks so that it reads as before and is no part of a command, such as an escape.
struct CommandMarks {
    std::string_view colon;        ///< For the first one of `::` at a line's begin.
    std::string_view number_sign;  ///< For the second one of `##[`.
};

/// In a text that people read: a word joiner takes no column.
inline constexpr CommandMarks joined_marks{"\u2060:", "\u2060#"};

/// The lines without what has_commands() finds. Linear.
[[nodiscard]] std::string without_commands(std::string_view lines, const CommandMarks& marks);

}  // namespace pmcdiff::text
