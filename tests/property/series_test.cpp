// What holds for the net change over any chain of meetings.

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "series/chain.hpp"
#include "support/generated_meetings.hpp"
#include "support/meetings.hpp"
#include "support/property.hpp"
#include "support/structure.hpp"

namespace series_test {

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

/// Three to five meetings, each grown out of the one before.
std::vector<Meeting> any_chain() {
    std::vector<Meeting> chain{*any_meeting({2021, 3, 1})};
    for (auto count = *rc::gen::inRange(2, 5); count > 0; --count) chain.push_back(*later_meeting(chain.back()));
    return chain;
}

bool has_forks(const Alignment& alignment) { return !alignment.splits.empty() || !alignment.merges.empty(); }

}  // namespace

TEST_CASE("applying the net change to the first structure gives the last, as the steps do one by one") {
    property("for any chain", [] {
        const auto chain = any_chain();
        auto stepwise = structure_of(chain.front());
        for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
            stepwise = apply(diff_meetings(chain[i], chain[i + 1], profile()), std::move(stepwise), chain[i + 1]);
        }
        const auto net = apply(diff_series(chain, profile()), structure_of(chain.front()), chain.back());
        RC_ASSERT(net == structure_of(chain.back()));
        RC_ASSERT(net == stepwise);
    });
}

TEST_CASE("a team that every step carries on is one team over the whole chain") {
    property("for any chain without splits and merges", [] {
        const auto chain = any_chain();
        const auto net = diff_series(chain, profile());
        std::vector<Alignment> steps;
        for (std::size_t i = 0; i + 1 < chain.size(); ++i)
            steps.push_back(align_meetings(chain[i], chain[i + 1], profile()));
        RC_PRE(std::ranges::none_of(steps, has_forks));
        const auto named_in = [](const Meeting& meeting, const std::string& name) {
            return std::ranges::find(meeting.teams, name, &Team::name) != meeting.teams.end();
        };
        for (std::size_t first = 0; first < chain.front().teams.size(); ++first) {
            auto now = std::optional(first);
            for (const auto& step : steps) {
                const auto pair = std::ranges::find(step.teams, *now, &TeamPair::old_team);
                now = pair == step.teams.end() ? std::nullopt : std::optional(pair->new_team);
                if (!now) break;
            }
            if (!now) continue;
            const auto& from = chain.front().teams[first].name;
            const auto& to = chain.back().teams[*now].name;
            // A name that another team has taken, or had before, is no evidence.
            const bool reused = from != to && (named_in(chain.back(), from) || named_in(chain.front(), to));
            if (reused) continue;
            RC_ASSERT(std::ranges::any_of(net.aligned_teams, [&](const AlignedNames& pair) {
                return pair.old_name == from && pair.new_name == to;
            }));
        }
    });
}

TEST_CASE("every change first showed at a meeting of the chain but its first") {
    property("for any chain", [] {
        const auto chain = any_chain();
        const auto net = diff_series(chain, profile());
        RC_ASSERT(net.through.size() + 2 == chain.size());
        for (const auto& change : net.changes) {
            RC_ASSERT(std::ranges::any_of(chain.begin() + 1, chain.end(),
                                          [&](const Meeting& meeting) { return meeting.date == change.since; }));
        }
    });
}

TEST_CASE("a chain that comes back to where it began has no change of teams") {
    property("for any chain", [] {
        auto first = *any_meeting({2021, 3, 1});
        auto between = *later_meeting(first);
        first.roadmap.clear();
        between.roadmap.clear();
        auto last = first;
        last.date = {2021, 3, 15};
        const std::vector chain{first, between, last};
        const auto net = diff_series(chain, profile());
        RC_ASSERT(structural_changes(net, false).empty());
    });
}

TEST_CASE("every item of a chain is in exactly one track, and a track goes forward in time") {
    property("for any chain", [] {
        const auto meetings = any_chain();
        const series::Chain chain(meetings, profile());
        std::set<series::Sighting> seen;
        for (const auto& track : chain.tracks().all()) {
            RC_ASSERT(!track.sightings.empty());
            for (std::size_t i = 0; i < track.sightings.size(); ++i) {
                RC_ASSERT(seen.insert(track.sightings[i]).second);
                if (i > 0) RC_ASSERT(track.sightings[i - 1].meeting < track.sightings[i].meeting);
            }
            if (track.parted_from) RC_ASSERT(track.parted_from->meeting < track.sightings.front().meeting);
            if (track.merged_into) RC_ASSERT(track.merged_into->meeting > track.sightings.back().meeting);
        }
        std::size_t items = 0;
        for (const auto& meeting : meetings) {
            for (const auto& team : meeting.teams) items += team.items.size();
        }
        RC_ASSERT(seen.size() == items);
    });
}

TEST_CASE("every item of both ends of a chain is in a change, in a pair, or reports no work") {
    property("for any chain", [] {
        auto meetings = any_chain();
        for (std::size_t i = 0; i < meetings.size(); ++i) meetings[i].path = std::to_string(i) + ".md";
        const auto net = diff_series(meetings, profile());
        std::set<std::pair<std::string, int>> told;
        for (const auto& change : net.changes) {
            for (const auto& place : change.old_places) told.emplace(place.path, place.line);
            for (const auto& place : change.new_places) told.emplace(place.path, place.line);
            const auto* const item = std::get_if<ItemChange>(&change.detail);
            if (item == nullptr) continue;
            for (const auto& sighting : item->path) told.emplace(sighting.place.path, sighting.place.line);
        }
        for (const auto& pair : net.aligned_items) {
            told.emplace(meetings.front().path, pair.old_line);
            told.emplace(meetings.back().path, pair.new_line);
        }
        for (const auto* const meeting : {&meetings.front(), &meetings.back()}) {
            for (const auto& team : meeting->teams) {
                for (const auto& item : team.items) {
                    if (item.placeholder || item.status == Status::label) continue;
                    RC_ASSERT(told.contains({meeting->path, item.line}));
                }
            }
        }
    });
}

TEST_CASE("what a chain completes was open before it was done, and its path says so in order") {
    property("for any chain", [] {
        const auto net = diff_series(any_chain(), profile());
        for (const auto& change : net.changes) {
            const auto* const item = std::get_if<ItemChange>(&change.detail);
            if (item == nullptr || item->path.empty()) continue;
            RC_ASSERT(std::ranges::is_sorted(item->path, {}, &ItemSighting::date));
            if (change.kind != ChangeKind::item_completed) continue;
            RC_ASSERT(std::ranges::any_of(item->path, [](const auto& each) { return each.status != Status::done; }));
            RC_ASSERT(std::ranges::any_of(item->path, [](const auto& each) { return each.status == Status::done; }));
        }
    });
}

}  // namespace series_test
