// The net change over a series of meetings: what it says, and since when.

#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace net_diff_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;

namespace {

/// The meetings on the first days of 2021, a week apart.
std::vector<Meeting> weekly(std::vector<Meeting> meetings) {
    int day = 1;
    for (auto& meeting : meetings) {
        meeting.date = {2021, 3, day};
        meeting.path = meeting.date.iso() + ".md";
        day += 7;
    }
    return meetings;
}

Diff net(std::vector<Meeting> meetings) { return diff_series(weekly(std::move(meetings)), profile()); }

Names shown(const Diff& diff) {
    Names out;
    for (const auto& change : diff.changes)
        out.push_back(change.since.iso().substr(8) + " " + std::string(to_string(change.kind)) + " " + change.team);
    return out;
}

Team between(const std::string& name, const std::string& lead) { return team(name, {lead}); }

/// A team that goes by this name, between two that stay, so that a rename can be told.
Meeting named(const std::string& name) { return meeting({team("Rake"), between(name, "Ada Field"), team("Spade")}); }

Meeting led_by(std::vector<std::string> leads) { return meeting({team("Rake", std::move(leads))}); }

}  // namespace

TEST_CASE("a series of one or two meetings is a plain diff") {
    CHECK(net({led_by({"Ada Field"})}).changes.empty());
    CHECK(shown(net({led_by({"Ada Field"}), led_by({"Cem Oss"})})) == Names{"08 lead-changed Rake"});
}

TEST_CASE("the meetings between are named, without both ends") {
    CHECK(net({named("Pail"), named("Pail"), named("Pail"), named("Pail")}).through ==
          std::vector<Date>{{2021, 3, 8}, {2021, 3, 15}});
}

TEST_CASE("a team that was renamed twice is one team, since the last name") {
    const auto diff = net({named("Pail"), named("Bucket"), named("Vessel"), named("Vessel")});
    CHECK(shown(diff) == Names{"15 team-renamed Vessel"});
    CHECK(detail<Renaming>(diff, ChangeKind::team_renamed).from == "Pail");
    CHECK(detail<Renaming>(diff, ChangeKind::team_renamed).to == "Vessel");
}

TEST_CASE("a team that was renamed there and back was not renamed") {
    CHECK(shown(net({named("Pail"), named("Bucket"), named("Pail")})).empty());
}

TEST_CASE("a section that is missing at one meeting is neither removed nor added") {
    const auto there = meeting({team("Rake"), team("Spade")});
    CHECK(shown(net({there, meeting({team("Rake")}), there})).empty());
}

TEST_CASE("a new team is there since it was first seen, though missing once") {
    const auto there = meeting({team("Rake"), team("Fork")});
    CHECK(shown(net({meeting({team("Rake")}), there, meeting({team("Rake")}), there})) == Names{"08 team-added Fork"});
}

TEST_CASE("a removed team is gone since it was last seen") {
    const auto there = meeting({team("Rake"), team("Pail")});
    const auto gone = meeting({team("Rake")});
    CHECK(shown(net({there, gone, there, gone, gone})) == Names{"22 team-removed Pail"});
}

TEST_CASE("leads that went to and fro are told once, since they are as they are now, with a remark") {
    const auto diff = net(
        {led_by({"Ada Field"}), led_by({"Cem Oss"}), led_by({"Ada Field"}), led_by({"Cem Oss"}), led_by({"Cem Oss"})});
    CHECK(shown(diff) == Names{"22 lead-changed Rake"});
    CHECK(only(diff, ChangeKind::lead_changed).remarks ==
          Names{"in between: Cem Oss from 2021-03-08, Ada Field from 2021-03-15"});
}

TEST_CASE("leads that went and came back are no change") {
    CHECK(shown(net({led_by({"Ada Field"}), led_by({}), led_by({"Ada Field"})})).empty());
}

TEST_CASE("a lead that changed once has no remark") {
    CHECK(only(net({led_by({"Ada Field"}), led_by({"Ada Field"}), led_by({"Cem Oss"})}), ChangeKind::lead_changed)
              .remarks.empty());
}

TEST_CASE("a change of lead is dated through a rename") {
    const auto old_name = meeting({team("Rake"), between("Pail", "Ada Field"), team("Spade")});
    const auto new_lead = meeting({team("Rake"), team("Pail", {"Ada Field", "Cem Oss"}), team("Spade")});
    const auto new_name = meeting({team("Rake"), team("Bucket", {"Ada Field", "Cem Oss"}), team("Spade")});
    CHECK(shown(net({old_name, new_lead, new_name, new_name})) ==
          Names{"08 lead-changed Bucket", "15 team-renamed Bucket"});
}

TEST_CASE("a lifecycle and a project are dated by when they first held without a break") {
    auto incubating = meeting({team("Rake")});
    incubating.teams[0].lifecycle = "incubating";
    const auto active = meeting({team_with_projects("Rake", {"oil"})});
    CHECK(shown(net({incubating, active, incubating, active, active})) ==
          Names{"22 team-lifecycle Rake", "22 project-added Rake"});
}

