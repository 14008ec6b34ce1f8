#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace roadmap_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;
using Entries = std::vector<RoadmapEntry>;
using Horizons = std::vector<Horizon>;

namespace {

Diff diff(Entries from, Entries to, std::vector<RoadmapPair> pairs) {
    Alignment alignment;
    alignment.roadmap = std::move(pairs);
    return diff_aligned(meeting({}, std::move(from)), meeting({}, std::move(to)), alignment, profile());
}

constexpr auto soon = Horizon::soon;
constexpr auto next = Horizon::next;

}  // namespace

TEST_CASE("an entry under another horizon has moved, told with both horizons and without any team") {
    const auto told = diff({entry(next, "Pond")}, {entry(soon, "Pond")}, {{0, 0, 1, {}}});
    CHECK(kinds(told) == Names{"roadmap-moved"});
    const auto& change = detail<RoadmapChange>(told, ChangeKind::roadmap_moved);
    CHECK(change.from == Horizons{next});
    CHECK(change.to == Horizons{soon});
    CHECK_FALSE(change.reworded);
    CHECK(only(told, ChangeKind::roadmap_moved).team.empty());
    CHECK_FALSE(only(told, ChangeKind::roadmap_moved).inference.has_value());
}

TEST_CASE("moved and reworded is one change, with why the two are one") {
    const auto told = diff({entry(next, "Pond")}, {entry(soon, "A pond")}, {{0, 0, 0.6, {"words in common"}}});
    CHECK(kinds(told) == Names{"roadmap-moved"});
    CHECK(detail<RoadmapChange>(told, ChangeKind::roadmap_moved).reworded);
    CHECK(only(told, ChangeKind::roadmap_moved).inference->confidence == 0.6);
}

TEST_CASE("other words or other teams under the same horizon are reworded") {
    CHECK(kinds(diff({entry(soon, "Pond")}, {entry(soon, "Big pond")}, {{0, 0, 1, {}}})) == Names{"roadmap-reworded"});
    const auto told = diff({entry(soon, "Pond", {"Rake"})}, {entry(soon, "Pond", {"Rake", "Spade"})}, {{0, 0, 1, {}}});
    CHECK(kinds(told) == Names{"roadmap-reworded"});
    CHECK(detail<RoadmapChange>(told, ChangeKind::roadmap_reworded).old_entries == Names{"Pond (Rake)"});
    CHECK(detail<RoadmapChange>(told, ChangeKind::roadmap_reworded).new_entries == Names{"Pond (Rake, Spade)"});
}

TEST_CASE("an entry as it was is counted and not told, punctuation and case count nothing") {
    const auto told = diff({entry(soon, "Pond")}, {entry(soon, "pond.")}, {{0, 0, 1, {}}});
    CHECK(kinds(told).empty());
    CHECK(told.untouched.roadmap_entries == 1);
    CHECK(told.aligned_roadmap.size() == 1);
}

TEST_CASE("entries come and go") {
    const auto told = diff({entry(soon, "Pond")}, {entry(next, "Wall")}, {});
    CHECK(kinds(told) == Names{"roadmap-added", "roadmap-removed"});
    CHECK(detail<RoadmapChange>(told, ChangeKind::roadmap_added).new_entries == Names{"Wall"});
    CHECK(detail<RoadmapChange>(told, ChangeKind::roadmap_added).to == Horizons{next});
    CHECK(detail<RoadmapChange>(told, ChangeKind::roadmap_removed).old_entries == Names{"Pond"});
    CHECK(detail<RoadmapChange>(told, ChangeKind::roadmap_removed).from == Horizons{soon});
}

TEST_CASE("a split and a merge have a list of entries, horizons and places on one side") {
    const auto split = diff({entry(soon, "Pond and wall")}, {entry(soon, "Pond"), entry(next, "Wall")},
                            {{0, 0, 0.5, {}}, {0, 1, 0.4, {}}});
    CHECK(kinds(split) == Names{"roadmap-split"});
    CHECK(detail<RoadmapChange>(split, ChangeKind::roadmap_split).new_entries == Names{"Pond", "Wall"});
    CHECK(detail<RoadmapChange>(split, ChangeKind::roadmap_split).to == Horizons{soon, next});
    CHECK(only(split, ChangeKind::roadmap_split).new_places.size() == 2);
    CHECK(only(split, ChangeKind::roadmap_split).inference->confidence == 0.4);
    const auto merge = diff({entry(soon, "Pond"), entry(next, "Wall")}, {entry(soon, "Pond and wall")},
                            {{0, 0, 0.5, {}}, {1, 0, 0.4, {}}});
    CHECK(kinds(merge) == Names{"roadmap-merged"});
    CHECK(detail<RoadmapChange>(merge, ChangeKind::roadmap_merged).old_entries == Names{"Pond", "Wall"});
    CHECK(only(merge, ChangeKind::roadmap_merged).old_places.size() == 2);
}

}  // namespace roadmap_test
