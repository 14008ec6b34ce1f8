// The lives of items and roadmap entries.

#include <string>
#include <vector>

#include "pmcdiff/history.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace lives_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;

namespace {

constexpr std::size_t many = 100;

std::vector<Meeting> weekly(std::vector<Meeting> meetings) {
    int day = 1;
    for (auto& meeting : meetings) {
        meeting.date = {2021, 3, day++};
        meeting.path = meeting.date.iso() + ".md";
    }
    return meetings;
}

/// A note of one team with these items among others.
Meeting told(std::vector<Item> items) {
    items.push_back(item("Painted the counter yellow", Status::done));
    return meeting({team("Rake", {"Ada Field"}, std::move(items))});
}

ItemHistory of_item(const std::string& name, std::vector<Meeting> meetings) {
    const auto history = item_history(weekly(std::move(meetings)), name, profile(), many);
    REQUIRE(history);
    return *history;
}

RoadmapHistory of_entry(const std::string& name, const std::vector<std::vector<RoadmapEntry>>& roadmaps) {
    std::vector<Meeting> meetings;
    for (const auto& roadmap : roadmaps) meetings.push_back(meeting({team("Rake")}, roadmap));
    const auto history = roadmap_history(weekly(std::move(meetings)), name, profile(), many);
    REQUIRE(history);
    return *history;
}

/// "1-2 planned", with "(3 silent)" before it.
Names shown(const Life& life) {
    Names out;
    for (const auto& telling : life.tellings) {
        const auto silent = telling.silent_before == 0 ? "" : "(" + std::to_string(telling.silent_before) + " silent) ";
        out.push_back(silent + std::to_string(telling.stretch.from.day) + "-" + std::to_string(telling.stretch.to.day) +
                      " " + telling.state);
    }
    return out;
}

RoadmapEntry wall(Horizon horizon) { return entry(horizon, "A wall of bricks around the garden"); }

}  // namespace

TEST_CASE("an item is told from its first mention to its last, equal meetings at once") {
    const auto planned = told({item("Plan to dig a carp pond behind the shed", Status::planned)});
    const auto history = of_item("carp pond", {planned, planned, told({item("Digging the carp pond behind the shed")}),
                                               told({item("The carp pond behind the shed is dug", Status::done)})});
    REQUIRE(history.lives.size() == 1);
    CHECK(shown(history.lives.front()) == Names{"1-2 planned", "3-3 ongoing", "4-4 done"});
    CHECK(history.lives.front().seen.meetings == 4);
    CHECK(history.lives.front().silent == 0);
}

TEST_CASE("meetings that do not tell of an item are counted, not taken for its end") {
    const auto digging = told({item("Digging the carp pond behind the shed")});
    const auto history = of_item("pond", {digging, told({}), told({}), digging});
    CHECK(shown(history.lives.front()) == Names{"1-1 ongoing", "(2 silent) 4-4 ongoing"});
    CHECK(history.lives.front().silent == 2);
}

TEST_CASE("items that hold the words as they are asked for come first") {
    const auto history =
        of_item("brick wall", {told({item("The wall is of brick"), item("Build a brick wall"), item("Dig a pond")})});
    REQUIRE(history.lives.size() == 2);
    CHECK(history.lives[0].tellings.front().text == "Build a brick wall");
}

TEST_CASE("no more lives are told than were asked for, and the others are counted") {
    const auto meetings = weekly({told({item("Build a brick wall"), item("Tear down the wall of wood")})});
    const auto history = item_history(meetings, "wall", profile(), 1);
    REQUIRE(history);
    CHECK(history->lives.size() == 1);
    CHECK(history->more == 1);
}

TEST_CASE("an item is found by date and line") {
    const auto meetings = weekly({told({item("Dig a pond")}), told({item("Build a brick wall")})});
    const auto line = meetings[1].teams[0].items[0].line;
    const auto history = item_history(meetings, "2021-03-02:" + std::to_string(line), profile(), 1);
    REQUIRE(history);
    CHECK(history->lives.front().tellings.front().text == "Build a brick wall");
    CHECK(item_history(meetings, "2021-03-09:1", profile(), 1).error().message == "no note has the date 2021-03-09");
    CHECK(item_history(meetings, "2021-03-02:9999", profile(), 1).error().line == 9999);
}

TEST_CASE("words that no item has are an error that names the nearest") {
    const auto meetings = weekly({told({item("Dig a pond for carp")})});
    const auto error = item_history(meetings, "ponds for crap", profile(), 1).error();
    CHECK(error.kind == ErrorKind::usage);
    CHECK(error.help == "the word \"crap\" is in none, did you mean \"carp\"?");
}

TEST_CASE("a roadmap entry's route is told through its horizons and wordings") {
    const auto history = of_entry("wall", {{wall(Horizon::next)},
                                           {wall(Horizon::next)},
                                           {wall(Horizon::soon)},
                                           {entry(Horizon::soon, "A wall of old bricks around the garden")}});
    REQUIRE(history.lives.size() == 1);
    CHECK(shown(history.lives.front()) == Names{"1-2 next", "3-3 soon", "4-4 soon"});
    CHECK(history.lives.front().lasts);
}

TEST_CASE("an entry that left the roadmap and came back is one entry") {
    const auto pond = entry(Horizon::soon, "Pond for carp");
    const auto history = of_entry("wall", {{wall(Horizon::soon), pond}, {pond}, {pond}, {wall(Horizon::next), pond}});
    CHECK(shown(history.lives.front()) == Names{"1-1 soon", "(2 silent) 4-4 next"});
}

TEST_CASE("meetings without a roadmap say nothing of an entry") {
    const auto history = of_entry("wall", {{wall(Horizon::soon)}, {}, {wall(Horizon::soon)}, {}});
    CHECK(shown(history.lives.front()) == Names{"1-3 soon"});
    CHECK(history.lives.front().silent == 0);
    CHECK(history.lives.front().lasts);
}

TEST_CASE("an entry that split names its part, and the part what it parted from") {
    const auto history =
        of_entry("wall", {{entry(Horizon::soon, "A wall of bricks around the garden and a gate of oak in the wall")},
                          {entry(Horizon::soon, "A wall of bricks around the garden"),
                           entry(Horizon::soon, "A gate of oak in the wall")}});
    REQUIRE(history.lives.size() == 2);
    std::vector<Relative::Kind> kinds;
    for (const auto& life : history.lives) {
        for (const auto& relative : life.relatives) kinds.push_back(relative.kind);
    }
    CHECK(kinds == std::vector{Relative::Kind::split_off, Relative::Kind::split_from});
}

}  // namespace lives_test
