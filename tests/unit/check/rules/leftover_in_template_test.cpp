#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace leftover_in_template_test {

using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "leftover-in-template";
const std::string release = "- Released version 4 of the handle\n- Sharpened the tines\n";

std::string note(const std::string& update, const std::string& rest = {}) {
    return garden_note({{"Rake - Ada Lindqvist", update}}) + rest;
}

/// Two meetings, the later one with an update, and a new note.
MadeChange with_new(const std::string& text, const std::string& last = note(release)) {
    MadeChange change;
    change.before(garden_path("2021-02-09"), note("- Bought a file for the blade\n"));
    change.before(garden_path("2021-02-23"), last).after(garden_path("2021-03-09"), text);
    return change;
}

}  // namespace

TEST_CASE("A section of a new note that says what one meeting before said is told") {
    CHECK(
        told(with_new(note(release)), rule) ==
        std::vector<std::string>{"warning Garden/2021-03-09-garden.md:8 Rake: these 2 lines are word for word what the "
                                 "meeting of 2021-02-23 had"});
}

TEST_CASE("A single line that is left over is told as one") {
    const auto found = told(with_new(note("- Sharpened the tines\n")), rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].ends_with("this line is word for word what the meeting of 2021-02-23 had"));
}

TEST_CASE("A section in which somebody wrote something new is left alone") {
    CHECK(told(with_new(note(release + "- Planted a hedge\n")), rule).empty());
}

TEST_CASE("Words that several meetings had are the template's own") {
    auto change = with_new(note(release));
    change.before(garden_path("2021-02-16"), note(release));
    CHECK(told(change, rule).empty());
}

TEST_CASE("Lines of one or two words are left alone") {
    CHECK(told(with_new(note("- Sharpened tines\n"), note("- Sharpened tines\n")), rule).empty());
}

TEST_CASE("The six meetings before count, and none older") {
    auto change = with_new(note("- Bought a file for the blade\n"));
    CHECK(told(change, rule).size() == 1);
    for (const auto* const day : {"2021-02-24", "2021-02-25", "2021-02-26", "2021-02-27", "2021-02-28"}) {
        change.before(garden_path(day), note({}));
    }
    CHECK(told(change, rule).empty());
}

TEST_CASE("One meeting before does not tell what a template repeats") {
    auto change = with_new(note(release));
    change.remove(garden_path("2021-02-09"));
    MadeChange one;
    one.before(garden_path("2021-02-23"), note(release)).after(garden_path("2021-03-09"), note(release));
    CHECK(told(one, rule).empty());
}

TEST_CASE("Two skeletons of one change do not vouch for each other") {
    auto change = with_new(note(release));
    change.after(garden_path("2021-03-23"), note(release));
    CHECK(told(change, rule).size() == 2);
}

TEST_CASE("Tables, roadmaps and attendees are left alone") {
    const auto section = GENERATE(as<std::string>{}, "\n## Roadmap\n- A hedge around the beds\n",
                                  "\n## Attendees\n- Ada Lindqvist from Rake\n",
                                  "\n## Watering hours\n| Monday | from eight to nine |\n|---|---|\n");
    CAPTURE(section);
    CHECK(told(with_new(note({}, section), note(release, section)), rule).empty());
}

TEST_CASE("The agenda's list of headings and definitions of links are left alone") {
    const std::string agenda =
        "\n## Agenda\n- PMC Lifecycle Activities\n\n[the beds by month]: https://example.org/beds\n";
    CHECK(told(with_new(note({}, agenda), note(release, agenda)), rule).empty());
}

TEST_CASE("An old topic on the agenda of a new note is told") {
    const std::string agenda = "\n## Agenda\n- Who waters in July\n";
    CHECK(told(with_new(note({}, agenda), note(release, agenda)), rule).size() == 1);
}

TEST_CASE("A heading that asks colleagues something and was copied is told") {
    const std::string heading = "\n### Spade - Bruno Keller ---- should we not drop this one here\n";
    const auto found = told(with_new(note({}, heading), note(release, heading)), rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("the heading carries a remark from the meeting of 2021-02-23") != std::string::npos);
}

TEST_CASE("A question in a heading that was copied is told") {
    const std::string heading = "\n### Do we still need this spade?\n";
    CHECK(told(with_new(note({}, heading), note(release, heading)), rule).size() == 1);
    CHECK(told(with_new(note({}, heading), note(release)), rule).empty());
}

TEST_CASE("Headings without a remark are left alone") {
    const auto heading = GENERATE(as<std::string>{}, "\n### Spade - Bruno Keller\n", "\n### Which spade?\n",
                                  "\n### Spade, Fork and Trowel, all of them - Bruno Keller\n");
    CAPTURE(heading);
    CHECK(told(with_new(note({}, heading), note(release, heading)), rule).empty());
}

TEST_CASE("Old words in a note that stood are left alone") {
    auto change = with_new(note(release));
    change.before(garden_path("2021-03-09"), note({}));
    change.after(garden_path("2021-03-09"), note(release));
    CHECK(told(change, rule).empty());
}

}  // namespace leftover_in_template_test
