// Meetings strung together: what each line of a timeline goes through.

#include "diff/timeline.hpp"

#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace timeline_test {

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

Date day(int number) { return {2021, 3, number}; }

Timeline timeline_of(const std::vector<Meeting>& meetings) { return diff_series(meetings, profile()).timeline; }

const TeamLine& line(const Timeline& timeline, const std::string& name) {
    for (const auto& team : timeline.teams) {
        if (team.name == name) return team;
    }
    throw std::runtime_error("no line " + name);
}

}  // namespace

TEST_CASE("a team is one line with a span for each lead") {
    const auto timeline =
        timeline_of({meeting({team("Rake", {"Ann"})}, {}, day(1)), meeting({team("Rake", {"Ann"})}, {}, day(8)),
                     meeting({team("Rake", {"Bob"})}, {}, day(15)), meeting({team("Rake")}, {}, day(22))});
    REQUIRE(timeline.teams.size() == 1);
    CHECK(timeline.meetings.size() == 4);
    CHECK(timeline.teams[0].leads == std::vector<LeadSpan>{{{0, 1}, {"Ann"}}, {{2, 2}, {"Bob"}}, {{3, 3}, {}}});
    CHECK(timeline.teams[0].names == std::vector<WordSpan>{{{0, 3}, "Rake"}});
}

TEST_CASE("a team that a meeting leaves out is the same line with a gap") {
    const auto spade = team("Spade", {"Cy"});
    const auto timeline =
        timeline_of({meeting({team("Rake", {"Ann"}), spade}, {}, day(1)), meeting({spade}, {}, day(8)),
                     meeting({team("Rake", {"Ann"}), spade}, {}, day(15))});
    REQUIRE(timeline.teams.size() == 2);
    CHECK(line(timeline, "Rake").leads == std::vector<LeadSpan>{{{0, 0}, {"Ann"}}, {{2, 2}, {"Ann"}}});
}

TEST_CASE("a renamed team is one line under its newest name") {
    auto renaming = profile();
    renaming.lineage.push_back({"Rake", "Hoe", {}});
    const std::vector<Meeting> meetings{meeting({team("Rake", {"Ann"})}, {}, day(1)),
                                        meeting({team("Hoe", {"Ann"})}, {}, day(8)),
                                        meeting({team("Hoe", {"Ann"})}, {}, day(15))};
    const auto timeline = diff_series(meetings, renaming).timeline;
    REQUIRE(timeline.teams.size() == 1);
    CHECK(timeline.teams[0].names == std::vector<WordSpan>{{{0, 0}, "Rake"}, {{1, 2}, "Hoe"}});
}

TEST_CASE("a merge joins lines, and what ended stands beside its heir") {
    auto merging = profile();
    merging.lineage.push_back({"Spade", "Rake", {}});
    const std::vector<Meeting> meetings{
        meeting({team("Rake", {"Ann"}), team("Fork", {"Di"}), team("Spade", {"Cy"})}, {}, day(1)),
        meeting({team("Rake", {"Ann"}), team("Fork", {"Di"})}, {}, day(8)),
        meeting({team("Rake", {"Ann"}), team("Fork", {"Di"})}, {}, day(15))};
    const auto timeline = diff_series(meetings, merging).timeline;
    REQUIRE(timeline.teams.size() == 3);
    CHECK(timeline.teams[0].name == "Rake");
    CHECK(timeline.teams[1].name == "Spade");
    REQUIRE(timeline.joins.size() == 1);
    CHECK(timeline.joins[0].kind == TeamJoin::Kind::merge);
    CHECK(timeline.joins[0].meeting == 1);
    CHECK(std::ranges::find(timeline.joins[0].from, 1U) != timeline.joins[0].from.end());
    CHECK(timeline.joins[0].to == std::vector<std::size_t>{0});
}

TEST_CASE("a roadmap entry is one line over its horizons, and over meetings without a roadmap") {
    const auto rows = [](Horizon horizon) { return std::vector{entry(horizon, "drain the lower pond before winter")}; };
    const std::vector<Team> teams{team("Rake", {"Ann"})};
    const auto timeline =
        timeline_of({meeting(teams, rows(Horizon::next), day(1)), meeting(teams, {}, day(8)),
                     meeting(teams, rows(Horizon::soon), day(15)), meeting(teams, rows(Horizon::completed), day(22))});
    REQUIRE(timeline.roadmap.size() == 1);
    std::vector<std::pair<std::size_t, Horizon>> points;
    for (const auto& point : timeline.roadmap[0].points) points.emplace_back(point.meeting, point.horizon);
    CHECK(points == std::vector<std::pair<std::size_t, Horizon>>{
                        {0, Horizon::next}, {2, Horizon::soon}, {3, Horizon::completed}});
}

TEST_CASE("two notes alone have a timeline of two meetings") {
    const auto diff = diff_meetings(meeting({team("Rake", {"Ann"})}, {}, day(1)),
                                    meeting({team("Rake", {"Bob"}), team("Hoe")}, {}, day(8)), profile());
    CHECK(diff.timeline.meetings.size() == 2);
    CHECK(line(diff.timeline, "Rake").leads == std::vector<LeadSpan>{{{0, 0}, {"Ann"}}, {{1, 1}, {"Bob"}}});
    CHECK(line(diff.timeline, "Hoe").leads == std::vector<LeadSpan>{{{1, 1}, {}}});
}

TEST_CASE("a filter keeps teams and what they are joined with") {
    Timeline timeline;
    for (const auto* const name : {"Rake", "Fork", "Spade"})
        timeline.teams.push_back({name, {{{0, 1}, name}}, {{{0, 1}, {}}}, {{{0, 1}, "active"}}});
    timeline.joins.push_back({TeamJoin::Kind::merge, 1, {0, 2}, {2}});
    diff::keep_teams(timeline, [](const std::string& name) { return name == "Rake"; });
    REQUIRE(timeline.teams.size() == 2);
    CHECK(timeline.teams[1].name == "Spade");
    REQUIRE(timeline.joins.size() == 1);
    CHECK(timeline.joins[0].to == std::vector<std::size_t>{1});
    diff::keep_teams(timeline, [](const std::string& name) { return name == "Fork"; });
    CHECK(timeline.teams.empty());
}

}  // namespace timeline_test
