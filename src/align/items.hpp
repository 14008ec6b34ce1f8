// Which item reports the same piece of work as which.
#pragma once

#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

/// Pairs items with equal or nearly equal words: within teams that are one (or split or merged), then across teams.
/// Placeholders and labels are never paired. Near linear in the number of items.
[[nodiscard]] std::vector<ItemPair> align_items(const Meeting& old_meeting, const Meeting& new_meeting,
                                                const Alignment& teams, const Profile& profile);

}  // namespace pmcdiff::align
