#include "align/item_model.hpp"

#include <array>
#include <cmath>

namespace pmcdiff::align {

namespace {

// Fitted by tests/fit/fit_links.py; docs/links.md tells how to do so again. The features overlap, so the weights hold
// as a set only.
constexpr auto weights = std::to_array<FeatureWeight>({
    {Feature::overlap, "overlap", 3.97},
    {Feature::overlap_share, "overlap share", 4.17},
    {Feature::shared_words, "shared words", -2.19},
    {Feature::shared_stock, "shared stock words", 0.58},
    {Feature::unique_words, "unique words", 1.69},
    {Feature::names_only, "names only", -1.71},
    {Feature::early_words, "early words", 2.07},
    {Feature::old_open, "old item open", 1.49},
    {Feature::section_size, "section size", -2.68},
    {Feature::team_named, "other team named", 3.82},
    {Feature::distance, "distance", -1.03},
    {Feature::same_project, "same project", 0.56},
});
constexpr double bias = 1.05;
constexpr double threshold = -0.50;
constexpr double second_threshold = 1.50;

static_assert(weights.size() == feature_count);

}  // namespace

std::span<const FeatureWeight> link_weights() { return weights; }
double link_bias() { return bias; }
double link_threshold() { return threshold; }
double second_link_threshold() { return second_threshold; }

double link_score(const Features& features) {
    double score = bias;
    for (const auto& weight : weights) score += weight.weight * features[static_cast<std::size_t>(weight.feature)];
    return score;
}

double probability(double score) { return 1 / (1 + std::exp(-score)); }

}  // namespace pmcdiff::align
