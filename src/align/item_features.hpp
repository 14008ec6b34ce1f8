// What speaks for and against two items reporting the same work. docs/links.md tells the formulae and their sources.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "align/item_terms.hpp"

namespace pmcdiff::align {

/// What is measured of a pair of items, in the order of the weights in item_model.cpp.
enum class Feature : std::size_t {
    overlap,        ///< ln(0.14 + overlap()): the words in common, by rarity.
    overlap_share,  ///< Weight of the words in common / weight of all words of the weightier item.
    shared_words,   ///< ln(1 + words in common that are no stock words).
    stock_only,     ///< 1 where all that is in common are stock words.
    unique_words,   ///< ln(1 + words in common, none of a name, that no other item of either section holds).
    names_only,     ///< 1 where all that is in common are words of the team's, project's or heading's name.
    early_words,    ///< Root of the cosine of the two items' words where a word weighs the less the later it stands.
    old_open,       ///< 1 where the old item is ongoing or planned, so that something is left to be told.
    section_size,   ///< How many pairs of items the two sections make, as a logarithm: chance finds more in more.
    team_named,     ///< 1 where the items stand in different teams and one names the other's team.
    same_project,   ///< 1 where both stand under one project, -1 where under two.
};
constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::same_project) + 1;
using Features = std::array<double, feature_count>;

/// A word that two items have in common.
struct Match {
    TermId old_term = 0;
    TermId new_term = 0;   ///< The same, or a related term.
    double value = 0;      ///< Its part of the overlap.
    bool of_name = false;  ///< It stands in the name of a team, project or heading that one of the items is in.
};

/// Where two items stand to each other.
struct PairPlace {
    bool same_section = true;   ///< Their teams are one, or one came from the other.
    std::size_t old_items = 1;  ///< In the old item's team.
    std::size_t new_items = 1;  ///< In the new item's team.
};

/// True where both items tell of a release and no version is in common: two releases are two deliverables, however
/// alike their words. `1.2` is in common with `1.2.1`.
[[nodiscard]] bool are_two_releases(const Vocabulary& vocabulary, const ItemTerms& old_item, const ItemTerms& new_item);

/// Compares items of two notes.
class PairComparer {
public:
    explicit PairComparer(const ComparedTerms& terms) : terms_(terms) {}

    /// The words in common, each once.
    [[nodiscard]] std::vector<Match> matches(const ItemTerms& old_item, const ItemTerms& new_item,
                                             bool same_section) const;

    /// Sum over the words in common of likeness * weight / (cA * cB)^p, divided by the root of the lighter item's
    /// weight: cA, cB = how many items hold the word on either side, p = 1/4 in a section and 1/2 in a note.
    [[nodiscard]] double overlap(const ItemTerms& old_item, const ItemTerms& new_item, bool same_section) const;

    [[nodiscard]] Features features(const ItemTerms& old_item, const ItemTerms& new_item, const PairPlace& place) const;

private:
    const ComparedTerms& terms_;
};

}  // namespace pmcdiff::align
