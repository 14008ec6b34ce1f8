#include "skeleton/written_date.hpp"

#include <string>

#include "support/catch.hpp"

namespace written_date_test {

using namespace pmcdiff;
using namespace pmcdiff::skeleton;

namespace {

/// The text with its dates set to another day, each in its form.
std::string moved(const std::string& text, const Date& date = {2021, 4, 6}) {
    return replace_dates(text, [&](const WrittenDate& form) { return write_date(date, form); });
}

}  // namespace

TEST_CASE("a date is written again in the form that it had") {
    CHECK(moved("Garden PMC Meeting 2021-03-09") == "Garden PMC Meeting 2021-04-06");
    CHECK(moved("Notes, 03/09/2021.") == "Notes, 04/06/2021.");
    CHECK(moved("Notes 3/9/2021") == "Notes 4/6/2021");
    CHECK(moved("09.25.2021") == "04.06.2021");
    CHECK(moved("25-09-2021") == "06-04-2021");
    CHECK(moved("of March 9, 2021 at noon") == "of April 6, 2021 at noon");
    CHECK(moved("Mar 9th 2021", {2021, 4, 22}) == "Apr 22nd 2021");
    CHECK(moved("9 March 2021") == "6 April 2021");
    CHECK(moved("9th of March, 2021", {2021, 4, 12}) == "12th of April, 2021");
    CHECK(moved("Tuesday, March 9, 2021", {2021, 4, 7}) == "Wednesday, April 7, 2021");
    CHECK(moved("Tue 9 Mar 2021", {2021, 4, 7}) == "Wed 7 Apr 2021");
}

TEST_CASE("letters that stand for a date are filled in") {
    CHECK(moved("Meeting YYYY-MM-DD") == "Meeting 2021-04-06");
    CHECK(moved("Meeting MM-DD-YYYY") == "Meeting 04-06-2021");
}

TEST_CASE("a date with a digit too many is still a date in a form") {
    CHECK(moved("Meeting 2021-03-022") == "Meeting 2021-04-06");
    CHECK_FALSE(find_written_date("2021-02-30")->date.known());
}

TEST_CASE("numbers and words that are no date stay") {
    for (const auto* const text : {"v1.2.2021", "2021", "12345-12-12", "May it be 2021", "555 010 0199", "1.2021.3"}) {
        CHECK(moved(text) == text);
    }
}

}  // namespace written_date_test
