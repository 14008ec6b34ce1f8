// The best of many lives that answer to a name.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "history/lives.hpp"

namespace pmcdiff::history {

/// Fills an ItemHistory or RoadmapHistory with the `most` best of the things whose words answer to the name, and counts the
/// others. `life(number)` makes the life of one. Errors: none answers.
template <class Histories, class LifeOf>
Result<Histories> best_lives(std::span<const std::vector<Mention>> things, std::string_view asked,
                             std::string_view kind, std::size_t most, LifeOf life) {
    const WordQuery query(asked);
    struct Found {
        std::size_t thing = 0;
        Relevance relevance;
    };
    std::vector<Found> found;
    for (std::size_t at = 0; at < things.size() && query.has_words(); ++at) {
        const auto relevance = query.relevance(things[at]);
        if (relevance.tier > 0) found.push_back({at, relevance});
    }
    if (found.empty()) return tl::unexpected(query.nothing_found(things, kind));
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [](const Found& each) { return std::pair(each.relevance.tier, each.relevance.rank); });
    const auto best = found.front().relevance.tier;
    std::erase_if(found, [&](const Found& each) {
        return each.relevance.tier < best && (each.relevance.tier == 1 || query.is_phrase());
    });
    Histories histories;
    histories.match.asked = asked;
    if (best == 1) histories.match.remark = "none has all of these words at once";
    for (std::size_t at = 0; at < found.size() && at < most; ++at) histories.lives.push_back(life(found[at].thing));
    histories.more = found.size() - histories.lives.size();
    return histories;
}

}  // namespace pmcdiff::history
