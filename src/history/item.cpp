#include <algorithm>
#include <utility>

#include "align/item_on_line.hpp"
#include "history/followed.hpp"
#include "history/ranking.hpp"

namespace pmcdiff {

namespace history {
namespace {

using series::Sighting;
using series::Track;

/// The tracks of all committees as mentions, in one row.
class ItemLives {
public:
    ItemLives(std::span<const Meeting> meetings, const Profile& profile) {
        const auto all_series = split_series(meetings);
        followed_.reserve(all_series.size());
        for (const auto series : all_series) {
            followed_.emplace_back(series, profile);
            const auto tracks = followed_.back().chain.tracks().all();
            for (std::size_t at = 0; at < tracks.size(); ++at) {
                places_.push_back({followed_.size() - 1, at});
                mentions_.push_back(mentions_of(followed_.back(), tracks[at]));
            }
        }
    }

    [[nodiscard]] std::span<const std::vector<Mention>> mentions() const { return mentions_; }

    [[nodiscard]] Life life(std::size_t thing) const {
        const auto& [number, track] = places_[thing];
        const auto& followed = followed_[number];
        auto life = life_of(followed.series, mentions_[thing]);
        add_relatives(followed, track, life);
        return life;
    }

    /// The thing whose item stands on a line of the note of a date.
    [[nodiscard]] Result<std::size_t> on_line(const LineReference& reference) const {
        std::vector<Found> found;
        for (std::size_t number = 0; number < followed_.size(); ++number) {
            const auto series = followed_[number].series;
            for (std::size_t meeting = 0; meeting < series.size(); ++meeting) {
                if (series[meeting].date == reference.date) found.push_back({number, meeting});
            }
        }
        if (found.empty())
            return tl::unexpected(Error{ErrorKind::usage, "no note has the date " + reference.date.iso(), {}, 0, ""});
        if (found.size() > 1) {
            return tl::unexpected(Error{ErrorKind::usage,
                                        "several notes have the date " + reference.date.iso(),
                                        {},
                                        0,
                                        "choose a committee with --pmc"});
        }
        const auto [number, meeting] = found.front();
        const auto& followed = followed_[number];
        const auto item = align::item_on_line(followed.series[meeting], reference.line);
        if (!item) return tl::unexpected(align::no_item_on_line(followed.series[meeting], reference.line));
        const auto track = followed.chain.tracks().track_number({meeting, *item});
        const auto at = std::ranges::find(places_, TrackPlace{number, track});
        return static_cast<std::size_t>(at - places_.begin());
    }

private:
    struct TrackPlace {
        std::size_t series = 0;
        std::size_t track = 0;
        friend bool operator==(const TrackPlace&, const TrackPlace&) = default;
    };
    struct Found {
        std::size_t series = 0;
        std::size_t meeting = 0;
    };

    static std::vector<Mention> mentions_of(const FollowedSeries& followed, const Track& track) {
        std::vector<Mention> mentions;
        for (const auto& sighting : track.sightings) {
            const auto& item = followed.chain.item_at(sighting);
            // A placeholder is no work, so that it answers to no words.
            mentions.push_back({sighting.meeting, sighting.meeting, std::string(to_string(item.status)),
                                team_of(followed, sighting), item.project.value_or(""),
                                item.placeholder ? "" : item.text, item.line});
        }
        return mentions;
    }

    static const std::string& team_of(const FollowedSeries& followed, const Sighting& sighting) {
        return followed.series[sighting.meeting].teams[sighting.item.team].name;
    }

    static Relative relative(const FollowedSeries& followed, Relative::Kind kind, std::size_t meeting,
                             const Sighting& other) {
        const auto& item = followed.chain.item_at(other);
        return {kind,
                followed.series[meeting].date,
                team_of(followed, other),
                item.text,
                {item.line, followed.series[other.meeting].path}};
    }

    static void add_relatives(const FollowedSeries& followed, std::size_t number, Life& life) {
        using Kind = Relative::Kind;
        const auto& tracks = followed.chain.tracks();
        const auto& own = tracks.all()[number];
        const auto add = [&](Kind kind, std::size_t meeting, const Sighting& other) {
            life.relatives.push_back(relative(followed, kind, meeting, other));
        };
        if (own.parted_from) add(Kind::split_from, own.sightings.front().meeting, *own.parted_from);
        for (const auto& other : tracks.all()) {
            if (other.parted_from && tracks.track_number(*other.parted_from) == number)
                add(Kind::split_off, other.sightings.front().meeting, other.sightings.front());
            if (other.merged_into && tracks.track_number(*other.merged_into) == number)
                add(Kind::took_in, other.merged_into->meeting, other.sightings.back());
        }
        if (own.merged_into) add(Kind::merged_into, own.merged_into->meeting, *own.merged_into);
        std::ranges::stable_sort(life.relatives, {}, &Relative::date);
    }

    std::vector<FollowedSeries> followed_;
    std::vector<TrackPlace> places_;
    std::vector<std::vector<Mention>> mentions_;  ///< As places_.
};

}  // namespace
}  // namespace history

Result<ItemHistory> item_history(std::span<const Meeting> meetings, std::string_view name, const Profile& profile,
                                 std::size_t most) {
    const history::ItemLives lives(meetings, profile);
    if (const auto reference = history::parse_line_reference(name)) {
        const auto thing = lives.on_line(*reference);
        if (!thing) return tl::unexpected(thing.error());
        return ItemHistory{{std::string(name), ""}, {lives.life(*thing)}, 0};
    }
    return history::best_lives<ItemHistory>(lives.mentions(), name, "item", most,
                                            [&](std::size_t thing) { return lives.life(thing); });
}

std::string_view to_string(Relative::Kind kind) {
    switch (kind) {
        case Relative::Kind::split_from: return "split-from";
        case Relative::Kind::merged_into: return "merged-into";
        case Relative::Kind::split_off: return "split-off";
        case Relative::Kind::took_in: return "took-in";
    }
    return "took-in";
}

}  // namespace pmcdiff
