// Which item stands on a line of a note.
#pragma once

#include <optional>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff::align {

/// The innermost item that holds the line; an item's lines are also those of the items below it.
[[nodiscard]] std::optional<ItemIndex> item_on_line(const Meeting& meeting, int line);

/// Says that there is no item on the line, and which ones are nearest (kind `usage`).
[[nodiscard]] Error no_item_on_line(const Meeting& meeting, int line);

}  // namespace pmcdiff::align
