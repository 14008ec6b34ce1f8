// The life of a team over a series.

#include <string>
#include <vector>

#include "pmcdiff/history.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace team_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;

namespace {

/// The meetings a week apart.
std::vector<Meeting> weekly(std::vector<Meeting> meetings) {
    int day = 1;
    for (auto& meeting : meetings) {
        meeting.date = {2021, 3, day++};
        meeting.path = meeting.date.iso() + ".md";
    }
    return meetings;
}

TeamHistory of_team(const std::string& name, std::vector<Meeting> meetings) {
    const auto all = weekly(std::move(meetings));
    const auto history = team_history(all, name, profile());
    REQUIRE(history);
    return *history;
}

std::string day(const Date& date) { return std::to_string(date.day); }

/// "1-3: Ada Field" for each period.
Names shown(const std::vector<TeamPeriod>& periods) {
    Names out;
    for (const auto& period : periods) {
        std::string names;
        for (const auto& name : period.values) names += (names.empty() ? "" : " + ") + name;
        out.push_back(day(period.stretch.from) + "-" + day(period.stretch.to) + ": " + names);
    }
    return out;
}

/// "3 renamed: Pail > Bucket" for each event of a kind.
Names shown(const TeamHistory& history, TeamEventKind kind) {
    Names out;
    for (const auto& event : history.events) {
        if (event.kind != kind) continue;
        std::string text = day(event.stretch.from) + "-" + day(event.stretch.to) + ":";
        for (const auto& name : event.from) text += " " + name;
        text += " >";
        for (const auto& name : event.to) text += " " + name;
        out.push_back(text);
    }
    return out;
}

Meeting rake(Names leads) { return meeting({team("Rake", std::move(leads), {item("Dig a pond")}), team("Spade")}); }

/// A team that goes by this name, between two that stay, so that a rename can be told.
Meeting named(const std::string& name) {
    return meeting({team("Rake"), team(name, {"Ada Field"}, {item("Dig a pond for carp")}), team("Spade")});
}

Meeting without_rake() { return meeting({team("Spade", {"Cem Oss"})}); }

}  // namespace

TEST_CASE("leads are told with the first and the last meeting at which they led") {
    const auto history = of_team("rake", {rake({"Ada Field"}), rake({"Ada Field"}), rake({}), rake({"Cem Oss"})});
    CHECK(shown(history.leads) == Names{"1-2: Ada Field", "3-3: ", "4-4: Cem Oss"});
    CHECK(history.leads.back().lasts);
    CHECK(shown(history, TeamEventKind::leads_changed) == Names{"3-3: Ada Field >", "4-4: > Cem Oss"});
}

TEST_CASE("a lead who is named once between meetings that name another is a relapse, no change") {
    const auto history = of_team("Rake", {rake({"Ada Field"}), rake({"Cem Oss"}), rake({"Cem Oss"}),
                                          rake({"Ada Field"}), rake({"Cem Oss"}), rake({"Cem Oss"})});
    CHECK(shown(history.leads) == Names{"1-1: Ada Field", "2-6: Cem Oss"});
    CHECK(history.leads.back().stretch.meetings == 4);
    CHECK(shown(history, TeamEventKind::relapse) == Names{"4-4: Cem Oss > Ada Field"});
}

TEST_CASE("a lead who is written otherwise is one person") {
    const auto history = of_team("Rake", {rake({"Ada Field"}), rake({"Ada Fields"}), rake({"Ada Field"})});
    CHECK(shown(history.leads) == Names{"1-3: Ada Field"});
    CHECK(shown(history, TeamEventKind::lead_respelled) == Names{"2-2: Ada Field > Ada Fields"});
}

TEST_CASE("a first name alone is the lead who has it") {
    const auto history = of_team("Rake", {rake({"Ada Field"}), rake({"Ada"}), rake({"Cem Oss"}), rake({"Cem"})});
    CHECK(shown(history.leads) == Names{"1-2: Ada Field", "3-4: Cem Oss"});
}

