#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace wrong_meeting_date_test {

using pmcdiff::Date;
using pmcdiff::test::findings;
using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "wrong-meeting-date";
const auto text = garden_note({{"Rake - Ada Lindqvist", "- Sharpened\n"}});

/// Meetings on every other Tuesday from 2021-01-12 to 2021-02-23, and a new note.
MadeChange with_new(const std::string& date, const Date& day) {
    MadeChange change;
    for (const auto* const known : {"2021-01-12", "2021-01-26", "2021-02-09", "2021-02-23"}) {
        change.before(garden_path(known), text);
    }
    change.after(garden_path(date), text).on(day);
    return change;
}

}  // namespace

TEST_CASE("The next meeting's date is left alone") { CHECK(told(with_new("2021-03-09", {2021, 3, 2}), rule).empty()); }

TEST_CASE("A note for a year ago is told with the date of this year") {
    const auto change = with_new("2020-03-10", {2021, 3, 2});
    CHECK(
        told(change, rule) ==
        std::vector<std::string>{"warning Garden/2020-03-10-garden.md:1 : 2020-03-10 is 357 days away from 2021-03-02, "
                                 "when the note was written"});
    CHECK(findings(change, rule)[0].help == "did you mean 2021-03-10?");
}

TEST_CASE("A note for next year is told with the date of this year") {
    CHECK(findings(with_new("2022-03-09", {2021, 3, 2}), rule).at(0).help == "did you mean 2021-03-09?");
}

TEST_CASE("Notes may be made 300 days ahead") {
    CHECK(told(with_new("2021-12-27", {2021, 3, 2}), rule).at(0).starts_with("note "));
    CHECK(told(with_new("2021-12-28", {2021, 3, 2}), rule).at(0).starts_with("warning "));
}

TEST_CASE("A date that was over before the latest note is told with the next month's") {
    const auto change = with_new("2021-02-02", {2021, 3, 1});
    CHECK(told(change, rule) ==
          std::vector<std::string>{"warning Garden/2021-02-02-garden.md:1 : 2021-02-02 lies 27 days before the day on "
                                   "which the note was written, and before the latest note"});
    CHECK(findings(change, rule)[0].help == "did you mean 2021-03-02?");
}

TEST_CASE("A note that is written a fortnight late is left alone") {
    CHECK(told(with_new("2021-02-16", {2021, 3, 2}), rule).empty());
    CHECK(told(with_new("2021-02-16", {2021, 3, 3}), rule).size() == 1);
}

TEST_CASE("A late note of the latest meeting is left alone") {
    CHECK(told(with_new("2021-03-09", {2021, 4, 20}), rule).empty());
}

TEST_CASE("A second note of a meeting that was is left alone") {
    auto change = with_new("2021-03-09", {2021, 3, 9});
    change.after("Garden/2021-01-26-garden-late.md", text);
    CHECK(told(change, rule).empty());
}

TEST_CASE("A day of the week on which nobody ever met is a note with the nearest usual one") {
    const auto change = with_new("2021-03-08", {2021, 3, 2});
    CHECK(told(change, rule) ==
          std::vector<std::string>{"note Garden/2021-03-08-garden.md:1 : 2021-03-08 is a Monday; none of the 4 other "
                                   "meetings was on one, and 4 on a Tuesday"});
    CHECK(findings(change, rule)[0].help == "did you mean 2021-03-09?");
    CHECK(findings(with_new("2021-03-12", {2021, 3, 2}), rule).at(0).help == "did you mean 2021-03-09?");
}

TEST_CASE("A date nearer to another meeting than meetings ever were is a note") {
    auto change = with_new("2021-02-25", {2021, 2, 24});
    change.before(garden_path("2021-01-07"), text);
    CHECK(told(change, rule).empty());
    MadeChange monthly;
    for (const auto* const known : {"2021-01-05", "2021-02-02", "2021-03-02", "2021-03-30"}) {
        monthly.before(garden_path(known), text);
    }
    monthly.after(garden_path("2021-04-06"), text).on({2021, 3, 30});
    CHECK(told(monthly, rule) ==
          std::vector<std::string>{"note Garden/2021-04-06-garden.md:1 : 2021-04-06 is nearer to another meeting than "
                                   "any two of the others are"});
}

TEST_CASE("A series of fewer than four other notes has no rhythm") {
    auto change = with_new("2021-03-08", {2021, 3, 2});
    change.remove(garden_path("2021-01-12"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("Where nobody knows when the note was written only its day of the week counts") {
    CHECK(told(with_new("2020-03-10", {}), rule).empty());
    CHECK(told(with_new("2020-03-09", {}), rule).size() == 1);
}

TEST_CASE("A note that keeps its date is left alone") {
    auto change = with_new("2021-03-08", {2021, 3, 2});
    change.before(garden_path("2021-03-08"), text);
    change.after(garden_path("2021-03-08"), text + "- And again\n");
    CHECK(told(change, rule).empty());
}

TEST_CASE("A note that gets another date is looked at") {
    MadeChange change = with_new("2021-03-16", {2021, 3, 2});
    change.before(garden_path("2021-03-09"), text);
    change.rename(garden_path("2021-03-09"), garden_path("2021-03-08"));
    CHECK(told(change, rule).size() == 1);
}

}  // namespace wrong_meeting_date_test
