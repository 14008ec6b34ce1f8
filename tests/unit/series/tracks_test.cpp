// Pieces of work followed through a series.

#include <algorithm>
#include <string>
#include <vector>

#include "series/chain.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace tracks_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using series::Chain;
using series::Sighting;

namespace {

const std::string pond = "Digging a pond for the carp behind the barn";
const std::string fence = "Painting the northern fence green";

/// Meetings a week apart, of one team with these items each.
std::vector<Meeting> weekly(const std::vector<std::vector<Item>>& weeks) {
    std::vector<Meeting> meetings;
    int day = 1;
    for (const auto& items : weeks) {
        auto next = meeting({team("Rake", {}, items)}, {}, {2021, 3, day});
        day += 3;
        meetings.push_back(std::move(next));
    }
    return meetings;
}

std::vector<std::size_t> meetings_of(const series::Track& track) {
    std::vector<std::size_t> out;
    for (const auto& sighting : track.sightings) out.push_back(sighting.meeting);
    return out;
}

using Numbers = std::vector<std::size_t>;

}  // namespace

TEST_CASE("an item that every meeting tells of is one track") {
    const auto meetings = weekly({{item(pond)}, {item(fence), item(pond)}, {item(pond)}});
    const Chain chain(meetings, profile());
    CHECK(meetings_of(chain.tracks().of({0, {0, 0}})) == Numbers{0, 1, 2});
    CHECK(meetings_of(chain.tracks().of({1, {0, 0}})) == Numbers{1});
}

TEST_CASE("work that meetings are silent about and that is told of again is one track") {
    const auto meetings = weekly({{item(pond)}, {item(fence)}, {}, {item(pond)}});
    const Chain chain(meetings, profile());
    CHECK(meetings_of(chain.tracks().of({0, {0, 0}})) == Numbers{0, 3});
}

TEST_CASE("a whole section that is left out for a meeting does not end its tracks") {
    auto meetings = weekly({{item(pond)}, {}, {item(pond)}});
    meetings[1] = meeting({team("Spade")}, {}, meetings[1].date);
    const Chain chain(meetings, profile());
    CHECK(meetings_of(chain.tracks().of({0, {0, 0}})) == Numbers{0, 2});
}

TEST_CASE("finished work is not resumed by what the same words tell later") {
    const auto meetings = weekly({{item(pond, Status::done)}, {}, {item(pond, Status::ongoing)}});
    const Chain chain(meetings, profile());
    CHECK(meetings_of(chain.tracks().of({0, {0, 0}})) == Numbers{0});
}

TEST_CASE("a silence beyond the limit ends a track") {
    std::vector<std::vector<Item>> weeks(series::most_silent_meetings + 3);
    weeks.front() = {item(pond)};
    weeks.back() = {item(pond)};
    const auto meetings = weekly(weeks);
    const Chain chain(meetings, profile());
    CHECK(meetings_of(chain.tracks().of({0, {0, 0}})) == Numbers{0});
    const std::span as_long_as_may_be(meetings.begin() + 1, meetings.end());
    auto shorter = std::vector(as_long_as_may_be.begin(), as_long_as_may_be.end());
    shorter.front() = meetings.front();
    CHECK(meetings_of(Chain(shorter, profile()).tracks().of({0, {0, 0}})).size() == 2);
}

TEST_CASE("the ways to and from a sighting join the whole track") {
    const auto meetings = weekly({{item(pond)}, {item(pond)}, {item(pond)}});
    const Chain chain(meetings, profile());
    const std::vector<Sighting> all{{0, {0, 0}}, {1, {0, 0}}, {2, {0, 0}}};
    CHECK(chain.tracks().way_to(all.back()) == all);
    CHECK(chain.tracks().way_from(all.front()) == all);
    CHECK(chain.tracks().score_between(all[0], all[1]) == 1);
}

TEST_CASE("the ends of a series are joined over a silence between them") {
    const auto meetings = weekly({{item(pond)}, {}, {item(pond)}});
    const auto ends = Chain(meetings, profile()).tracks().ends();
    REQUIRE(ends.size() == 1);
    CHECK(ends[0].old_item == ItemIndex{0, 0});
    CHECK(ends[0].new_item == ItemIndex{0, 0});
}

TEST_CASE("a series of one meeting has a track for every item") {
    const auto meetings = weekly({{item(pond), item(fence)}});
    CHECK(Chain(meetings, profile()).tracks().all().size() == 2);
}

}  // namespace tracks_test
