#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace wrong_team_name_test {

using pmcdiff::test::findings;
using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "wrong-team-name";

std::string note(const std::string& team) { return garden_note({{team + " - Ada Lindqvist", "- Sharpened\n"}}); }

/// Two meetings with a team, and a new note.
MadeChange with_new(const std::string& team, const std::string& before) {
    MadeChange change;
    change.before(garden_path("2021-02-09"), note(before)).before(garden_path("2021-02-23"), note(before));
    change.after(garden_path("2021-03-09"), note(team));
    return change;
}

}  // namespace

TEST_CASE("A team's name with two letters swapped is told with the name that is known") {
    const auto change = with_new("Waterign", "Watering");
    CHECK(told(change, rule) ==
          std::vector<std::string>{"warning Garden/2021-03-09-garden.md:7 Waterign: \"Waterign\": "
                                   "did you mean Watering (in 2 notes)?"});
    const auto found = findings(change, rule);
    CHECK(found[0].column == 5);
    CHECK(found[0].end_column == 13);
    CHECK(found[0].help == "write \"### Watering - Ada Lindqvist\"");
}

TEST_CASE("Two letters may be off in a long name, one in a short one") {
    CHECK(told(with_new("Greenhuoes", "Greenhouse"), rule).size() == 1);
    CHECK(told(with_new("Spate", "Spade"), rule).size() == 1);
    CHECK(told(with_new("Spite", "Spade"), rule).empty());
}

TEST_CASE("Names of fewer than four letters are left alone") { CHECK(told(with_new("Hoe", "Hose"), rule).empty()); }

TEST_CASE("Names whose digits differ are two names") { CHECK(told(with_new("Bed 12", "Bed 13"), rule).empty()); }

TEST_CASE("A name that holds the other's words is another name") {
    CHECK(told(with_new("Watering B", "Watering"), rule).empty());
}

TEST_CASE("A team that the notes before have is left alone, however near another") {
    auto change = with_new("Waterign", "Watering");
    change.before(garden_path("2021-02-16"), note("Waterign"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A known name that the note has too is not meant") {
    auto change = with_new("Waterign", "Watering");
    change.after(garden_path("2021-03-09"),
                 garden_note({{"Waterign - Ada Lindqvist", ""}, {"Watering - Ada Lindqvist", ""}}));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A name of one note only may be the slip itself") {
    MadeChange change;
    change.before(garden_path("2021-02-23"), note("Watering"));
    change.after(garden_path("2021-03-09"), note("Waterign"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A slip that stood in the note before is left alone, and shown with all") {
    auto change = with_new("Waterign", "Watering");
    change.before(garden_path("2021-03-09"), note("Waterign"));
    change.after(garden_path("2021-03-09"), note("Waterign") + "- Sharpened twice\n");
    CHECK(told(change, rule).empty());
    pmcdiff::CheckSettings everything;
    everything.all = true;
    CHECK(told(change, rule, everything).size() == 1);
}

}  // namespace wrong_team_name_test
