// Every roadmap entry of a series followed through its horizons and wordings, over roadmaps that leave it out.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::series {

/// An entry in the roadmap of one meeting.
struct EntrySighting {
    std::size_t meeting = 0;   ///< Place in the series.
    std::size_t position = 0;  ///< Place among the meetings that have a roadmap.
    std::size_t entry = 0;     ///< Place in Meeting::roadmap.
    friend auto operator<=>(const EntrySighting&, const EntrySighting&) = default;
};

/// One entry: its sightings, oldest first, at most one a meeting.
struct EntryTrack {
    std::vector<EntrySighting> sightings;
    std::optional<EntrySighting> split_from;   ///< Of another track; the likest.
    std::optional<EntrySighting> merged_into;  ///< Of another track; the likest.
};

class RoadmapTracks {
public:
    /// `steps[i]` aligns meeting i with meeting i + 1. The meetings must outlive the tracks.
    RoadmapTracks(std::span<const Meeting> meetings, std::span<const Alignment> steps);

    [[nodiscard]] std::span<const EntryTrack> all() const { return tracks_; }
    [[nodiscard]] std::size_t number(const EntrySighting& sighting) const {
        return track_of_.at({sighting.meeting, sighting.entry});
    }
    [[nodiscard]] const RoadmapEntry& entry(const EntrySighting& sighting) const {
        return meetings_[sighting.meeting].roadmap[sighting.entry];
    }

    /// The way to an entry of a meeting, which is the last element, from its first sighting, or that of what it was split
    /// from.
    [[nodiscard]] std::vector<EntrySighting> way_to(std::size_t meeting, std::size_t entry) const;
    /// The way from an entry of a meeting, which is the first element, to its last sighting, or that of what it merged into.
    [[nodiscard]] std::vector<EntrySighting> way_from(std::size_t meeting, std::size_t entry) const;

private:
    void add_meeting(std::size_t meeting, std::span<const RoadmapPair> pairs);
    void join_main(std::size_t meeting, std::vector<RoadmapPair>& pairs);
    void join_over_gap(std::size_t meeting);
    void append(std::size_t track, const EntrySighting& sighting);
    [[nodiscard]] std::optional<std::size_t> track_at(std::size_t meeting, std::size_t entry) const;

    std::span<const Meeting> meetings_;
    std::vector<std::size_t> with_roadmap_;  ///< The meetings that have a roadmap, as far as they were added.
    std::vector<EntryTrack> tracks_;
    std::vector<std::string> last_words_;  ///< By track: the letters and digits of its last sighting.
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> track_of_;  ///< By meeting and entry.
};

}  // namespace pmcdiff::series
