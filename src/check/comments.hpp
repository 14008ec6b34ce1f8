// HTML comments of a note.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "check/note_text.hpp"

namespace pmcdiff::check {

struct Comment {
    std::size_t begin = 0;   ///< Offset of `<!--` in NoteText::source.
    std::string_view words;  ///< What stands in it; it may have line breaks.
    bool closed = true;      ///< False where the note ends before `-->`.
};

/// All comments that a reader of the source would take for such: none in code, be it a block or between back quotes. Parses
/// the note once more, so it is for notes that have a comment that matters.
[[nodiscard]] std::vector<Comment> comments_of(const NoteText& note);

}  // namespace pmcdiff::check
