// The roadmap of a series as a picture: horizons as lanes, entries as lines that go from lane to lane.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::report {

/// A figure with the picture and the same as a table; empty where no meeting has a roadmap.
[[nodiscard]] std::string roadmap_figure(const Timeline& timeline, const std::string& id);

/// A stay of a roadmap entry under one horizon, over meetings without a break but for those that have no such entry.
struct RoadmapStay {
    std::size_t line = 0;  ///< Place among Timeline::roadmap.
    Horizon horizon = Horizon::soon;
    MeetingRun meetings;
    double begin = 0;  ///< From where to where it takes room, its words included.
    double end = 0;
    std::size_t slot = 0;  ///< Row within the lane.
};

/// Gives stays of one lane slots such that no two that overlap share one; returns how many there are.
std::size_t give_slots(std::vector<RoadmapStay*>& stays);

}  // namespace pmcdiff::report
