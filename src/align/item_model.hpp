// The weights by which features decide whether two items report the same work.
#pragma once

#include <span>
#include <string_view>

#include "align/item_features.hpp"

namespace pmcdiff::align {

/// A feature's part in the decision.
struct FeatureWeight {
    Feature feature;
    std::string_view name;
    double weight;
};

/// In the order of Feature.
[[nodiscard]] std::span<const FeatureWeight> link_weights();

/// The constant part of the score.
[[nodiscard]] double link_bias();

/// Score from which two items are joined that are both free.
[[nodiscard]] double link_threshold();

/// Score from which an item is joined a second or third time (a split or merge).
[[nodiscard]] double second_link_threshold();

/// Log-odds that two items are linked: the bias plus the weighted sum of the features.
[[nodiscard]] double link_score(const Features& features);

/// The logistic function: log-odds as a probability.
[[nodiscard]] double probability(double score);

}  // namespace pmcdiff::align
