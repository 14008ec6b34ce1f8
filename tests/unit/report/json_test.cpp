// The fields that scripts rely on.

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/report.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"
#include "text/commands.hpp"
#include "text/utf8.hpp"

namespace json_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;
using nlohmann::json;

namespace {

json told(const Diff& diff, std::size_t hidden = 0) { return json::parse(make_report("json")->diff(diff, hidden, {})); }

/// The one change between two meetings of a kind.
json change(const Meeting& old_meeting, const Meeting& new_meeting, const std::string& kind) {
    const auto changes = told(diff_meetings(old_meeting, new_meeting, profile())).at("changes");
    for (const auto& each : changes) {
        if (each.at("kind") == kind) return each;
    }
    FAIL("no " << kind << " in " << changes.dump());
    return {};
}

json shown(const Meeting& meeting) { return json::parse(make_report("json")->meeting(meeting, {})); }

constexpr const char* note = R"(# Garden PMC Meeting 2021-03-09

## Announcements

- The pond opens
- Propose Cem Oss as project lead for Rake

## Backlog Reviews

### Rake (incubating) - Ada Field (Bela Norr representing)

#### long-rake (a.k.a. `lr`)

- Released long-rake 1.2.0 ([changes](https://example.org/1))
  - [ ] [Ada Field] Buy nails

## Roadmap

| | |
|---|---|
| Soon | |
| | **Water** |
| | Dig a pond (Rake) |
)";

}  // namespace

TEST_CASE("a meeting has its schema, origin, teams, lifecycle, announcements and roadmap") {
    const auto meeting = shown(test::read(note));
    CHECK(meeting.at("schema") == "pmcdiff.meeting/1");
    CHECK(meeting.at("path") == "Garden/2021-03-09-garden.md");
    CHECK(meeting.at("pmc") == "Garden");
    CHECK(meeting.at("date") == "2021-03-09");
    CHECK(meeting.at("title") == "Garden PMC Meeting 2021-03-09");
    CHECK(meeting.at("announcements").at(0) == json{{"line", 5}, {"text", "The pond opens"}});
    CHECK(meeting.at("discussion").empty());
    CHECK(meeting.at("attendees").empty());
    CHECK(meeting.at("diagnostics").empty());
    const auto& event = meeting.at("lifecycle").at(0);
    CHECK(event.at("kind") == "lead-proposed");
    CHECK(event.at("line") == 6);
    CHECK(event.at("person") == "Cem Oss");
    CHECK(event.at("team") == "Rake");
    CHECK(event.at("outcome") == "proposed");
    const auto& entry = meeting.at("roadmap").at(0);
    CHECK(entry.at("horizon") == "soon");
    CHECK(entry.at("group") == "Water");
    CHECK(entry.at("teams") == json::array({"Rake"}));
    CHECK(entry.at("line") == 23);
}

TEST_CASE("a team has its state, leads, stand-ins, projects and items") {
    const auto team = shown(test::read(note)).at("teams").at(0);
    CHECK(team.at("name") == "Rake");
    CHECK(team.at("line") == 10);
    CHECK(team.at("level") == 3);
    CHECK(team.at("lifecycle") == "incubating");
    CHECK(team.at("leads") == json::array({"Ada Field"}));
    CHECK(team.at("stand_ins") == json::parse(R"([{"person":"Bela Norr","for":["Ada Field"]}])"));
    CHECK(team.at("projects").at(0).at("name") == "long-rake");
    CHECK(team.at("projects").at(0).at("aliases") == json::array({"lr"}));
    CHECK(team.at("projects").at(0).at("line") == 12);
    const auto& item = team.at("items").at(0);
    CHECK(item.at("line") == 14);
    CHECK(item.at("depth") == 1);
    CHECK(item.at("parent").is_null());
    CHECK(item.at("project") == "long-rake");
    CHECK(item.at("status") == "done");
    CHECK(item.at("releases") == json::parse(R"([{"name":"long-rake","version":"1.2.0"}])"));
    CHECK(item.at("links") == json::array({"https://example.org/1"}));
    CHECK(item.at("owner").is_null());
    CHECK(item.at("done").is_null());
    const auto& action = team.at("items").at(1);
    CHECK(action.at("parent") == 14);
    CHECK(action.at("depth") == 2);
    CHECK(action.at("owner") == "Ada Field");
    CHECK(action.at("done") == false);
}

TEST_CASE("a diff has its schema, tool, both notes, alignment and summary") {
    const auto rake = [](Names leads) {
        return meeting({team("Rake", std::move(leads), {item("Dig a pond")})}, {entry(Horizon::soon, "Wall")});
    };
    const auto diff = told(diff_meetings(rake({"Ada Field"}), rake({"Cem Oss"}), profile()), 4);
    CHECK(diff.at("schema") == "pmcdiff.diff/1");
    CHECK(diff.at("tool").at("name") == "pmcdiff");
    CHECK(diff.at("tool").at("version").is_string());
    CHECK(diff.at("old") == json{{"path", "2021-03-09.md"}, {"date", "2021-03-09"}, {"pmc", "Garden"}, {"title", ""}});
    CHECK(diff.at("new").at("path") == "2021-03-09.md");
    CHECK(diff.at("through").empty());
    CHECK(diff.at("alignment").at("teams") == json::parse(R"([{"old":"Rake","new":"Rake"}])"));
    CHECK(diff.at("alignment").at("items").at(0).at("old").at("line") == 2);
    CHECK(diff.at("alignment").at("items").at(0).at("score") == 1.0);
    CHECK(diff.at("alignment").at("roadmap").at(0).at("new").at("line") == 3);
    CHECK(diff.at("summary").dump() == R"({"lead-changed":1})");
    CHECK(diff.at("hidden") == 4);
}

TEST_CASE("a change of leads has lists, empty where the team is vacant") {
    const auto told = change(meeting({team("Rake", {"Ada Field"})}), meeting({team("Rake")}), "lead-changed");
    CHECK(told.at("team") == "Rake");
    CHECK(told.at("from") == json::array({"Ada Field"}));
    CHECK(told.at("to") == json::array());
    CHECK(told.at("left") == json::array({"Ada Field"}));
    CHECK(told.at("joined") == json::array());
    CHECK(told.at("old") == json{{"line", 1}, {"path", "2021-03-09.md"}});
    CHECK(told.at("since") == "2021-03-09");
    CHECK(told.at("fingerprint").get<std::string>().size() == 12);
    CHECK_FALSE(told.contains("confidence"));
}

TEST_CASE("what was inferred carries its confidence and evidence") {
    const auto told = change(meeting({team("Netwoking", {"Ada Field"})}), meeting({team("Networking", {"Ada Field"})}),
                             "team-renamed");
    CHECK(told.at("from") == "Netwoking");
    CHECK(told.at("to") == "Networking");
    CHECK(told.at("confidence").get<double>() > 0.5);
    CHECK_FALSE(told.at("evidence").empty());
}

TEST_CASE("a split and a merge have a list on one side and its places") {
    const auto whole = meeting({team_with_projects("Tools", {"Rake", "Spade"})});
    const auto parts = meeting({team("Rake"), team("Spade")});
    const auto split = change(whole, parts, "team-split");
    CHECK(split.at("from") == "Tools");
    CHECK(split.at("to") == json::array({"Rake", "Spade"}));
    CHECK(split.at("new").size() == 2);
    CHECK(split.at("new").is_array());
    const auto merge = change(parts, whole, "team-merged");
    CHECK(merge.at("from") == json::array({"Rake", "Spade"}));
    CHECK(merge.at("to") == "Tools");
}

TEST_CASE("a merge of one team into one that goes on still has a list") {
    auto merged = meeting({team("Rake")});
    merged.announcements.push_back({1, "Greenhouse was merged into Rake"});
    CHECK(change(meeting({team("Rake"), team("Greenhouse")}), merged, "team-merged").at("from") ==
          json::array({"Greenhouse"}));
}

TEST_CASE("a roadmap move tells its direction") {
    const auto pond = [](Horizon horizon) { return meeting({}, {entry(horizon, "Pond")}); };
    const auto forward = change(pond(Horizon::next), pond(Horizon::completed), "roadmap-moved");
    CHECK(forward.at("entry") == "Pond");
    CHECK(forward.at("from") == "next");
    CHECK(forward.at("to") == "completed");
    CHECK(forward.at("direction") == "forward");
    CHECK(forward.at("reworded") == false);
    CHECK_FALSE(forward.contains("team"));
    CHECK(change(pond(Horizon::soon), pond(Horizon::future), "roadmap-moved").at("direction") == "back");
    CHECK(change(meeting({}), pond(Horizon::soon), "roadmap-added").at("horizon") == "soon");
}

TEST_CASE("items have their statuses and words") {
    const auto before = meeting({team("Rake", {}, {item("Dig a pond for carp behind the shed", Status::planned)})});
    const auto after = meeting({team("Rake", {}, {item("Dig a pond for carp behind the shed", Status::done)})});
    const auto completed = change(before, after, "item-completed");
    CHECK(completed.at("from") == "planned");
    CHECK(completed.at("to") == "done");
    CHECK(completed.at("text") == "Dig a pond for carp behind the shed");
    CHECK_FALSE(completed.contains("was"));
    const auto added = change(meeting({team("Rake")}), after, "item-added");
    CHECK(added.at("status") == "done");
    CHECK_FALSE(added.contains("from"));
    CHECK_FALSE(added.contains("old"));
}

TEST_CASE("an action has its owner, or null") {
    auto open = item("Buy nails", Status::planned);
    open.done = false;
    const auto told = change(meeting({team("Rake")}), meeting({team("Rake", {}, {open})}), "action-opened");
    CHECK(told.at("owner").is_null());
}

TEST_CASE("lines of JSON hold one change each") {
    const auto diff = diff_meetings(meeting({team("Rake")}), meeting({team("Spade")}), profile());
    const auto lines = make_report("jsonl")->diff(diff, 0, {});
    CHECK(std::ranges::count(lines, '\n') == 2);
    CHECK(json::parse(lines.substr(0, lines.find('\n'))) == told(diff).at("changes").at(0));
}

TEST_CASE("several diffs are a list") {
    const std::vector<Filtered> diffs(2);
    CHECK(json::parse(make_report("json")->diffs(diffs, {})).size() == 2);
}

TEST_CASE("bytes that are no UTF-8 do not break a document") {
    auto broken = meeting({team("Ra\xFFke")});
    CHECK(shown(broken).at("teams").size() == 1);
}

TEST_CASE("what a terminal or a runner may take for an order is escaped and read as it was") {
    const std::string name =
        "Rake \x1b[2J \x7f \u009b31m \u202e \u2067 \u200f \u061c \u2028 \u0085 ##[error]x é – \u2060 完 \U0001f680";
    const auto garden = meeting({team("Rake" + name)});
    const auto text = make_report("json")->meeting(garden, {});
    const auto points = text::code_points(text);
    CHECK(std::ranges::none_of(points, [](char32_t c) { return c != U'\n' && text::is_control(c); }));
    CHECK_FALSE(text::has_commands(text));
    CHECK(text.find(R"(\u009b31m \u202e)") != std::string::npos);
    CHECK(text.find("é – \u2060 完 \U0001f680") != std::string::npos);
    CHECK(shown(garden).at("teams").at(0).at("name") == "Rake" + name);
}

TEST_CASE("every control character is escaped") {
    std::string name = "Rake";
    std::size_t count = 0;
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (!text::is_control(c)) continue;
        text::append_code_point(name, c);
        ++count;
    }
    CHECK(count > 32);
    const auto text = make_report("jsonl")->meeting(meeting({team(name)}), {});
    CHECK(std::ranges::count_if(text::code_points(text), text::is_control) == 1);  // The end of the line.
    CHECK(json::parse(text).at("teams").at(0).at("name") == name);
}

TEST_CASE("every format is made by its name and no other is") {
    for (const auto name : report_formats()) {
        INFO(name);
        CHECK(make_report(name) != nullptr);
    }
    CHECK(make_report("yaml") == nullptr);
    CHECK(make_report("JSON") == nullptr);
}

}  // namespace json_test
