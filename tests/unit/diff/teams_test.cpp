// Changes of teams and projects, from alignments made by hand.

#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace teams_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;

namespace {

Alignment pairs(std::vector<TeamPair> teams) { return {std::move(teams), {}, {}, {}, {}, {}}; }

Diff diff(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& alignment) {
    return diff_aligned(old_meeting, new_meeting, alignment, profile());
}

}  // namespace

TEST_CASE("a team in no pair was added or removed, with its leads and state") {
    auto added = team("Rake", {"Ada Field"});
    added.lifecycle = "incubating";
    const auto told = diff(meeting({team("Pail")}), meeting({added}), {});
    CHECK(kinds(told) == Names{"team-added", "team-removed"});
    CHECK(detail<TeamPresence>(told, ChangeKind::team_added).leads == Names{"Ada Field"});
    CHECK(detail<TeamPresence>(told, ChangeKind::team_added).lifecycle == "incubating");
    CHECK(only(told, ChangeKind::team_added).team == "Rake");
    CHECK(only(told, ChangeKind::team_added).new_places == std::vector<Place>{{1, "2021-03-09.md"}});
    CHECK(only(told, ChangeKind::team_added).old_places.empty());
    CHECK(only(told, ChangeKind::team_removed).team == "Pail");
    CHECK(only(told, ChangeKind::team_removed).old_places.size() == 1);
}

TEST_CASE("a renamed team is told by its new name, with why") {
    const auto told =
        diff(meeting({team("Pail")}), meeting({team("Bucket")}), pairs({{0, 0, true, {0.8, {"same lead"}}}}));
    CHECK(kinds(told) == Names{"team-renamed"});
    const auto& change = only(told, ChangeKind::team_renamed);
    CHECK(change.team == "Bucket");
    CHECK(std::get<Renaming>(change.detail).from == "Pail");
    CHECK(std::get<Renaming>(change.detail).to == "Bucket");
    REQUIRE(change.inference.has_value());
    CHECK(change.inference->confidence == 0.8);
    CHECK(change.inference->evidence == Names{"same lead"});
    CHECK(told.aligned_teams.at(0).old_name == "Pail");
}

TEST_CASE("a change of letter case or blanks alone is no rename") {
    CHECK(kinds(diff_meetings(meeting({team("Mega"), team("Garden Shed")}), meeting({team("MEGA"), team("GardenShed")}),
                              profile()))
              .empty());
}

TEST_CASE("a change of lifecycle has both states") {
    auto incubating = team("Rake");
    incubating.lifecycle = "incubating";
    const auto told = diff(meeting({incubating}), meeting({team("Rake")}), pairs({{0, 0, false, {}}}));
    CHECK(kinds(told) == Names{"team-lifecycle"});
    CHECK(detail<LifecycleChange>(told, ChangeKind::team_lifecycle).from == "incubating");
    CHECK(detail<LifecycleChange>(told, ChangeKind::team_lifecycle).to == "active");
}

TEST_CASE("a split has one old team and several new ones, each with its place") {
    Alignment alignment;
    alignment.splits = {{0, {0, 1}, {0.9, {"its projects"}}}};
    const auto told = diff(meeting({team("Tools")}), meeting({team("Rake"), team("Spade")}), alignment);
    CHECK(kinds(told) == Names{"team-split"});
    const auto& change = only(told, ChangeKind::team_split);
    CHECK(change.team == "Tools");
    CHECK(std::get<Forking>(change.detail).from == Names{"Tools"});
    CHECK(std::get<Forking>(change.detail).to == Names{"Rake", "Spade"});
    CHECK(change.old_places.size() == 1);
    CHECK(change.new_places.size() == 2);
    CHECK(change.inference->confidence == 0.9);
}

TEST_CASE("merged into a team that goes on lists only those that ended") {
    auto alignment = pairs({{0, 0, false, {}}});
    alignment.merges = {{0, {0, 1}, {}}};
    const auto told = diff(meeting({team("Rake"), team("Spade")}), meeting({team("Rake")}), alignment);
    CHECK(kinds(told) == Names{"team-merged"});
    CHECK(detail<Forking>(told, ChangeKind::team_merged).from == Names{"Spade"});
    CHECK(detail<Forking>(told, ChangeKind::team_merged).to == Names{"Rake"});
}

TEST_CASE("several teams merged into a new one are all listed") {
    Alignment alignment;
    alignment.merges = {{0, {0, 1}, {}}};
    const auto told = diff(meeting({team("Rake"), team("Spade")}), meeting({team("Tools")}), alignment);
    CHECK(kinds(told) == Names{"team-merged"});
    CHECK(detail<Forking>(told, ChangeKind::team_merged).from == Names{"Rake", "Spade"});
    CHECK(only(told, ChangeKind::team_merged).old_places.size() == 2);
}

TEST_CASE("projects come and go inside a team that goes on") {
    const auto told = diff(meeting({team_with_projects("Rake", {"oil"})}),
                           meeting({team_with_projects("Rake", {"wax"})}), pairs({{0, 0, false, {}}}));
    CHECK(kinds(told) == Names{"project-added", "project-removed"});
    CHECK(only(told, ChangeKind::project_added).project == "wax");
    CHECK(only(told, ChangeKind::project_added).team == "Rake");
    CHECK(only(told, ChangeKind::project_added).new_places.at(0).line == 2);
    CHECK(only(told, ChangeKind::project_removed).project == "oil");
    CHECK(only(told, ChangeKind::project_removed).old_places.at(0).line == 2);
}

TEST_CASE("projects of a team that came or went are told with the team") {
    CHECK(kinds(diff(meeting({}), meeting({team_with_projects("Rake", {"oil"})}), {})) == Names{"team-added"});
}

TEST_CASE("a project that stands twice in a team is one project") {
    CHECK(kinds(diff_meetings(meeting({team("Rake")}), meeting({team_with_projects("Rake", {"oil", "Oil"})}),
                              profile())) == Names{"project-added"});
    CHECK(kinds(diff_meetings(meeting({team_with_projects("Rake", {"oil", "oil"})}),
                              meeting({team_with_projects("Rake", {"oil"})}), profile()))
              .empty());
}

TEST_CASE("a renamed project has both names, a moved one both teams") {
    auto alignment = pairs({{0, 0, false, {}}, {1, 1, false, {}}});
    alignment.projects = {{0, 0, 1, 0, {0.7, {"same place"}}}};
    const auto told = diff(meeting({team_with_projects("Rake", {"oil"}), team("Spade")}),
                           meeting({team("Rake"), team_with_projects("Spade", {"wax"})}), alignment);
    CHECK(kinds(told) == Names{"project-renamed", "project-moved"});
    CHECK(detail<Renaming>(told, ChangeKind::project_renamed).from == "oil");
    CHECK(detail<Renaming>(told, ChangeKind::project_renamed).to == "wax");
    CHECK(detail<ProjectMove>(told, ChangeKind::project_moved).from_team == "Rake");
    CHECK(detail<ProjectMove>(told, ChangeKind::project_moved).to_team == "Spade");
    CHECK(only(told, ChangeKind::project_moved).team == "Spade");
    CHECK(only(told, ChangeKind::project_moved).project == "wax");
}

}  // namespace teams_test
