// A roadmap entry followed from meeting to meeting.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::series {

/// A roadmap entry of one of the meetings of a series.
struct RoadmapSighting {
    std::size_t meeting = 0;
    std::size_t entry = 0;  ///< Its place in Meeting::roadmap.
    friend auto operator<=>(const RoadmapSighting&, const RoadmapSighting&) = default;
};

/// The way to an entry, which is the last element, from the meeting that had it first. `steps[i]` aligns meeting i with
/// meeting i + 1; where entries merged, the likest one is followed.
[[nodiscard]] std::vector<RoadmapSighting> route_to(const RoadmapSighting& sighting, std::span<const Alignment> steps);

/// The way from an entry, which is the first element, to the meeting that had it last.
[[nodiscard]] std::vector<RoadmapSighting> route_from(const RoadmapSighting& sighting,
                                                      std::span<const Alignment> steps);

}  // namespace pmcdiff::series
