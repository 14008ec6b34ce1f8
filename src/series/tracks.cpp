#include "series/tracks.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "series/silence.hpp"

namespace pmcdiff::series {

namespace {

template <class Visit>
void each_item(std::span<const Meeting> meetings, Visit visit) {
    for (std::size_t meeting = 0; meeting < meetings.size(); ++meeting) {
        const auto& teams = meetings[meeting].teams;
        for (std::size_t team = 0; team < teams.size(); ++team) {
            for (std::size_t item = 0; item < teams[team].items.size(); ++item) {
                visit(Sighting{meeting, {team, item}});
            }
        }
    }
}

}  // namespace

Tracks::Tracks(std::span<const Meeting> meetings, std::span<const Alignment> steps, const align::SeriesWords& words) {
    number_items(meetings);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        std::vector<TrackLink> links;
        for (const auto& pair : steps[i].items) {
            links.push_back({{i, pair.old_item}, {i + 1, pair.new_item}, pair.score});
        }
        join(std::move(links));
    }
    join(links_over_silence(meetings, steps, words));
    std::ranges::sort(links_, {}, [](const TrackLink& link) { return std::pair(link.to, link.from); });
    build_tracks(meetings);
}

void Tracks::number_items(std::span<const Meeting> meetings) {
    for (const auto& meeting : meetings) {
        auto& starts = team_start_.emplace_back();
        for (const auto& team : meeting.teams) {
            starts.push_back(item_count_);
            item_count_ += team.items.size();
        }
    }
    next_.resize(item_count_);
    previous_.resize(item_count_);
    into_.resize(item_count_);
    from_.resize(item_count_);
}

/// From the best link down, each item goes on as one and comes from one; what else is linked to it parted or merged.
void Tracks::join(std::vector<TrackLink> links) {
    std::ranges::sort(links, {}, [](const TrackLink& link) { return std::tuple(-link.score, link.from, link.to); });
    std::vector<TrackLink> besides;
    for (const auto& link : links) {
        auto& next = next_[number(link.from)];
        auto& previous = previous_[number(link.to)];
        if (next || previous) {
            besides.push_back(link);
            continue;
        }
        next = Neighbour{link.to, link.score};
        previous = Neighbour{link.from, link.score};
    }
    for (const auto& link : besides) {
        const auto from = number(link.from);
        const auto to = number(link.to);
        if (!next_[from] && !into_[from]) {
            into_[from] = Neighbour{link.to, link.score};
        } else if (!previous_[to] && !from_[to]) {
            from_[to] = Neighbour{link.from, link.score};
        }
    }
    std::ranges::move(links, std::back_inserter(links_));
}

void Tracks::build_tracks(std::span<const Meeting> meetings) {
    track_of_.resize(item_count_);
    each_item(meetings, [&](const Sighting& sighting) {
        const auto at = number(sighting);
        if (!previous_[at]) {
            track_of_[at] = tracks_.size();
            auto& track = tracks_.emplace_back();
            if (from_[at]) track.parted_from = from_[at]->sighting;
        } else {
            track_of_[at] = track_of_[number(previous_[at]->sighting)];
        }
        auto& track = tracks_[track_of_[at]];
        track.sightings.push_back(sighting);
        if (into_[at]) track.merged_into = into_[at]->sighting;
    });
}

std::vector<Sighting> Tracks::way_to(const Sighting& sighting) const {
    std::vector<Sighting> way{sighting};
    while (true) {
        const auto at = number(way.back());
        const auto& before = previous_[at] ? previous_[at] : from_[at];
        if (!before) break;
        way.push_back(before->sighting);
    }
    std::ranges::reverse(way);
    return way;
}

std::vector<Sighting> Tracks::way_from(const Sighting& sighting) const {
    std::vector<Sighting> way{sighting};
    while (true) {
        const auto at = number(way.back());
        const auto& after = next_[at] ? next_[at] : into_[at];
        if (!after) break;
        way.push_back(after->sighting);
    }
    return way;
}

double Tracks::score_between(const Sighting& earlier, const Sighting& later) const {
    const auto from = number(earlier);
    const auto to = number(later);
    if (next_[from] && next_[from]->sighting == later) return next_[from]->score;
    if (into_[from] && into_[from]->sighting == later) return into_[from]->score;
    return from_[to] && from_[to]->sighting == earlier ? from_[to]->score : 0;
}

std::vector<ItemPair> Tracks::ends() const {
    const auto last = team_start_.size() - 1;
    // By sighting: the items of the first meeting that it comes from, with the weakest link on the way.
    std::map<Sighting, std::map<ItemIndex, double>> origins;
    for (const auto& link : links_) {
        const auto reach = [&](ItemIndex origin, double score) {
            auto& best = origins[link.to][origin];
            best = std::max(best, std::min(score, link.score));
        };
        if (link.from.meeting == 0) {
            reach(link.from.item, 1);
        } else if (const auto known = origins.find(link.from); known != origins.end()) {
            for (const auto& [origin, score] : std::map(known->second)) reach(origin, score);
        }
    }
    std::vector<ItemPair> pairs;
    for (const auto& [sighting, from] : origins) {
        if (sighting.meeting != last) continue;
        for (const auto& [origin, score] : from)
            pairs.push_back({origin, sighting.item, score, {"followed from meeting to meeting"}});
    }
    std::ranges::sort(pairs, {}, [](const ItemPair& pair) { return std::pair(pair.old_item, pair.new_item); });
    return pairs;
}

}  // namespace pmcdiff::series