TEST_CASE("a roadmap entry that takes another way comes home unchanged, and a moved one is dated by its last step") {
    const auto pond = [](Horizon horizon) { return meeting({}, {entry(horizon, "Dig a pond for carp")}); };
    CHECK(shown(net({pond(Horizon::next), pond(Horizon::soon), pond(Horizon::next)})).empty());
    const auto diff = net({pond(Horizon::future), pond(Horizon::next), pond(Horizon::soon), pond(Horizon::soon)});
    CHECK(shown(diff) == Names{"15 roadmap-moved "});
    CHECK(detail<RoadmapChange>(diff, ChangeKind::roadmap_moved).from == std::vector{Horizon::future});
}

TEST_CASE("an entry that was reworded twice is one entry, though its ends share no word") {
    const auto told = [](const std::string& text) { return meeting({}, {entry(Horizon::soon, text)}); };
    const auto diff = net({told("Carp pond behind the orchard"), told("Carp pond near northern gate"),
                           told("Northern gate and water lilies")});
    CHECK(kinds(diff) == Names{"roadmap-reworded"});
}

TEST_CASE("an entry that is missing from one table is the same entry") {
    const auto there = meeting({}, {entry(Horizon::soon, "Dig a pond"), entry(Horizon::next, "Build a wall")});
    CHECK(shown(net({there, meeting({}, {entry(Horizon::soon, "Dig a pond")}), there})).empty());
}

TEST_CASE("a roadmap entry is followed over a table that leaves it out, and over a meeting without one") {
    const auto wall = entry(Horizon::next, "Build a wall");
    const auto only_wall = meeting({}, {wall});
    const auto with_pond = meeting({}, {entry(Horizon::soon, "Dig a pond"), wall});
    const auto added = net({only_wall, with_pond, only_wall, meeting({}), with_pond});
    CHECK(shown(added) == Names{"08 roadmap-added "});
    CHECK(detail<RoadmapChange>(added, ChangeKind::roadmap_added).route.size() == 2);
    const auto removed = net({with_pond, only_wall, meeting({}), with_pond, only_wall});
    CHECK(shown(removed) == Names{"29 roadmap-removed "});
    CHECK(detail<RoadmapChange>(removed, ChangeKind::roadmap_removed).route.size() == 2);
}

TEST_CASE("a roadmap entry is followed through what it was split from and what it merged into") {
    const std::string pond = "Dig a pond for carp";
    const std::string lilies = "Plant water lilies in the pond for carp";
    const auto whole =
        meeting({}, {entry(Horizon::soon, pond + " and " + lilies), entry(Horizon::next, "Build a wall")});
    const auto parts =
        meeting({}, {entry(Horizon::soon, pond), entry(Horizon::soon, lilies), entry(Horizon::next, "Build a wall")});
    const auto split = net({whole, parts, parts});
    CHECK(detail<RoadmapChange>(split, ChangeKind::roadmap_split).route.size() == 3);
}

TEST_CASE("a completed item is dated by the meeting that first told it done") {
    const auto told = [](Status status) {
        return meeting({team("Rake", {}, {item("Dig a pond behind the old shed", status)})});
    };
    CHECK(shown(net({told(Status::planned), told(Status::ongoing), told(Status::done), told(Status::done)})) ==
          Names{"15 item-completed Rake"});
}

TEST_CASE("a dropped item is dated by the first meeting without it") {
    const auto there = meeting({team("Rake", {}, {item("Dig a pond behind the old shed")})});
    CHECK(shown(net({there, there, led_by({}), led_by({})})) == Names{"15 item-dropped Rake"});
}

TEST_CASE("a split along the way is told at the end, since it happened") {
    const auto whole = meeting({team_with_projects("Tools", {"Rake", "Spade"})});
    const auto parts = meeting({team("Rake"), team("Spade")});
    const auto diff = net({whole, whole, parts, parts});
    CHECK(shown(diff) == Names{"15 team-split Tools"});
    CHECK(detail<Forking>(diff, ChangeKind::team_split).to == Names{"Rake", "Spade"});
}

TEST_CASE("a merge that a sentence told along the way is told at the end") {
    const auto before = meeting({team("Rake"), team("Greenhouse")});
    auto told = meeting({team("Rake")});
    told.announcements.push_back({1, "Greenhouse was merged into Rake"});
    const auto diff = net({before, told, meeting({team("Rake")})});
    CHECK(shown(diff) == Names{"08 team-merged Rake"});
    CHECK(detail<Forking>(diff, ChangeKind::team_merged).from == Names{"Greenhouse"});
}

TEST_CASE("two entries that were merged and split again come home unchanged") {
    const auto two = [](int day) {
        return meeting({},
                       {entry(Horizon::soon, "Jetty and boathouse painted green"),
                        entry(Horizon::soon, "Boathouse painted green")},
                       {2021, 3, day});
    };
    const std::vector meetings{two(1), meeting({}, {entry(Horizon::soon, "Boathouse painted green")}, {2021, 3, 8}),
                               two(15)};
    CHECK(kinds(diff_series(meetings, profile())).empty());
}

}  // namespace net_diff_test