TEST_CASE("a renamed team is found by all its names and told by the newest") {
    for (const auto* const name : {"Pail", "Bucket", "Vessel"}) {
        const auto history = of_team(name, {named("Pail"), named("Bucket"), named("Vessel"), named("Vessel")});
        CHECK(history.name == "Vessel");
        CHECK(shown(history.names) == Names{"1-1: Pail", "2-2: Bucket", "3-4: Vessel"});
        CHECK(shown(history, TeamEventKind::renamed) == Names{"2-2: Pail > Bucket", "3-3: Bucket > Vessel"});
        CHECK(history.match.remark == (history.name == name ? "" : "a former name"));
    }
}

TEST_CASE("a section that is missing and back is no end") {
    const auto history = of_team("Rake", {rake({"Ada Field"}), without_rake(), without_rake(), rake({"Ada Field"})});
    CHECK(shown(history, TeamEventKind::missing) == Names{"2-3: >"});
    CHECK(shown(history, TeamEventKind::ended).empty());
    CHECK(history.seen.meetings == 2);
    CHECK(history.lasts);
}

TEST_CASE("a team that does not come back ended after its last meeting") {
    const auto history = of_team("Rake", {rake({"Ada Field"}), rake({"Ada Field"}), without_rake(), without_rake()});
    CHECK(shown(history, TeamEventKind::ended) == Names{"3-4: >"});
    CHECK_FALSE(history.lasts);
    CHECK_FALSE(history.leads.back().lasts);
    CHECK(history.seen.to == Date{2021, 3, 2});
    CHECK(history.looked_at.to == Date{2021, 3, 4});
}

TEST_CASE("a section of placeholders alone is silent") {
    const auto silent = meeting({team("Rake", {"Ada Field"}, {placeholder()}), team("Spade")});
    const auto history = of_team("Rake", {rake({"Ada Field"}), silent, silent, rake({"Ada Field"}), silent});
    CHECK(shown(history, TeamEventKind::silent) == Names{"2-3: >", "5-5: >"});
}

TEST_CASE("projects are told with their time, and a missing one that comes back is one project") {
    const auto with = [](const Names& projects) {
        return meeting({team_with_projects("Rake", projects, {"Ada Field"})});
    };
    const auto history = of_team("Rake", {with({"tines"}), with({"tines", "shaft"}), with({"shaft"}), with({"tines"})});
    REQUIRE(history.projects.size() == 2);
    CHECK(history.projects[0].name == "tines");
    CHECK(history.projects[0].stretch.meetings == 3);
    CHECK(history.projects[0].lasts);
    CHECK(history.projects[1].stretch.from == Date{2021, 3, 2});
    CHECK(history.projects[1].stretch.to == Date{2021, 3, 3});
    CHECK_FALSE(history.projects[1].lasts);
}

TEST_CASE("lifecycles are told like leads") {
    const auto in_state = [](const std::string& lifecycle) {
        auto rake = team("Rake", {"Ada Field"});
        rake.lifecycle = lifecycle;
        return meeting({rake});
    };
    const auto history = of_team("Rake", {in_state("proposed"), in_state("incubating"), in_state("active"),
                                          in_state("incubating"), in_state("active")});
    CHECK(shown(history.lifecycles) == Names{"1-1: proposed", "2-2: incubating", "3-5: active"});
}

TEST_CASE("what is announced of a team is told once, however often notes repeat it") {
    auto announcing = rake({"Ada Field"});
    LifecycleEvent event;
    event.line = 3;
    event.subject = "Rake";
    event.team = "Rake";
    event.what = "graduate";
    event.outcome = "proposed";
    announcing.lifecycle.push_back(event);
    const auto history = of_team("Rake", {rake({"Ada Field"}), announcing, announcing});
    CHECK(shown(history, TeamEventKind::announced) == Names{"2-2: >"});
}

TEST_CASE("a name that no team has is an error, and no meetings have no team") {
    const auto meetings = weekly({rake({"Ada Field"})});
    CHECK(team_history(meetings, "Wheelbarrow", profile()).error().kind == ErrorKind::usage);
    CHECK_FALSE(team_history({}, "Rake", profile()));
}

}  // namespace team_test
