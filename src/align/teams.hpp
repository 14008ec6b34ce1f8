// Which team is which: by name, by what is known of lineages, and else by evidence.
#pragma once

#include "align/lineage.hpp"
#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

/// The teams' part of an alignment.
struct TeamAlignment {
    std::vector<TeamPair> pairs;
    std::vector<TeamFork> splits;
    std::vector<TeamFork> merges;
};

/// Pairs the teams of two meetings. Equal names come first, then `lineage`, then other names of the headings; what is
/// left is renamed, split or merged only where the evidence together reaches a threshold: name, leads, place among the
/// others, projects, items, and what the notes say. A shared lead alone is not enough.
[[nodiscard]] TeamAlignment align_teams(const Meeting& old_meeting, const Meeting& new_meeting, const Lineage& lineage,
                                        const Profile& profile);

}  // namespace pmcdiff::align
