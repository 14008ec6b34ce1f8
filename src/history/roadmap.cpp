#include <algorithm>
#include <string>
#include <utility>

#include "history/ranking.hpp"
#include "series/chain.hpp"

namespace pmcdiff {

namespace history {
namespace {

using series::EntrySighting;
using series::EntryTrack;
using series::RoadmapTracks;

/// The roadmap entries of all committees as mentions, in one row.
class RoadmapLives {
public:
    RoadmapLives(std::span<const Meeting> meetings, const Profile& profile) : series_(split_series(meetings)) {
        for (std::size_t number = 0; number < series_.size(); ++number) {
            tracks_.push_back(series::Chain(series_[number], profile).roadmap());
            const auto all = tracks_.back().all();
            for (std::size_t track = 0; track < all.size(); ++track) {
                places_.emplace_back(number, track);
                mentions_.push_back(mentions_of(tracks_.back(), all[track]));
            }
        }
    }

    [[nodiscard]] std::span<const std::vector<Mention>> mentions() const { return mentions_; }

    [[nodiscard]] Life life(std::size_t thing) const {
        const auto& [number, track] = places_[thing];
        auto life = life_of(series_[number], mentions_[thing]);
        // Meetings without a roadmap cannot tell of an entry, so its last roadmap may be one before the last meeting.
        const auto& last = tracks_[number].all()[track].sightings.back();
        const auto no_later_roadmap = [&](const Meeting& meeting) { return meeting.roadmap.empty(); };
        life.lasts = std::ranges::all_of(series_[number].subspan(last.meeting + 1), no_later_roadmap);
        add_relatives(series_[number], tracks_[number], track, life);
        return life;
    }

private:
    static std::vector<Mention> mentions_of(const RoadmapTracks& tracks, const EntryTrack& track) {
        std::vector<Mention> mentions;
        for (const auto& sighting : track.sightings) {
            const auto& entry = tracks.entry(sighting);
            mentions.push_back({sighting.meeting, sighting.position, std::string(to_string(entry.horizon)), "",
                                entry.group, entry.full_text, entry.line});
        }
        return mentions;
    }

    static void add_relatives(Series series, const RoadmapTracks& tracks, std::size_t number, Life& life) {
        using Kind = Relative::Kind;
        const auto& own = tracks.all()[number];
        const auto add = [&](Kind kind, std::size_t meeting, const EntrySighting& other) {
            const auto& entry = tracks.entry(other);
            life.relatives.push_back(
                {kind, series[meeting].date, "", entry.full_text, {entry.line, series[other.meeting].path}});
        };
        if (own.split_from) add(Kind::split_from, own.sightings.front().meeting, *own.split_from);
        for (const auto& other : tracks.all()) {
            if (other.split_from && tracks.number(*other.split_from) == number)
                add(Kind::split_off, other.sightings.front().meeting, other.sightings.front());
            if (other.merged_into && tracks.number(*other.merged_into) == number)
                add(Kind::took_in, other.merged_into->meeting, other.sightings.back());
        }
        if (own.merged_into) add(Kind::merged_into, own.merged_into->meeting, *own.merged_into);
        std::ranges::stable_sort(life.relatives, {}, &Relative::date);
    }

    std::vector<Series> series_;
    std::vector<RoadmapTracks> tracks_;
    std::vector<std::pair<std::size_t, std::size_t>> places_;  ///< By thing: its series and track.
    std::vector<std::vector<Mention>> mentions_;               ///< As places_.
};

}  // namespace
}  // namespace history

Result<RoadmapHistory> roadmap_history(std::span<const Meeting> meetings, std::string_view name, const Profile& profile,
                                       std::size_t most) {
    const history::RoadmapLives lives(meetings, profile);
    return history::best_lives<RoadmapHistory>(lives.mentions(), name, "roadmap entry", most,
                                               [&](std::size_t thing) { return lives.life(thing); });
}

}  // namespace pmcdiff
