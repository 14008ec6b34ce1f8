#include "series/roadmap_route.hpp"

#include <algorithm>
#include <optional>

#include "series/chain.hpp"

namespace pmcdiff::series {

namespace {

/// The likest entry that a pair of the step joins with this one.
template <class Of, class Other>
std::optional<std::size_t> likest(const Alignment& step, std::size_t entry, Of of, Other other) {
    const RoadmapPair* best = nullptr;
    for (const auto& pair : step.roadmap) {
        if (pair.*of == entry && (best == nullptr || pair.score > best->score)) best = &pair;
    }
    return best == nullptr ? std::nullopt : std::optional(best->*other);
}

std::optional<std::size_t> entry_at(const Meeting& meeting, int line) {
    const auto at = std::ranges::find(meeting.roadmap, line, &RoadmapEntry::line);
    if (at == meeting.roadmap.end()) return std::nullopt;
    return static_cast<std::size_t>(at - meeting.roadmap.begin());
}

}  // namespace

std::vector<RoadmapSighting> route_to(const RoadmapSighting& sighting, std::span<const Alignment> steps) {
    std::vector<RoadmapSighting> route{sighting};
    for (auto meeting = sighting.meeting; meeting > 0; --meeting) {
        const auto before =
            likest(steps[meeting - 1], route.back().entry, &RoadmapPair::new_entry, &RoadmapPair::old_entry);
        if (!before) break;
        route.push_back({meeting - 1, *before});
    }
    std::ranges::reverse(route);
    return route;
}

std::vector<RoadmapSighting> route_from(const RoadmapSighting& sighting, std::span<const Alignment> steps) {
    std::vector<RoadmapSighting> route{sighting};
    for (auto meeting = sighting.meeting; meeting < steps.size(); ++meeting) {
        const auto after = likest(steps[meeting], route.back().entry, &RoadmapPair::old_entry, &RoadmapPair::new_entry);
        if (!after) break;
        route.push_back({meeting + 1, *after});
    }
    return route;
}

void Chain::follow_roadmap(Change& change) const {
    const bool gone = change.new_places.empty();
    const auto line = (gone ? change.old_places : change.new_places).front().line;
    const auto end = gone ? std::size_t{0} : last();
    const auto entry = entry_at(meetings_[end], line);
    if (!entry) return;
    const auto route = gone ? route_from({0, *entry}, steps_) : route_to({last(), *entry}, steps_);
    const auto entry_of = [&](const RoadmapSighting& sighting) -> const RoadmapEntry& {
        return meetings_[sighting.meeting].roadmap[sighting.entry];
    };
    auto& detail = std::get<RoadmapChange>(change.detail);
    for (const auto& sighting : route) {
        const auto& meeting = meetings_[sighting.meeting];
        detail.route.push_back({meeting.date, {entry_of(sighting).line, meeting.path}, entry_of(sighting).horizon});
    }
    if (gone) {
        change.since = meetings_[std::min(route.back().meeting + 1, last())].date;
        return;
    }
    const auto& newest = entry_of(route.back());
    const auto holds = [&](const RoadmapSighting& sighting) {
        const auto& earlier = entry_of(sighting);
        if (change.kind == ChangeKind::roadmap_moved) return earlier.horizon == newest.horizon;
        // What merged or split got new words by that.
        return change.kind == ChangeKind::roadmap_added || earlier.full_text == newest.full_text;
    };
    auto first = route.size() - 1;
    while (first > 0 && route[first - 1].meeting > 0 && holds(route[first - 1])) --first;
    change.since = meetings_[route[first].meeting].date;
}

}  // namespace pmcdiff::series
