// Lines that are meant as items of a list, and the stretches of lines that Markdown may run into one paragraph.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/note_text.hpp"

namespace pmcdiff::check {

/// Why a line that looks like an item is none, or another one than its writer meant.
enum class MarkerFault {
    dashes,   ///< `-- nested`, `** nested`: no item.
    doubled,  ///< `* - nested`: a list in a list on one line.
    glued,    ///< `*Word`, `-Word`, `1.Word`: no item.
    sign,     ///< `• word`: no item.
};

struct FaultyMarker {
    MarkerFault fault = MarkerFault::dashes;
    std::size_t begin = 0;  ///< Of the signs that stand for a marker, as offsets in the line.
    std::size_t end = 0;
};

/// What is wrong with the signs at the start of a line. Code spans in the line must be masked.
[[nodiscard]] std::optional<FaultyMarker> faulty_marker(std::string_view line);

/// True for a line that Markdown reads as an item of a list.
[[nodiscard]] bool has_marker(std::string_view line);

/// A line that is neither heading nor table, quote, code, definition or rule.
struct ListLine {
    int number = 0;
    std::string_view text;
    bool marked = false;  ///< It is an item, or was meant as one.
    std::optional<FaultyMarker> fault;
};

/// Lines one below another with nothing between them.
using ListBlock = std::vector<ListLine>;

/// All blocks of the note, in order.
[[nodiscard]] std::vector<ListBlock> list_blocks(const NoteText& note);

}  // namespace pmcdiff::check
