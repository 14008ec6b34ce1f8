// What is known beforehand of which team became which: a keeper's rules, or what a series showed between two meetings.
#pragma once

#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

/// One step in the life of a team's name. Several steps with one `from` are a split, with one `to` a merge.
struct LineageStep {
    std::string from;
    std::string to;
    Date since;  ///< The meeting at which it first held; not known: at any time.
    Inference inference;
};

using Lineage = std::vector<LineageStep>;

/// The keeper's rules as steps that hold at the date of the newer meeting.
[[nodiscard]] Lineage lineage_of(const Profile& profile, const Date& newest);

}  // namespace pmcdiff::align
