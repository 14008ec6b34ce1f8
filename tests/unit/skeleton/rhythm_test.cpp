#include <string>
#include <vector>

#include "pmcdiff/skeleton.hpp"
#include "support/catch.hpp"

namespace rhythm_test {

using namespace pmcdiff;

namespace {

std::string next(const std::vector<std::string>& days) {
    std::vector<Date> dates;
    for (const auto& day : days) dates.push_back(parse_date(day).value());
    const auto found = next_meeting(dates);
    return found ? found->iso() : "none";
}

}  // namespace

TEST_CASE("a series that meets every other week meets again after two weeks") {
    CHECK(next({"2021-03-02", "2021-03-16", "2021-03-30"}) == "2021-04-13");
    // One meeting was left out.
    CHECK(next({"2021-03-02", "2021-03-16", "2021-03-30", "2021-04-27", "2021-05-11"}) == "2021-05-25");
}

TEST_CASE("a series that meets on two weekdays in turn goes on in turn") {
    CHECK(next({"2021-03-02", "2021-03-17", "2021-03-30", "2021-04-14", "2021-04-27"}) == "2021-05-12");
}

TEST_CASE("a monthly series keeps the weekday of the month") {
    CHECK(next({"2021-01-12", "2021-02-09", "2021-03-09", "2021-04-13"}) == "2021-05-11");
    CHECK(next({"2021-01-25", "2021-02-22", "2021-03-29", "2021-04-26"}) == "2021-05-31");
}

TEST_CASE("one meeting has no rhythm") {
    CHECK(next({"2021-01-12"}) == "none");
    CHECK(next({}) == "none");
}

TEST_CASE("the next note is named as the one before it") {
    const Date date{2022, 1, 4};
    CHECK(path_like("Garden/2021/2021-12-21-garden.md", date) == "Garden/2022/2022-01-04-garden.md");
    CHECK(path_like("Garden/12-21-2021.md", date) == "Garden/01-04-2022.md");
    CHECK(path_like("Garden/ 2021-12-21-garden.md", date) == "Garden/2022-01-04-garden.md");
    CHECK(path_like("notes2021-12-21.md", date) == "notes2022-01-04.md");
    CHECK(path_like("Garden/minutes.md", date) == "Garden/2022-01-04.md");
}

TEST_CASE("A series whose distances vary meets next on a day of the week that it has met on") {
    // Tuesdays and Thursdays; the last distance would lead to a Saturday.
    CHECK(next({"2021-03-02", "2021-03-09", "2021-03-18", "2021-03-30", "2021-04-15"}) == "2021-04-29");
}

}  // namespace rhythm_test
