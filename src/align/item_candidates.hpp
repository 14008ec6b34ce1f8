// Which pairs of items are worth comparing, so that the cost stays near linear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "align/item_features.hpp"
#include "align/item_terms.hpp"
#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

/// Which teams' sections of two notes correspond: paired, split or merged.
class TeamSections {
public:
    TeamSections(const Alignment& teams, std::size_t old_teams);

    /// The new teams that an old team became, sorted.
    [[nodiscard]] const std::vector<std::size_t>& successors(std::size_t old_team) const {
        return successors_[old_team];
    }
    [[nodiscard]] bool correspond(std::size_t old_team, std::size_t new_team) const;

private:
    std::vector<std::vector<std::size_t>> successors_;
};

/// Two items by their places in NoteTerms::items.
struct Candidate {
    std::uint32_t old_item = 0;
    std::uint32_t new_item = 0;
    bool same_section = true;
};

/// Visits the pairs that have a telling word in common that is not all too frequent: within sections that correspond, and,
/// where the words are no stock words and rare enough, across teams. At most a fixed number for each old item, and none for
/// those that are `settled` (by their places in NoteTerms::items).
void visit_candidates(const ComparedTerms& terms, const TeamSections& sections, const std::vector<bool>& settled,
                      const std::function<void(const Candidate&)>& visit);

/// Where a pair stands, for the features.
[[nodiscard]] PairPlace place_of(const ComparedTerms& terms, const Candidate& candidate);

/// True where two items may report the same work at all: placeholders never do, and labels not with labels.
[[nodiscard]] bool may_link(const ItemTerms& old_item, const ItemTerms& new_item);

}  // namespace pmcdiff::align
