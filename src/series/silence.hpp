// Work that some meetings are silent about, and that is told of again.
#pragma once

#include <span>
#include <vector>

#include "align/series_words.hpp"
#include "pmcdiff/diff.hpp"
#include "series/tracks.hpp"

namespace pmcdiff::series {

/// Joins open items that the next meeting does not tell of with items of later meetings that continue nothing else, over
/// at most `most_silent_meetings` meetings. `steps[i]` aligns meeting i with meeting i + 1. Each item is in one link at
/// most on either side. Needs more likeness than neighbours do, since there is more to choose from.
[[nodiscard]] std::vector<TrackLink> links_over_silence(std::span<const Meeting> meetings,
                                                        std::span<const Alignment> steps,
                                                        const align::SeriesWords& words);

}  // namespace pmcdiff::series
