#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace wrong_lead_name_test {

using pmcdiff::test::findings;
using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "wrong-lead-name";

std::string note(const std::string& rake, const std::string& lifecycle = {}) {
    return garden_note({{rake, "- Tines sharpened\n"}}, lifecycle);
}

/// Two meetings with Ada Lindqvist, and a new note.
MadeChange with_new(const std::string& text, const std::string& before = "Rake - Ada Lindqvist") {
    MadeChange change;
    change.before(garden_path("2021-02-09"), note(before)).before(garden_path("2021-02-23"), note(before));
    change.after(garden_path("2021-03-09"), text);
    return change;
}

}  // namespace

TEST_CASE("A lead's name with a letter off is told with the name that is known") {
    const auto change = with_new(note("Rake - Ada Lindqvits"));
    CHECK(told(change, rule) ==
          std::vector<std::string>{"warning Garden/2021-03-09-garden.md:7 Rake: \"Ada Lindqvits\": "
                                   "did you mean Ada Lindqvist (in 2 notes)?"});
    const auto found = findings(change, rule);
    CHECK(found[0].column == 12);
    CHECK(found[0].end_column == 25);
    CHECK(found[0].help == "write \"### Rake - Ada Lindqvist\"");
}

TEST_CASE("A known first name with another surname is told") {
    CHECK(told(with_new(note("Rake - Ada Bergman")), rule).size() == 1);
}

TEST_CASE("A known first name with another surname that the note announces is left alone") {
    CHECK(told(with_new(note("Rake - Ada Bergman", "- Ada Bergman takes over Rake.\n")), rule).empty());
}

TEST_CASE("A first name that another team's lead has is no slip") {
    const auto change = with_new(note("Rake - Bruno Keller\n\n### Handle - Ada Bergman"), "Rake - Ada Lindqvist");
    CHECK(told(change, rule).empty());
}

TEST_CASE("A recent lead of one note only may be the slip himself") {
    MadeChange change;
    change.before(garden_path("2021-02-23"), note("Rake - Ada Lindqvist"));
    change.after(garden_path("2021-03-09"), note("Rake - Ada Bergman"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A name that is another one with words more or fewer is left alone") {
    const auto heading = GENERATE(as<std::string>{}, "Rake - Ada", "Rake - Ada Maria Lindqvist Holm");
    CAPTURE(heading);
    CHECK(told(with_new(note(heading)), rule).empty());
}

TEST_CASE("A lead whom the notes before have is left alone, however near another") {
    auto change = with_new(note("Rake - Ada Lindqvits"));
    change.before(garden_path("2021-02-16"), note("Rake - Ada Lindqvits"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("Letter case and accents make no slip") { CHECK(told(with_new(note("Rake - Åda lindqvist")), rule).empty()); }

TEST_CASE("An initial for a name, and a name for an initial, make no slip") {
    CHECK(told(with_new(note("Rake - A. Lindqvist"), "Rake - Ada Lindqvist"), rule).empty());
    CHECK(told(with_new(note("Rake - Ada Lindqvist"), "Rake - A. Lindqvist"), rule).empty());
    CHECK(told(with_new(note("Rake - B. Lindqvist"), "Rake - A. Lindqvist"), rule).size() == 1);
}

TEST_CASE("Names of fewer than seven letters are left alone") {
    CHECK(told(with_new(note("Rake - Bo Li"), "Rake - Bo Lu"), rule).empty());
}

TEST_CASE("A known name of one word is no name to be near") {
    CHECK(told(with_new(note("Rake - Lindqvits"), "Rake - Lindqvist"), rule).empty());
}

TEST_CASE("A name that stood in the note before is left alone, and shown with all") {
    auto change = with_new(note("Rake - Ada Lindqvits"));
    change.before(garden_path("2021-03-09"), note("Rake - Ada Lindqvits"));
    change.after(garden_path("2021-03-09"), note("Rake - Ada Lindqvits", "- Nothing new\n"));
    CHECK(told(change, rule).empty());
    pmcdiff::CheckSettings everything;
    everything.all = true;
    CHECK(told(change, rule, everything).size() == 1);
}

TEST_CASE("The mending of a slip is none") {
    MadeChange change;
    change.before(garden_path("2021-03-09"), note("Rake - Ada Lindqvits"));
    change.after(garden_path("2021-03-09"), note("Rake - Ada Lindqvist"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("Names are remembered for twelve notes") {
    MadeChange change;
    change.before(garden_path("2020-12-01"), note("Rake - Ada Lindqvist"));
    change.after(garden_path("2021-03-09"), note("Spade - Ada Lindqvits"));
    for (int day = 11; day <= 21; ++day) change.before(garden_path("2021-01-" + std::to_string(day)), note("Rake"));
    CHECK(told(change, rule).size() == 1);
    change.before(garden_path("2021-01-22"), note("Rake"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A team's heading that ends in a question mark is a placeholder") {
    MadeChange change;
    change.after(garden_path("2021-03-09"), note("Rake? - Ada Lindqvist"));
    CHECK(told(change, rule) ==
          std::vector<std::string>{"warning Garden/2021-03-09-garden.md:7 Rake?: \"Rake?\" reads as a placeholder"});
}

TEST_CASE("A question mark for the lead is no placeholder") {
    MadeChange change;
    change.after(garden_path("2021-03-09"), note("Rake - ?"));
    CHECK(told(change, rule).empty());
}

}  // namespace wrong_lead_name_test
