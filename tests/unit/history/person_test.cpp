// What the notes of several committees tell of a person.

#include <string>
#include <vector>

#include "pmcdiff/history.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace person_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;

namespace {

Meeting on(int day, const std::string& pmc, std::vector<Team> teams) {
    auto made = meeting(std::move(teams), {}, {2021, 3, day});
    made.pmc = pmc;
    made.path = pmc + "/" + made.date.iso() + ".md";
    return made;
}

PersonHistory of_person(const std::string& name, const std::vector<Meeting>& meetings) {
    const auto history = person_history(meetings, name, profile());
    REQUIRE(history);
    return *history;
}

/// "Garden Rake 1-2" for each time.
Names led(const PersonHistory& history) {
    Names out;
    for (const auto& leading : history.leading) {
        out.push_back(leading.pmc + " " + leading.team + " " + std::to_string(leading.stretch.from.day) + "-" +
                      std::to_string(leading.stretch.to.day) + (leading.passing ? " in passing" : ""));
    }
    return out;
}

}  // namespace

TEST_CASE("a person's teams are told over all committees, by their first meeting") {
    const std::vector<Meeting> meetings{
        on(3, "Garden", {team("Rake", {"Ada Field"})}), on(4, "Garden", {team("Rake", {"Cem Oss"})}),
        on(5, "Garden", {team("Rake", {"Cem Oss"})}), on(1, "Kitchen", {team("Oven", {"Ada Field", "Cem Oss"})}),
        on(2, "Kitchen", {team("Oven", {"Ada Field"})})};
    const auto history = of_person("ada field", meetings);
    CHECK(led(history) == Names{"Kitchen Oven 1-2", "Garden Rake 3-3"});
    CHECK(history.leading.front().with == Names{"Cem Oss"});
    CHECK(history.leading.front().lasts);
    CHECK_FALSE(history.leading.back().lasts);
}

TEST_CASE("spellings of one name are one person, found by each of them") {
    const std::vector<Meeting> meetings{on(1, "Garden", {team("Rake", {"Björn Field"})}),
                                        on(2, "Garden", {team("Rake", {"Bjorn Field"})}),
                                        on(3, "Garden", {team("Rake", {"Björn Field"})})};
    for (const auto* const name : {"Björn Field", "bjorn field", "Field"}) {
        const auto history = of_person(name, meetings);
        CHECK(history.name == "Björn Field");
        CHECK(history.spellings == Names{"Bjorn Field"});
        CHECK(led(history) == Names{"Garden Rake 1-3"});
    }
}

TEST_CASE("who is named as lead for a moment only led in passing") {
    const std::vector<Meeting> meetings{on(1, "Garden", {team("Rake", {"Ada Field"})}),
                                        on(2, "Garden", {team("Rake", {"Cem Oss"})}),
                                        on(3, "Garden", {team("Rake", {"Ada Field"})})};
    CHECK(led(of_person("Cem Oss", meetings)) == Names{"Garden Rake 2-2 in passing"});
    CHECK(led(of_person("Ada Field", meetings)) == Names{"Garden Rake 1-3"});
}

TEST_CASE("standing in is told of both, over meetings in a row at once") {
    auto rake = team("Rake", {"Ada Field"});
    rake.stand_ins.push_back({"Cem Oss", {"Ada Field"}});
    const std::vector<Meeting> meetings{on(1, "Garden", {rake}), on(2, "Garden", {rake}),
                                        on(3, "Garden", {team("Rake", {"Ada Field"})})};
    for (const auto* const name : {"Cem Oss", "Ada Field"}) {
        const auto history = of_person(name, meetings);
        REQUIRE(history.stand_ins.size() == 1);
        CHECK(history.stand_ins.front().person == "Cem Oss");
        CHECK(history.stand_ins.front().stretch.meetings == 2);
    }
}

TEST_CASE("attendance counts the meetings whose notes list anybody") {
    auto first = on(1, "Garden", {team("Rake", {"Ada Field"})});
    auto second = on(2, "Garden", {team("Rake", {"Ada Field"})});
    first.attendees = {"Ada Field, Spade Works", "Cem Oss"};
    second.attendees = {"Cem Oss"};
    const auto history = of_person("Ada Field", {first, second, on(3, "Garden", {team("Rake", {"Ada Field"})})});
    REQUIRE(history.attendance.size() == 1);
    CHECK(history.attendance.front().stretch.meetings == 1);
    CHECK(history.attendance.front().listing == 2);
}

TEST_CASE("items that name a person as owner are told as last seen") {
    auto open = item("Ada Field to dig a pond behind the shed");
    open.owner = "Ada Field";
    open.done = false;
    auto closed = open;
    closed.done = true;
    closed.status = Status::done;
    const auto history = of_person("Ada Field", {on(1, "Garden", {team("Rake", {"Cem Oss"}, {open})}),
                                                 on(2, "Garden", {team("Rake", {"Cem Oss"}, {closed})})});
    REQUIRE(history.items.size() == 1);
    CHECK(history.items.front().done == true);
    CHECK(history.items.front().stretch.from == Date{2021, 3, 1});
    CHECK(history.leading.empty());
}

}  // namespace person_test
