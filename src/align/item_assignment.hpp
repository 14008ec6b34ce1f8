// Which of the scored pairs become links.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace pmcdiff::align {

/// A pair of items and its score (log-odds).
struct ScoredPair {
    std::uint32_t old_item = 0;
    std::uint32_t new_item = 0;
    double score = 0;
    bool equal_words = false;  ///< Certain: the same words in sections that correspond.
    bool same_section = true;
    bool second = false;  ///< Set by assign_links(): joined besides a better link of one of its items.
};

/// Takes links from the best pair down: first one to one, then second links (splits and merges), where one item is
/// taken and the other is free, from a higher score up and at most three for an item.
[[nodiscard]] std::vector<ScoredPair> assign_links(std::vector<ScoredPair> pairs, std::size_t old_items,
                                                   std::size_t new_items);

}  // namespace pmcdiff::align
