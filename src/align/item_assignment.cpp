#include "align/item_assignment.hpp"

#include <algorithm>
#include <tuple>

#include "align/item_model.hpp"

namespace pmcdiff::align {

namespace {
constexpr int most_links = 3;  ///< Of one item.
}

std::vector<ScoredPair> assign_links(std::vector<ScoredPair> pairs, std::size_t old_items, std::size_t new_items) {
    std::ranges::sort(pairs, [](const ScoredPair& left, const ScoredPair& right) {
        return std::tuple(!left.equal_words, -left.score, left.old_item, left.new_item) <
               std::tuple(!right.equal_words, -right.score, right.old_item, right.new_item);
    });
    std::vector<int> old_links(old_items);
    std::vector<int> new_links(new_items);
    std::vector<ScoredPair> links;
    std::vector<ScoredPair> rivals;
    const auto take = [&](const ScoredPair& pair) {
        // What goes on in the same words has not become something else as well.
        const int taken = pair.equal_words ? most_links : 1;
        old_links[pair.old_item] += taken;
        new_links[pair.new_item] += taken;
        links.push_back(pair);
    };
    for (const auto& pair : pairs) {
        if (!pair.equal_words && pair.score < link_threshold()) break;
        if (old_links[pair.old_item] == 0 && new_links[pair.new_item] == 0) {
            take(pair);
        } else {
            rivals.push_back(pair);
        }
    }
    for (auto pair : rivals) {
        const auto old_taken = old_links[pair.old_item];
        const auto new_taken = new_links[pair.new_item];
        const bool one_is_free = old_taken == 0 || new_taken == 0;
        if (!one_is_free || std::max(old_taken, new_taken) >= most_links) continue;
        if (pair.score < second_link_threshold()) continue;
        pair.second = true;
        take(pair);
    }
    return links;
}

}  // namespace pmcdiff::align
