// Which item reports the same piece of work as which.
#pragma once

#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

/// Pairs items that report the same piece of work, whatever their words, status, parent and team; one to one but for
/// splits and merges. Placeholders are never paired, labels not with each other. Sorted by old, then new item.
/// Near linear in the number of items. How it is decided: docs/links.md.
[[nodiscard]] std::vector<ItemPair> align_items(const Meeting& old_meeting, const Meeting& new_meeting,
                                                const Alignment& teams, const Profile& profile);

/// A feature of two items and what it adds to the score.
struct EvidenceFeature {
    std::string name;
    double value = 0;
    double weight = 0;
    double part = 0;  ///< value * weight
};

/// Why two items were joined or not.
struct ItemEvidence {
    bool joined = false;
    double score = 0;                       ///< As ItemPair::score.
    double bias = 0;                        ///< Added to the parts of the features.
    double threshold = 0;                   ///< The sum from which items are joined, in log-odds as bias and parts.
    double second_threshold = 0;            ///< The same for a second link of an item.
    std::vector<EvidenceFeature> features;  ///< The weightiest part first.
    std::vector<std::string> reasons;       ///< As ItemPair::evidence.
    std::string verdict;                    ///< One sentence.
};

/// The case of one pair of items, as align_items() decides it.
[[nodiscard]] ItemEvidence explain_items(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& teams,
                                         const Profile& profile, ItemIndex old_item, ItemIndex new_item);

}  // namespace pmcdiff::align
