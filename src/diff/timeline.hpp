// Meetings strung together by the alignments between them.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/timeline.hpp"

namespace pmcdiff::diff {

/// `steps[i]` aligns meeting i with meeting i + 1. Near linear in the number of teams and roadmap entries.
[[nodiscard]] Timeline make_timeline(std::span<const Meeting* const> meetings, std::span<const Alignment* const> steps);

/// Leaves only the teams of which `kept` is true for one of their names, and those that split from or merged with them.
void keep_teams(Timeline& timeline, const std::function<bool(const std::string&)>& kept);

}  // namespace pmcdiff::diff
