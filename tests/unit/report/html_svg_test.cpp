// Where things stand in the pictures of a page.

#include "report/html_svg.hpp"

#include <string>
#include <vector>

#include "report/html_roadmap.hpp"
#include "report/html_timeline.hpp"
#include "support/catch.hpp"

namespace html_svg_test {

using namespace pmcdiff;
using namespace pmcdiff::report;

namespace {

std::vector<TimelineMeeting> meetings(const std::vector<Date>& dates) {
    std::vector<TimelineMeeting> all;
    for (const auto& date : dates) all.push_back({date, date.iso() + ".md"});
    return all;
}

std::vector<std::string> labels(const TimeAxis& axis) {
    std::vector<std::string> all;
    for (const auto& tick : axis.ticks()) {
        if (!tick.label.empty()) all.push_back(tick.label);
    }
    return all;
}

}  // namespace

TEST_CASE("meetings stand by their dates, and the last takes what one takes on average") {
    const auto all = meetings({{2021, 1, 1}, {2021, 1, 11}, {2021, 1, 31}});
    const TimeAxis axis(all, 100, 145);
    CHECK(axis.begin(0) == Approx(100));
    CHECK(axis.begin(1) == Approx(110));
    CHECK(axis.begin(2) == Approx(130));
    CHECK(axis.end(2) == Approx(145));
}

TEST_CASE("meetings of one week can be told apart over years") {
    const auto all = meetings({{2019, 1, 1}, {2019, 1, 2}, {2021, 1, 1}, {2021, 12, 31}});
    const TimeAxis axis(all, 0, 400);
    CHECK(axis.end(0) - axis.begin(0) > 8);
    CHECK(axis.end(3) == Approx(400));
}

TEST_CASE("meetings without dates, or told backwards, stand evenly") {
    for (const auto& dates : {std::vector<Date>{{}, {}, {}, {}},
                              std::vector<Date>{{2021, 5, 1}, {2021, 4, 1}, {2021, 3, 1}, {2020, 1, 1}}}) {
        const auto all = meetings(dates);
        const TimeAxis axis(all, 0, 80);
        for (std::size_t i = 0; i < 4; ++i) CHECK(axis.begin(i) == Approx(20.0 * static_cast<double>(i)));
    }
}

TEST_CASE("few meetings are labelled by their dates, many by months of even distance") {
    const auto few = meetings({{2021, 1, 12}, {2021, 1, 26}});
    CHECK(labels(TimeAxis(few, 0, 800)) == std::vector<std::string>{"2021-01-12", "2021-01-26"});
    std::vector<Date> dates;
    for (int month = 1; month <= 12; ++month) {
        for (const int day : {5, 19}) dates.push_back({2021, month, day});
    }
    const auto many = meetings(dates);
    CHECK(labels(TimeAxis(many, 0, 200)) == std::vector<std::string>{"2021", "Apr", "Jul", "Oct"});
}

TEST_CASE("a picture that begins within a year names its first month and every year") {
    const auto all = meetings({{2020, 11, 3}, {2020, 12, 8}, {2021, 1, 12}, {2021, 2, 9}, {2021, 3, 9}});
    CHECK(labels(TimeAxis(all, 0, 320)) == std::vector<std::string>{"Nov 2020", "2021", "Feb", "Mar"});
}

TEST_CASE("more meetings than pixels keep within the picture") {
    std::vector<Date> dates;
    for (int i = 0; i < 400; ++i) dates.push_back({2000 + i / 12, i % 12 + 1, 1});
    const auto all = meetings(dates);
    const TimeAxis axis(all, 10, 110);
    CHECK(axis.end(399) == Approx(110));
    CHECK(axis.begin(200) > axis.begin(199));
}

TEST_CASE("words are cut to the room there is") {
    CHECK(svg_fitted("Rake", 100, 10) == "Rake");
    CHECK(svg_fitted("a long name of a team", 60, 10) == "a long na…");
    CHECK(svg_fitted("Rake", 5, 10).empty());
}

TEST_CASE("numbers are short") {
    CHECK(svg_number(12) == "12");
    CHECK(svg_number(12.26) == "12.3");
    CHECK(svg_number(-0.01) == "0");
}

TEST_CASE("entries that overlap get slots of their own, others share") {
    std::vector<RoadmapStay> stays(4);
    const double ends[][2] = {{0, 50}, {10, 60}, {50, 90}, {55, 70}};
    for (std::size_t i = 0; i < 4; ++i) {
        stays[i].line = i;
        stays[i].begin = ends[i][0];
        stays[i].end = ends[i][1];
    }
    std::vector<RoadmapStay*> lane{stays.data(), &stays[1], &stays[2], &stays[3]};
    CHECK(give_slots(lane) == 3);
    CHECK(stays[0].slot == 0);
    CHECK(stays[1].slot == 1);
    CHECK(stays[2].slot == 0);
    CHECK(stays[3].slot == 2);
}

TEST_CASE("names of teams, leads and entries are escaped in pictures and tables") {
    Timeline timeline;
    timeline.meetings = meetings({{2021, 1, 1}, {2021, 2, 1}, {2021, 3, 1}});
    const std::string hostile = "</text><script>\"'&";
    timeline.teams.push_back(
        {hostile, {{{0, 2}, hostile}}, {{{0, 2}, {hostile}}}, {{{0, 0}, hostile}, {{1, 2}, "active"}}});
    timeline.roadmap.push_back({hostile, hostile, {{0, Horizon::soon, 1}, {1, Horizon::next, 1}}, {}, {}});
    for (const auto& figure : {timeline_figure(timeline, "a"), roadmap_figure(timeline, "b")}) {
        CHECK(figure.find("<script") == std::string::npos);
        CHECK(figure.find("&lt;script&gt;&quot;&#39;&amp;") != std::string::npos);
    }
}

TEST_CASE("there is no picture of nothing") {
    CHECK(timeline_figure({}, "a").empty());
    CHECK(roadmap_figure({}, "b").empty());
}

}  // namespace html_svg_test
