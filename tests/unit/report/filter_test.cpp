#include <algorithm>
#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/report.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace filter_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;

namespace {

/// Pail is renamed Bucket and gets another lead, Greenhouse is merged into Rake, an item moves from Rake to Spade.
Diff diff() {
    auto bucket = team("Bucket", {"Ada Field", "Cem Oss"});
    bucket.aliases = {"Pail"};
    auto new_meeting = meeting({team("Rake"), bucket, team("Spade", {}, {item("Dig a pond for carp behind the shed")})},
                               {entry(Horizon::soon, "Wall")});
    new_meeting.announcements.push_back({1, "Greenhouse was merged into Rake"});
    return diff_meetings(meeting({team("Rake", {}, {item("Dig a pond for carp behind the shed")}),
                                  team("Pail", {"Ada Field"}), team("Spade"), team("Greenhouse")}),
                         new_meeting, profile());
}

Names kept(const Filter& filter) { return kinds(apply_filter(diff(), filter).diff); }

}  // namespace

TEST_CASE("an empty filter keeps everything") {
    const auto all = apply_filter(diff(), {});
    CHECK(kinds(all.diff) == Names{"lead-changed", "team-renamed", "team-merged", "roadmap-added", "item-moved"});
    CHECK(all.hidden == 0);
}

TEST_CASE("a team is kept by its new and by its old name, in any letter case") {
    const auto name = GENERATE(as<std::string>{}, "Bucket", "Pail", "PAIL", "bucket team");
    INFO(name);
    CHECK(kept({{name}, {}}) == Names{"lead-changed", "team-renamed"});
}

TEST_CASE("a merged team is kept by the names of all its parts") {
    const auto by_part = kept({{"Greenhouse"}, {}});
    CHECK(std::ranges::find(by_part, "team-merged") != by_part.end());
    const auto by_whole = kept({{"Rake"}, {}});
    CHECK(std::ranges::find(by_whole, "team-merged") != by_whole.end());
}

TEST_CASE("what moves between teams is kept for both") {
    CHECK(kept({{"Spade"}, {}}) == Names{"item-moved"});
    const auto from = kept({{"Rake"}, {}});
    CHECK(std::ranges::find(from, "item-moved") != from.end());
}

TEST_CASE("a kind keeps only that kind, a team and a kind what is both") {
    CHECK(kept({{}, {ChangeKind::roadmap_added, ChangeKind::item_moved}}) == Names{"roadmap-added", "item-moved"});
    CHECK(kept({{"Bucket"}, {ChangeKind::item_moved}}).empty());
}

TEST_CASE("what is left out is counted") {
    const auto filtered = apply_filter(diff(), {{"Bucket"}, {}});
    CHECK(filtered.hidden == 3);
    CHECK(filtered.diff.untouched.teams == diff().untouched.teams);
}

TEST_CASE("a team that nobody knows keeps nothing") { CHECK(kept({{"Hoe"}, {}}).empty()); }

}  // namespace filter_test
