// The component sections of a team over its life.
#pragma once

#include <vector>

#include "history/team_threads.hpp"
#include "pmcdiff/history.hpp"

namespace pmcdiff::history {

/// Every project of a team, joined over its renames, by first sighting.
[[nodiscard]] std::vector<ProjectPeriod> projects_of(Series series, std::span<const Alignment> steps,
                                                     const TeamThreads& threads, const TeamThread& thread);

}  // namespace pmcdiff::history
