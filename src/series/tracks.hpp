// Pieces of work followed through a series: which items of its meetings report one piece of work.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "align/series_words.hpp"
#include "pmcdiff/diff.hpp"

namespace pmcdiff::series {

/// Where a piece of work was told of.
struct Sighting {
    std::size_t meeting = 0;  ///< Place of the meeting in the series.
    ItemIndex item;
    friend auto operator<=>(const Sighting&, const Sighting&) = default;
};

/// Two sightings of one piece of work, the later one being the next after the earlier one.
struct TrackLink {
    Sighting from;
    Sighting to;
    double score = 1;
};

/// One piece of work: its sightings, oldest first, at most one a meeting. Meetings between two of them were silent.
struct Track {
    std::vector<Sighting> sightings;
    std::optional<Sighting> parted_from;  ///< Of another track: this work was a part of that.
    std::optional<Sighting> merged_into;  ///< Of another track: this work went on as a part of that.
};

/// How many meetings in a row may be silent about a piece of work that goes on after them.
inline constexpr std::size_t most_silent_meetings = 5;

/// The tracks of every item of a series. Every item is in exactly one.
class Tracks {
public:
    /// `steps[i]` aligns meeting i with meeting i + 1. Near linear in the number of items.
    Tracks(std::span<const Meeting> meetings, std::span<const Alignment> steps, const align::SeriesWords& words);

    [[nodiscard]] std::span<const Track> all() const { return tracks_; }
    [[nodiscard]] const Track& of(const Sighting& sighting) const { return tracks_[track_number(sighting)]; }
    /// Place in all() of the track that a sighting belongs to.
    [[nodiscard]] std::size_t track_number(const Sighting& sighting) const { return track_of_[number(sighting)]; }

    /// The way to a sighting, which is its last element, from the first mention of the work or of what it parted from.
    [[nodiscard]] std::vector<Sighting> way_to(const Sighting& sighting) const;
    /// The way from a sighting, which is its first element, to the last mention of the work or of what it merged into.
    [[nodiscard]] std::vector<Sighting> way_from(const Sighting& sighting) const;

    /// The score of the link between two neighbours of such a way.
    [[nodiscard]] double score_between(const Sighting& earlier, const Sighting& later) const;

    /// The items of the first meeting that are the same work as items of the last, over any splits and merges between.
    /// Sorted by old, then new item; the score is that of the weakest link on the way.
    [[nodiscard]] std::vector<ItemPair> ends() const;

private:
    [[nodiscard]] std::size_t number(const Sighting& sighting) const {
        return team_start_[sighting.meeting][sighting.item.team] + sighting.item.item;
    }
    /// Where a track, or the work on it, goes on or comes from.
    struct Neighbour {
        Sighting sighting;
        double score = 1;
    };

    void number_items(std::span<const Meeting> meetings);
    void join(std::vector<TrackLink> links);
    void build_tracks(std::span<const Meeting> meetings);

    std::vector<std::vector<std::size_t>> team_start_;  ///< By meeting and team: the number of its first item.
    std::size_t item_count_ = 0;
    std::vector<TrackLink> links_;                    ///< All, oldest first.
    std::vector<std::optional<Neighbour>> next_;      ///< By item: the one after it on its track.
    std::vector<std::optional<Neighbour>> previous_;  ///< By item: the one before it on its track.
    std::vector<std::optional<Neighbour>> into_;      ///< By item that ends a track: what it merged into.
    std::vector<std::optional<Neighbour>> from_;      ///< By item that begins a track: what it parted from.
    std::vector<std::size_t> track_of_;               ///< By item.
    std::vector<Track> tracks_;
};

}  // namespace pmcdiff::series
