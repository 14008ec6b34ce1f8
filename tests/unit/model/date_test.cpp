#include "pmcdiff/date.hpp"

#include <string>

#include "support/catch.hpp"

namespace date_test {

using pmcdiff::Date;
using pmcdiff::days_since_epoch;
using pmcdiff::find_date;
using pmcdiff::parse_date;

TEST_CASE("a date is read only where it is the whole text and a day that exists") {
    CHECK(parse_date("2020-02-29") == Date{2020, 2, 29});
    for (const auto* const text : {"2021-02-29", "2020-13-01", "2020-00-10", "0020-01-01", "2020-1-1", "2020-01-01x",
                                   " 2020-01-01", "01-31-2020", "2020/01/31", "2020-0a-01", ""}) {
        INFO(text);
        CHECK_FALSE(parse_date(text).has_value());
    }
}

TEST_CASE("a file's name may carry its date in two orders and anywhere") {
    CHECK(find_date("2016-11-01-garden.md") == Date{2016, 11, 1});
    CHECK(find_date("09-25-2017.md") == Date{2017, 9, 25});
    CHECK(find_date(" 2015-12-21-shed.md") == Date{2015, 12, 21});
    CHECK(find_date("Garden PMC Meeting 2017-10-18") == Date{2017, 10, 18});
}

TEST_CASE("what is no date is passed over in search of one") {
    CHECK(find_date("2017-99-99 or 2017-01-02") == Date{2017, 1, 2});
    CHECK_FALSE(find_date("12017-10-18").has_value());
    CHECK_FALSE(find_date("2017-10-181").has_value());
    CHECK_FALSE(find_date("25-09-2017").has_value());
    CHECK_FALSE(find_date("template.md").has_value());
}

TEST_CASE("dates sort by day, the unknown one first, and are written as they are read") {
    CHECK(Date{} < Date{1999, 1, 1});
    CHECK(Date{2017, 9, 30} < Date{2017, 10, 1});
    CHECK(Date{2017, 9, 3}.iso() == "2017-09-03");
    CHECK(Date{}.iso().empty());
    CHECK_FALSE(Date{}.known());
}

TEST_CASE("distances between dates are in days") {
    CHECK(days_since_epoch({1970, 1, 1}) == 0);
    CHECK(days_since_epoch({2020, 3, 1}) - days_since_epoch({2020, 2, 28}) == 2);
}

}  // namespace date_test
