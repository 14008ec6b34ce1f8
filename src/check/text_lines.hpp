// The lines of a note that readers see as text, without code and comments: what is written there is meant as Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/note_text.hpp"

namespace pmcdiff::check {

/// For each line of the note, the first one first: true where it is text. Fenced code, its fences included, and HTML
/// comments that begin a line are none.
[[nodiscard]] std::vector<bool> text_lines(const NoteText& note);

/// The line with each code span, its back quotes included, as a run of `x` of the same length, so that offsets stay. Linear.
[[nodiscard]] std::string without_code_spans(std::string_view line);

/// The words in quotation marks for a message, cut where they are long.
[[nodiscard]] std::string quoted(std::string_view words);

/// The first of a line's words as said() gives them: what a finding is known by when the end of the line is corrected.
[[nodiscard]] std::string leading_words(std::string_view line);

}  // namespace pmcdiff::check
