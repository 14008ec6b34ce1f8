#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace misplaced_update_test {

using pmcdiff::Date;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "misplaced-update";
constexpr auto february = "Garden/2021-02-23-garden.md";
constexpr auto march = "Garden/2021-03-09-garden.md";
const std::string update = "- Sharpened the tines\n- Next: a longer handle\n";

std::string note(const std::string& rake, const std::string& spade = {}) {
    return "# Garden PMC Meeting\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n" + rake +
           "\n### Spade - Bruno Keller\n" + spade;
}

/// Ada writes into the note of February; that of March waits for her.
MadeChange in_february(const std::string& words, const Date& day) {
    MadeChange change;
    change.before(february, note("", "- Blade sharpened\n")).before(march, note(""));
    change.after(february, note(words, "- Blade sharpened\n")).on(day).by("Ada Lindqvist");
    return change;
}

}  // namespace

TEST_CASE("An update that is written on the day of the next meeting into the note before is told") {
    CHECK(
        told(in_february(update, {2021, 3, 9}), rule) ==
        std::vector<std::string>{"warning Garden/2021-02-23-garden.md:5 Rake: this Rake update, written on 2021-03-09, "
                                 "is in the note of 2021-02-23; the note of 2021-03-09 has none yet"});
}

TEST_CASE("An update for the meeting of the next morning is told too") {
    CHECK(told(in_february(update, {2021, 3, 8}), rule).size() == 1);
}

TEST_CASE("An update that is filled in between the two meetings is left alone") {
    CHECK(told(in_february(update, {2021, 2, 25}), rule).empty());
}

TEST_CASE("An update written long after both meetings is left alone") {
    CHECK(told(in_february(update, {2021, 4, 20}), rule).empty());
}

TEST_CASE("A correction of a few words is no misplaced update") {
    CHECK(told(in_february("- Sharpened the tines\n", {2021, 3, 9}), rule).empty());
}

TEST_CASE("A reworded line is no misplaced update") {
    MadeChange change;
    change.before(february, note(update)).before(march, note(""));
    change.after(february, note("- Sharpened all the tines\n- Next: a much longer handle\n")).on({2021, 3, 9});
    CHECK(told(change, rule).empty());
}

TEST_CASE("A team that has already written into the later note is left alone") {
    MadeChange change;
    change.before(february, note("")).before(march, note("- Handle ordered\n"));
    change.after(february, note(update)).on({2021, 3, 9});
    CHECK(told(change, rule).empty());
}

TEST_CASE("Where nothing tells when a note was written, no update is misplaced") {
    CHECK(told(in_february(update, {}), rule).empty());
}

TEST_CASE("A lead's words about the own team under another team's heading are told") {
    MadeChange change;
    change.before(march, note("")).by("Ada Lindqvist").on({2021, 3, 9});
    change.after(march, note("", "- The Rake team sharpened the tines and ordered longer handles\n"));
    CHECK(told(change, rule) ==
          std::vector<std::string>{"warning Garden/2021-03-09-garden.md:7 Spade: this reads as an "
                                   "update of Rake, but stands under Spade"});
}

TEST_CASE("Words under another team that do not name the writer's own team are left alone") {
    MadeChange change;
    change.before(march, note("")).by("Ada Lindqvist").on({2021, 3, 9});
    change.after(march, note("", "- The team sharpened the blades and ordered longer handles today\n"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("Words under another team that name that team are left alone") {
    MadeChange change;
    change.before(march, note("")).by("Ada Lindqvist").on({2021, 3, 9});
    change.after(march, note("", "- The Rake team lent the Spade team a grindstone and two files\n"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A lead whose own team has written may write elsewhere") {
    MadeChange change;
    change.before(march, note("- Tines sharpened\n")).by("Ada Lindqvist").on({2021, 3, 9});
    change.after(march,
                 note("- Tines sharpened\n", "- The Rake team sharpened the tines and ordered longer handles\n"));
    CHECK(told(change, rule).empty());
}

}  // namespace misplaced_update_test
