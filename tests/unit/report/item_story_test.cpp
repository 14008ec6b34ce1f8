// The words in which reports tell the way of an item and of a roadmap entry.

#include "report/item_story.hpp"

#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"

namespace item_story_test {

using namespace pmcdiff;
using namespace pmcdiff::report;

namespace {

using Way = std::vector<std::pair<int, Status>>;

Change going(ChangeKind kind, const Way& way) {
    ItemChange detail;
    for (const auto& [day, status] : way) detail.path.push_back({{2021, 3, day}, {}, "Rake", status, "Pond"});
    Change change;
    change.kind = kind;
    change.detail = std::move(detail);
    return change;
}

std::string phrase(ChangeKind kind, const Way& way) { return path_phrase(going(kind, way), "->"); }

constexpr auto planned = Status::planned;
constexpr auto ongoing = Status::ongoing;
constexpr auto done = Status::done;

Change released(const std::string& text, const std::string& name, const std::string& version, int day) {
    ItemChange detail;
    detail.text = text;
    detail.to = done;
    detail.releases = {{name, version}};
    Change change;
    change.kind = ChangeKind::item_added;
    change.since = {2021, 3, day};
    change.detail = std::move(detail);
    return change;
}

std::string releases(const std::vector<Change>& changes) {
    std::vector<const Change*> pointers;
    for (const auto& change : changes) pointers.push_back(&change);
    return releases_phrase(release_runs(pointers));
}

}  // namespace

TEST_CASE("a path tells each status and since when, and how many meetings told of it") {
    CHECK(phrase(ChangeKind::item_completed, {{1, planned}, {8, ongoing}, {15, ongoing}, {22, done}}) ==
          "planned 2021-03-01 -> ongoing 2021-03-08 -> done 2021-03-22, at 4 meetings");
    CHECK(phrase(ChangeKind::item_completed, {{1, ongoing}, {8, done}}) == "ongoing 2021-03-01 -> done 2021-03-08");
}

TEST_CASE("a path of one status is since when, or from when to when") {
    CHECK(phrase(ChangeKind::item_added, {{1, ongoing}}) == "since 2021-03-01");
    CHECK(phrase(ChangeKind::item_added, {{1, ongoing}, {8, ongoing}, {15, ongoing}}) ==
          "since 2021-03-01, at 3 meetings");
    CHECK(phrase(ChangeKind::item_dropped, {{1, ongoing}}) == "ongoing 2021-03-01");
    CHECK(phrase(ChangeKind::item_dropped, {{1, ongoing}, {8, ongoing}}) == "ongoing 2021-03-01 to 2021-03-08");
}

TEST_CASE("a path that ended tells its last mention once") {
    CHECK(phrase(ChangeKind::item_dropped, {{1, planned}, {8, ongoing}}) == "planned 2021-03-01 -> ongoing 2021-03-08");
    CHECK(phrase(ChangeKind::item_dropped, {{1, planned}, {8, ongoing}, {15, ongoing}}) ==
          "planned 2021-03-01 -> ongoing 2021-03-08, last 2021-03-15, at 3 meetings");
}

TEST_CASE("two notes alone have no path to tell") { CHECK(phrase(ChangeKind::item_completed, {}).empty()); }

TEST_CASE("a route tells each horizon and where it ended") {
    Change change;
    change.kind = ChangeKind::roadmap_removed;
    change.since = {2021, 3, 15};
    RoadmapChange detail;
    detail.route = {{{2021, 3, 1}, {}, Horizon::next}, {{2021, 3, 8}, {}, Horizon::soon}};
    change.detail = detail;
    CHECK(route_phrase(change, "->") == "next 2021-03-01 -> soon 2021-03-08 -> gone 2021-03-15");
    detail.route.pop_back();
    change.detail = detail;
    CHECK(route_phrase(change, "->") == "since 2021-03-15");
}

TEST_CASE("releases of one name are told from the first to the last") {
    CHECK(releases({released("Released hoe 1.2", "hoe", "1.2", 1), released("Shipped Hoe 1.3", "Hoe", "1.3", 8),
                    released("hoe 2.0 is cut", "hoe", "2.0", 15)}) == "hoe 1.2 to 2.0 (3)");
    CHECK(releases({released("Released hoe 1.2", "hoe", "1.2", 1), released("Released hoe 1.3", "hoe", "1.3", 8)}) ==
          "hoe 1.2 and 1.3");
}

TEST_CASE("a version that an item only names is no release") {
    CHECK(releases({released("Moved the hoe-release to steel 1.9", "steel", "1.9", 1)}).empty());
}

TEST_CASE("a single version without a name is not told") {
    CHECK(releases({released("Released 1.2", "", "1.2", 1)}).empty());
    CHECK(releases({released("Released 1.2", "", "1.2", 1), released("Released 1.3", "", "1.3", 8)}) == "v1.2 and 1.3");
}

}  // namespace item_story_test
