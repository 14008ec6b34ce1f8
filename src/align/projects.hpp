// Which project is which, inside teams that go on.
#pragma once

#include <span>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

/// Pairs projects by name or other name, first in the same team, then across teams (a moved project). One that is left on
/// each side of a team is renamed where all its neighbours stayed, or where names or words are alike.
[[nodiscard]] std::vector<ProjectPair> align_projects(const Meeting& old_meeting, const Meeting& new_meeting,
                                                      std::span<const TeamPair> teams);

}  // namespace pmcdiff::align
