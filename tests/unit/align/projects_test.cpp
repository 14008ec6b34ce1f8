#include "align/projects.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace projects_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Pairs = std::vector<std::string>;

namespace {

Pairs shown(const Meeting& old_meeting, const Meeting& new_meeting) {
    const auto alignment = align_meetings(old_meeting, new_meeting, profile());
    Pairs out;
    for (const auto& pair : alignment.projects) {
        const auto& from = old_meeting.teams[pair.old_team];
        const auto& to = new_meeting.teams[pair.new_team];
        out.push_back(from.name + "/" + from.projects[pair.old_project].name + " > " + to.name + "/" +
                      to.projects[pair.new_project].name);
    }
    return out;
}

Team with_items(Team team, const std::string& project, const std::vector<std::string>& texts) {
    for (const auto& text : texts) {
        auto made = item(text);
        made.project = project;
        team.items.push_back(std::move(made));
    }
    return team;
}

}  // namespace

TEST_CASE("projects of one team and name are one, whatever their order and spelling") {
    CHECK(shown(meeting({team_with_projects("Rake", {"long-rake", "oil"})}),
                meeting({team_with_projects("Rake", {"oil", "Long Rake"})})) ==
          Pairs{"Rake/long-rake > Rake/Long Rake", "Rake/oil > Rake/oil"});
}

TEST_CASE("a project's other name joins it") {
    auto old_meeting = meeting({team_with_projects("Rake", {"bed-and-breakfast"})});
    old_meeting.teams[0].projects[0].aliases = {"bnb"};
    CHECK(shown(old_meeting, meeting({team_with_projects("Rake", {"bnb"})})) ==
          Pairs{"Rake/bed-and-breakfast > Rake/bnb"});
}

TEST_CASE("a project with a slip in its name is renamed") {
    CHECK(shown(meeting({team_with_projects("Rake", {"garden-release"})}),
                meeting({team_with_projects("Rake", {"gardan-release"})}))
              .size() == 1);
}

TEST_CASE("the one project that went and the one that came, in the same place among others, are one") {
    CHECK(shown(meeting({team_with_projects("Rake", {"oil", "Guardian", "wax"})}),
                meeting({team_with_projects("Rake", {"oil", "Keeper", "wax"})})) ==
          Pairs{"Rake/oil > Rake/oil", "Rake/wax > Rake/wax", "Rake/Guardian > Rake/Keeper"});
}

TEST_CASE("a lone project that went and a lone one that came are two") {
    CHECK(shown(meeting({team_with_projects("Rake", {"Guardian"})}), meeting({team_with_projects("Rake", {"Keeper"})}))
              .empty());
}

TEST_CASE("a lone project that came with the other's work is the other renamed") {
    const std::vector<std::string> work{"Sharpen blades before the hedge season opens",
                                        "Order wooden handles from the mill"};
    CHECK(shown(meeting({with_items(team_with_projects("Rake", {"Guardian"}), "Guardian", work)}),
                meeting({with_items(team_with_projects("Rake", {"Keeper"}), "Keeper", work)})) ==
          Pairs{"Rake/Guardian > Rake/Keeper"});
}

TEST_CASE("a project under another team has moved, but not while its own team still has one of that name") {
    CHECK(shown(meeting({team_with_projects("Rake", {"oil"}), team("Spade")}),
                meeting({team("Rake"), team_with_projects("Spade", {"oil"})})) == Pairs{"Rake/oil > Spade/oil"});
    CHECK(shown(meeting({team_with_projects("Rake", {"oil"}), team("Spade")}),
                meeting({team_with_projects("Rake", {"oil"}), team_with_projects("Spade", {"oil"})})) ==
          Pairs{"Rake/oil > Rake/oil"});
}

}  // namespace projects_test
