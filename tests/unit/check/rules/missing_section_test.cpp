#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace missing_section_test {

using pmcdiff::test::findings;
using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::Plot;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "missing-section";

std::vector<Plot> five_teams(const std::string& update = "- Sharpened\n") {
    return {{"Rake - Ada Lindqvist", update},
            {"Spade - Bruno Keller", update},
            {"Watering - Carla Mendes", update},
            {"Compost - Dora Nilsson", update},
            {"Greenhouse - Emil Novak", update}};
}

std::vector<Plot> without(std::vector<Plot> plots, const std::string& heading) {
    std::erase_if(plots, [&](const Plot& plot) { return plot.heading == heading; });
    return plots;
}

const auto no_watering = without(five_teams({}), "Watering - Carla Mendes");

MadeChange with_new(const std::string& text, const std::string& last = garden_note(five_teams())) {
    MadeChange change;
    change.before(garden_path("2021-02-23"), last).after(garden_path("2021-03-09"), text);
    return change;
}

}  // namespace

TEST_CASE("A team of the meeting before that a new note lacks is told where it would stand") {
    const auto change = with_new(garden_note(no_watering));
    CHECK(
        told(change, rule) ==
        std::vector<std::string>{"warning Garden/2021-03-09-garden.md:9 Watering: the section for Watering is missing: "
                                 "the note of 2021-02-23 has it"});
    CHECK(findings(change, rule)[0].help ==
          "add \"### Watering - Carla Mendes\" below Spade, or say under the lifecycle activities what became of the "
          "team");
}

TEST_CASE("The first team of a note that is missing is told at the note's beginning") {
    const auto found = findings(with_new(garden_note(without(five_teams({}), "Rake - Ada Lindqvist"))), rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].line == 1);
    CHECK(found[0].team == "Rake");
}

TEST_CASE("A note with all teams in another order lacks none") {
    auto plots = five_teams({});
    std::swap(plots[0], plots[4]);
    CHECK(told(with_new(garden_note(plots)), rule).empty());
}

TEST_CASE("A skeleton between that lacks the team too does not excuse it") {
    auto change = with_new(garden_note(no_watering));
    change.remove(garden_path("2021-03-09"));
    change.before(garden_path("2021-03-09"), garden_note(no_watering));
    change.after(garden_path("2021-03-23"), garden_note(no_watering));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("A team that only an older meeting had is not missing") {
    auto change = with_new(garden_note(no_watering), garden_note(without(five_teams(), "Watering - Carla Mendes")));
    change.before(garden_path("2021-02-09"), garden_note(five_teams()));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A team that goes on under another name is not missing") {
    auto plots = five_teams({});
    plots[2].heading = "Watering Cans - Carla Mendes";
    CHECK(told(with_new(garden_note(plots)), rule).empty());
}

TEST_CASE("A team whose projects are teams now is not missing") {
    auto before = five_teams();
    before[2].update = "- Sharpened\n\n#### Hoses\n- Mended\n\n#### Buckets\n- Emptied\n";
    auto after = no_watering;
    after.push_back({"Hoses - Carla Mendes", ""});
    after.push_back({"Buckets - Filip Berg", ""});
    CHECK(told(with_new(garden_note(after), garden_note(before)), rule).empty());
}

TEST_CASE("Without a meeting that was held nothing is missing") {
    CHECK(told(with_new(garden_note(no_watering), garden_note(five_teams({}))), rule).empty());
}

TEST_CASE("A team whose end either note tells is not missing") {
    const std::string lifecycle = "- Watering moves to the attic.\n";
    CHECK(told(with_new(garden_note(no_watering, lifecycle)), rule).empty());
    CHECK(told(with_new(garden_note(no_watering), garden_note(five_teams(), lifecycle)), rule).empty());
}

TEST_CASE("A team that is only named in another team's update is missing") {
    auto plots = no_watering;
    plots[0].update = "- Helped Watering\n";
    CHECK(told(with_new(garden_note(plots)), rule).size() == 1);
}

TEST_CASE("A note that lacks more than a quarter of the teams has another order") {
    CHECK(told(with_new(garden_note(without(no_watering, "Rake - Ada Lindqvist"))), rule).empty());
}

TEST_CASE("A meeting of fewer than four teams tells nothing of the next one's") {
    const std::vector<Plot> three = {{"Rake - Ada Lindqvist", "- Sharpened\n"},
                                     {"Spade - Bruno Keller", "- Sharpened\n"},
                                     {"Watering - Carla Mendes", "- Sharpened\n"}};
    CHECK(told(with_new(garden_note(without(three, "Watering - Carla Mendes")), garden_note(three)), rule).empty());
}

TEST_CASE("A section that is taken out of a note that stood is not for this rule") {
    auto change = with_new(garden_note(no_watering));
    change.before(garden_path("2021-03-09"), garden_note(five_teams({})));
    change.after(garden_path("2021-03-09"), garden_note(no_watering));
    CHECK(told(change, rule).empty());
}

}  // namespace missing_section_test
