// Which roadmap entry is which, through moves, other words, other teams, splits and merges.
#pragma once

#include <span>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

/// Pairs the entries of two roadmaps. Equal texts first, then the most alike by words weighted by their rarity in both
/// tables, one to one; then an entry that is left over joins a pair that it also resembles (a split or merge).
[[nodiscard]] std::vector<RoadmapPair> align_roadmaps(std::span<const RoadmapEntry> old_entries,
                                                      std::span<const RoadmapEntry> new_entries);

}  // namespace pmcdiff::align
