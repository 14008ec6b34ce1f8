#include "align/item_model.hpp"

#include <array>
#include <cmath>

namespace pmcdiff::align {

namespace {

// Fitted by tests/fit/fit_links.py; docs/links.md tells how to do so again. The features overlap, so the weights hold
// as a set only.
constexpr auto weights = std::to_array<FeatureWeight>({
    {Feature::overlap, "overlap", 3.66},
    {Feature::overlap_share, "overlap share", 3.58},
    {Feature::shared_words, "shared words", -1.76},
    {Feature::stock_only, "stock words only", 2.48},
    {Feature::unique_words, "unique words", 1.98},
    {Feature::names_only, "names only", -1.67},
    {Feature::early_words, "early words", 2.80},
    {Feature::old_open, "old item open", 1.59},
    {Feature::section_size, "section size", -2.72},
    {Feature::team_named, "other team named", 3.45},
    {Feature::same_project, "same project", 0.63},
});
constexpr double bias = -0.57;
constexpr double threshold = -0.60;
constexpr double second_threshold = 1.00;

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
