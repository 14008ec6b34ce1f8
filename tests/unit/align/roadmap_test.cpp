#include "align/roadmap.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace roadmap_test {

using namespace pmcdiff;
using test::entry;
using Entries = std::vector<RoadmapEntry>;
using Pairs = std::vector<std::string>;

namespace {

/// `OLD-NEW`, by their places in the two lists.
Pairs shown(const Entries& old_entries, const Entries& new_entries) {
    Pairs out;
    for (const auto& pair : align::align_roadmaps(old_entries, new_entries)) {
        out.push_back(std::to_string(pair.old_entry) + "-" + std::to_string(pair.new_entry));
    }
    return out;
}

constexpr auto soon = Horizon::soon;
constexpr auto next = Horizon::next;

}  // namespace

TEST_CASE("equal entries are one wherever they stand, those of one horizon first") {
    CHECK(shown({entry(soon, "Dig a pond"), entry(next, "Build a wall")},
                {entry(soon, "build a wall."), entry(next, "Dig a pond")}) == Pairs{"1-0", "0-1"});
    CHECK(shown({entry(next, "Dig a pond"), entry(soon, "Dig a pond")}, {entry(soon, "Dig a pond")}) == Pairs{"1-0"});
}

TEST_CASE("an entry told in other words is the same where its rare words are") {
    const auto pairs = align::align_roadmaps(
        Entries{entry(soon, "Carp in the pond behind the shed"), entry(soon, "Roses by the gate")},
        Entries{entry(next, "The pond behind the shed gets carp"), entry(soon, "A new fence")});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].old_entry == 0);
    CHECK(pairs[0].new_entry == 0);
    CHECK(pairs[0].score < 1.01);
    CHECK_FALSE(pairs[0].evidence.empty());
}

TEST_CASE("an entry that gains a team is the same entry") {
    CHECK(shown({entry(soon, "Dig a pond", {"Rake"})}, {entry(soon, "Dig a pond", {"Rake", "Spade"})}) == Pairs{"0-0"});
}

TEST_CASE("words that many entries share join none of them") {
    CHECK(shown({entry(soon, "Garden plan for red roses"), entry(soon, "Garden plan for wild tulips")},
                {entry(soon, "Garden plan for old oaks"), entry(next, "Garden plan for tall birches")})
              .empty());
}

TEST_CASE("an entry that became two is a split, two that became one a merge") {
    const Entries whole{entry(soon, "Pond with carp and wall with roses around the orchard")};
    const Entries parts{entry(soon, "Pond with carp around the orchard"),
                        entry(soon, "Wall with roses around the orchard")};
    CHECK(shown(whole, parts) == Pairs{"0-0", "0-1"});
    CHECK(shown(parts, whole) == Pairs{"0-0", "1-0"});
}

TEST_CASE("the only one that went and the only one that came for the same teams are one if they share a word") {
    CHECK(shown({entry(soon, "Carp breeding", {"Rake"})},
                {entry(soon, "Somewhere for the carp to live all winter long", {"Rake"})}) == Pairs{"0-0"});
    CHECK(shown({entry(soon, "Carp breeding", {"Rake"})}, {entry(soon, "Somewhere to live", {"Rake"})}).empty());
    CHECK(shown({entry(soon, "Carp breeding", {"Rake"})},
                {entry(soon, "Somewhere for the carp to live all winter long", {"Spade"})})
              .empty());
    CHECK(
        shown({entry(soon, "Carp breeding")}, {entry(soon, "Somewhere for the carp to live all winter long")}).empty());
}

TEST_CASE("empty roadmaps have no pairs") {
    CHECK(shown({}, {}).empty());
    CHECK(shown({entry(soon, "Dig a pond")}, {}).empty());
}

}  // namespace roadmap_test
