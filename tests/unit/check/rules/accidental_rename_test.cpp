#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace accidental_rename_test {

using pmcdiff::test::findings;
using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "accidental-rename";
const auto text = garden_note({{"Rake - Ada Lindqvist", "- Sharpened\n"}});

std::string titled(const std::string& date) { return "# Garden PMC Meeting " + date + text.substr(text.find('\n')); }

/// A series of every other week in which the note of 2021-02-23 gets another name.
MadeChange renamed(const std::string& to) {
    MadeChange change;
    for (const auto* const known : {"2020-12-29", "2021-01-12", "2021-01-26", "2021-02-09"}) {
        change.before(garden_path(known), text);
    }
    change.before(garden_path("2021-02-23"), titled("2021-02-23")).rename(garden_path("2021-02-23"), to);
    return change;
}

}  // namespace

TEST_CASE("A note that is renamed to the next meeting's date and leaves none behind is told") {
    const auto change = renamed(garden_path("2021-03-09"));
    CHECK(told(change, rule) ==
          std::vector<std::string>{"warning Garden/2021-03-09-garden.md:1 : the note of 2021-02-23 became that of "
                                   "2021-03-09; no note is left for 2021-02-23"});
    CHECK(findings(change, rule)[0].help ==
          "copy Garden/2021-02-23-garden.md instead of renaming it, if a new note was meant");
}

TEST_CASE("A correction by up to half the usual distance is left alone") {
    CHECK(told(renamed(garden_path("2021-03-02")), rule).empty());
    CHECK(told(renamed(garden_path("2021-03-03")), rule).size() == 1);
}

TEST_CASE("A rename that leaves another note near the old date is left alone") {
    auto change = renamed(garden_path("2021-03-09"));
    change.before(garden_path("2021-02-24"), text);
    CHECK(told(change, rule).empty());
}

TEST_CASE("A copy is no rename") {
    auto change = renamed(garden_path("2021-03-09"));
    change.after(garden_path("2021-02-23"), titled("2021-02-23"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A note that moves under its old date is left alone") {
    CHECK(told(renamed("Garden/2021/2021-02-23-garden.md"), rule).empty());
}

TEST_CASE("A note that gets back the date that it had is left alone") {
    auto change = renamed(garden_path("2021-03-09"));
    change.once(garden_path("2021-02-23"), titled("2021-03-09"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A series of fewer than four other notes has no slots") {
    auto change = renamed(garden_path("2021-03-09"));
    change.remove(garden_path("2021-01-12"));
    CHECK(told(change, rule).empty());
}

}  // namespace accidental_rename_test
