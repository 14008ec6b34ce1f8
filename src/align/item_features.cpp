#include "align/item_features.hpp"

#include <algorithm>
#include <cmath>

namespace pmcdiff::align {

namespace {

/// What a word in common counts where the items stand in different teams.
constexpr double other_team_factor = 0.4;
/// Added to an item's weight, so that an item of one word is not all overlap.
constexpr double least_mass = 1.1;

const TermUse* find_use(const ItemTerms& item, TermId term) {
    const auto at = std::ranges::lower_bound(item.uses, term, {}, &TermUse::term);
    return at != item.uses.end() && at->term == term ? &*at : nullptr;
}

/// Calls `visit(old_use, new_use, likeness)` for every word in common: equal words first, then related ones, of which
/// each is taken once.
template <class Visit>
void visit_matches(const Vocabulary& vocabulary, const ItemTerms& old_item, const ItemTerms& new_item, Visit visit) {
    std::array<TermId, 16> unmatched{};  // Words of the old item that have related ones; more tell no more.
    std::size_t unmatched_count = 0;
    auto at = new_item.uses.begin();
    for (const auto& use : old_item.uses) {
        while (at != new_item.uses.end() && at->term < use.term) ++at;
        if (at != new_item.uses.end() && at->term == use.term) {
            visit(use, *at, 1.0F);
        } else if (!vocabulary[use.term].related.empty() && unmatched_count < unmatched.size()) {
            unmatched[unmatched_count++] = use.term;
        }
    }
    std::array<TermId, 16> taken{};
    std::size_t taken_count = 0;
    for (std::size_t k = 0; k < unmatched_count; ++k) {
        for (const auto& related : vocabulary[unmatched[k]].related) {
            const auto* const use = find_use(new_item, related.term);
            if (use == nullptr || find_use(old_item, related.term) != nullptr) continue;
            const auto taken_end = taken.begin() + static_cast<std::ptrdiff_t>(taken_count);
            if (std::find(taken.begin(), taken_end, related.term) != taken_end) continue;
            taken[taken_count++] = related.term;
            visit(*find_use(old_item, unmatched[k]), *use, related.likeness);
            break;
        }
    }
}

double match_value(const Vocabulary& vocabulary, const TermUse& old_use, const TermUse& new_use, float likeness,
                   bool same_section) {
    const double weight = likeness * std::min(vocabulary[old_use.term].weight, vocabulary[new_use.term].weight);
    if (same_section) return weight * old_use.damp_in_team * new_use.damp_in_team;
    return other_team_factor * weight * old_use.damp_in_note * new_use.damp_in_note;
}

double normalised(double sum, const ItemTerms& old_item, const ItemTerms& new_item) {
    return sum / std::sqrt(std::min(old_item.mass, new_item.mass) + least_mass);
}

bool holds_any(const Vocabulary& vocabulary, const ItemTerms& item, const std::vector<TermId>& name) {
    return std::ranges::any_of(item.uses, [&](const TermUse& use) {
        return !vocabulary[use.term].stock && std::ranges::binary_search(name, use.term);
    });
}

bool is_open(const Item& item) { return item.status == Status::ongoing || item.status == Status::planned; }

double project_sign(const Item& old_item, const Item& new_item) {
    if (!old_item.project || !new_item.project) return 0;
    return *old_item.project == *new_item.project ? 1 : -1;
}

/// Logarithm of the number of pairs of items in the two sections.
double section_size(const PairPlace& place) {
    constexpr double most_pairs = 2500;  // Beyond, sections are no larger than those that the weights were fitted on.
    constexpr double across_teams = 1.5;
    if (!place.same_section) return across_teams;
    const auto pairs = static_cast<double>(place.old_items) * static_cast<double>(place.new_items);
    return std::log(1 + std::min(most_pairs, pairs)) / 6;
}

/// What visit_matches finds, added up.
struct CommonWords {
    double value = 0;   ///< Sum of match_value().
    double weight = 0;  ///< Sum of the weights.
    double placed = 0;  ///< Sum of the products of early_weight() of equal words.
    std::size_t content = 0;
    std::size_t unique = 0;  ///< Held by no other item of either section, and of no name.
    bool beyond_names = false;
};

CommonWords add_up(const Vocabulary& vocabulary, const ItemTerms& old_item, const ItemTerms& new_item,
                   bool same_section) {
    CommonWords sum;
    visit_matches(vocabulary, old_item, new_item, [&](const TermUse& left, const TermUse& right, float likeness) {
        sum.value += match_value(vocabulary, left, right, likeness, same_section);
        sum.weight += std::min(vocabulary[left.term].weight, vocabulary[right.term].weight);
        if (left.term == right.term) sum.placed += vocabulary.early_weight(left) * vocabulary.early_weight(right);
        const bool stock = vocabulary[left.term].stock;
        if (!stock) ++sum.content;
        if (left.of_name || right.of_name) return;
        if (!stock) sum.beyond_names = true;
        if (left.unique_in_team && right.unique_in_team) ++sum.unique;
    });
    return sum;
}

}  // namespace

bool are_two_releases(const Vocabulary& vocabulary, const ItemTerms& old_item, const ItemTerms& new_item) {
    if (!old_item.tells_release || !new_item.tells_release) return false;
    const auto within = [](std::string_view version, std::string_view series) {
        return version.starts_with(series) && (version.size() == series.size() || version[series.size()] == '.');
    };
    for (const auto& old_use : old_item.uses) {
        const auto& old_term = vocabulary[old_use.term];
        if (!old_term.version) continue;
        for (const auto& new_use : new_item.uses) {
            const auto& new_term = vocabulary[new_use.term];
            if (!new_term.version) continue;
            if (within(old_term.stem, new_term.stem) || within(new_term.stem, old_term.stem)) return false;
        }
    }
    return true;
}

std::vector<Match> PairComparer::matches(const ItemTerms& old_item, const ItemTerms& new_item,
                                         bool same_section) const {
    std::vector<Match> found;
    const auto& vocabulary = terms_.vocabulary;
    visit_matches(vocabulary, old_item, new_item, [&](const TermUse& left, const TermUse& right, float likeness) {
        found.push_back({left.term, right.term, match_value(vocabulary, left, right, likeness, same_section),
                         left.of_name || right.of_name});
    });
    return found;
}

double PairComparer::overlap(const ItemTerms& old_item, const ItemTerms& new_item, bool same_section) const {
    double sum = 0;
    const auto& vocabulary = terms_.vocabulary;
    visit_matches(vocabulary, old_item, new_item, [&](const TermUse& left, const TermUse& right, float likeness) {
        sum += match_value(vocabulary, left, right, likeness, same_section);
    });
    return normalised(sum, old_item, new_item);
}

Features PairComparer::features(const ItemTerms& old_item, const ItemTerms& new_item, const PairPlace& place) const {
    constexpr double tiny = 1e-9;
    constexpr double least_share_mass = 0.3;
    const auto& vocabulary = terms_.vocabulary;
    const auto common = add_up(vocabulary, old_item, new_item, place.same_section);
    const double weightier = std::max({least_share_mass, double{old_item.mass}, double{new_item.mass}});

    Features out{};
    const auto set = [&](Feature feature, double value) { out[static_cast<std::size_t>(feature)] = value; };
    set(Feature::overlap, std::log(0.14 + normalised(common.value, old_item, new_item)));
    set(Feature::overlap_share, common.weight / weightier);
    set(Feature::shared_words, std::log(1 + static_cast<double>(common.content)));
    set(Feature::stock_only, common.content == 0 ? 1 : 0);
    set(Feature::unique_words, std::log(1 + static_cast<double>(common.unique)));
    set(Feature::names_only, common.beyond_names ? 0 : 1);
    const double early = common.placed / std::max(tiny, double{old_item.early_norm} * new_item.early_norm);
    set(Feature::early_words, std::sqrt(early));
    set(Feature::old_open, is_open(*old_item.item) ? 1 : 0);
    set(Feature::section_size, section_size(place));
    const bool named =
        !place.same_section && (holds_any(vocabulary, old_item, terms_.new_note.team_names[new_item.index.team]) ||
                                holds_any(vocabulary, new_item, terms_.old_note.team_names[old_item.index.team]));
    set(Feature::team_named, named ? 1 : 0);
    set(Feature::same_project, project_sign(*old_item.item, *new_item.item));
    return out;
}

}  // namespace pmcdiff::align
