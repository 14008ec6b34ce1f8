#include "notes/events.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace events_test {

using namespace pmcdiff;
using Events = std::vector<std::string>;

namespace {

/// Events of the lines of a section, as `LINE what SUBJECT|PERSON @TEAM outcome`; the lines are counted from 1. The note has
/// the teams Rake, Spade and Long Rake.
Events events(const std::string& lines, const std::string& section = "Announcements") {
    const auto meeting =
        test::read("# Garden\n## " + section + "\n" + lines +
                   "\n## Backlog Reviews\n### Rake - Ada Field\n### Spade - Bela Norr\n### Long Rake (aka LR)\n");
    Events out;
    for (const auto& event : meeting.lifecycle) {
        const bool lead = event.kind == LifecycleEvent::Kind::lead_proposed;
        out.push_back(std::to_string(event.line - 2) + " " + event.what + " " + (lead ? event.person : event.subject) +
                      (event.team.empty() ? "" : " @" + event.team) + " " + event.outcome);
    }
    return out;
}

}  // namespace

TEST_CASE("a lead is proposed in many words") {
    const auto [sentence, expected] = GENERATE(table<std::string, std::string>({
        {"- Propose Cem Oss as project lead for Rake", "1 lead Cem Oss @Rake proposed"},
        {"- Clover proposes Cem Oss to be the new Rake project lead", "1 lead Cem Oss @Rake proposed"},
        {"- Nominating Cem Oss as lead for the Rake team", "1 lead Cem Oss @Rake proposed"},
        {"- Clover nominates Cem Oss as the Spade team lead", "1 lead Cem Oss @Spade proposed"},
        {"- Cem Oss proposed as PM for Spade, replacing Bela Norr", "1 lead Cem Oss @Spade proposed"},
        {"- Rake project lead proposal: changing from Ada Field to Cem Oss", "1 lead Cem Oss @Rake proposed"},
    }));
    INFO(sentence);
    CHECK(events(sentence) == Events{expected});
}

TEST_CASE("a proposal nobody objects to is approved, by itself or by the answer below it") {
    CHECK(events("- Propose Cem Oss as project lead for Rake. No objections.") ==
          Events{"1 lead Cem Oss @Rake approved"});
    CHECK(events("- Propose Cem Oss as project lead for Rake\n  - No objections") ==
          Events{"1 lead Cem Oss @Rake approved"});
    CHECK(events("- Propose Cem Oss as project lead for Rake\n- No objections") ==
          Events{"1 lead Cem Oss @Rake approved"});
}

TEST_CASE("one answer may settle several proposals") {
    CHECK(events("- Propose Cem Oss as project lead for Rake\n- Propose Dora Pell as project lead for Spade\n"
                 "- No objections raised to either change") ==
          Events{"1 lead Cem Oss @Rake approved", "2 lead Dora Pell @Spade approved"});
}

TEST_CASE("an answer settles only the proposal right before it") {
    CHECK(events("- Propose Cem Oss as project lead for Rake\n- Propose Dora Pell as project lead for Spade\n- No "
                 "objections") == Events{"1 lead Cem Oss @Rake proposed", "2 lead Dora Pell @Spade approved"});
}

TEST_CASE("a call for nominations names no person") {
    const auto call =
        GENERATE(as<std::string>{}, "- Open call for a project lead for the Rake team",
                 "- There is an opening for a Rake project lead", "- Call for Rake project lead nominations");
    INFO(call);
    CHECK(events(call) == Events{"1 lead  @Rake open-call"});
}

TEST_CASE("a nomination below a call is for the called team") {
    CHECK(events("- Open call for a project lead for Rake\n  - Clover nominates Cem Oss") ==
          Events{"1 lead  @Rake open-call", "2 lead Cem Oss @Rake proposed"});
}

TEST_CASE("a call below a call for the same team tells nothing new") {
    CHECK(events("- Open call for a project lead for Rake\n  - Call for Rake project lead closes on Friday") ==
          Events{"1 lead  @Rake open-call"});
}

TEST_CASE("proposals may be listed as person and team") {
    CHECK(events("New Project Lead proposals\n\n- Cem Oss (Clover) - Rake\n- Dora Pell (Clover) - Spade\n") ==
          Events{"3 lead Cem Oss @Rake proposed", "4 lead Dora Pell @Spade proposed"});
}

TEST_CASE("one who is to lead two teams is proposed twice") {
    CHECK(events("- Propose Cem Oss as project lead for Rake and Spade") ==
          Events{"1 lead Cem Oss @Rake proposed", "1 lead Cem Oss @Spade proposed"});
}

TEST_CASE("teams are called as the note's headings call them") {
    CHECK(events("- Propose Cem Oss as project lead for the RAKE team") == Events{"1 lead Cem Oss @Rake proposed"});
    CHECK(events("- Propose Cem Oss as project lead for LR") == Events{"1 lead Cem Oss @Long Rake proposed"});
}

TEST_CASE("things go to the attic one by one or as a list") {
    CHECK(events("- Proposal to move `old-pail` to the attic") == Events{"1 attic old-pail proposed"});
    CHECK(events("- To Attic\n  - https://example.org/garden/old-pail\n  - rusty-can\n- No objections",
                 "PMC Lifecycle Activities") == Events{"2 attic old-pail approved", "3 attic rusty-can approved"});
}

TEST_CASE("things begin and leave incubation") {
    CHECK(events("- Proposal to incubate Duck-Pond") == Events{"1 incubate Duck-Pond proposed"});
    CHECK(events("- Proposal to move Rake out of incubation. Approved") == Events{"1 graduate Rake @Rake approved"});
    CHECK(events("- Proposal to promote Spade to active status") == Events{"1 graduate Spade @Spade proposed"});
}

TEST_CASE("splits and new teams are told") {
    CHECK(events("- Proposal to split the Rake team into two") == Events{"1 split Rake @Rake proposed"});
    CHECK(events("- Propose a new team for ponds").size() == 1);
}

TEST_CASE("in the lifecycle section a step needs no word such as propose") {
    CHECK(events("- Move Rake to active status", "PMC Lifecycle Activities") ==
          Events{"1 graduate Rake @Rake proposed"});
    CHECK(events("- Rake moved to active status").empty());
}

TEST_CASE("questions are no events") {
    CHECK(events("- Should we propose Cem Oss as project lead for Rake?").empty());
    CHECK(events("- Q: Who proposes to move `old-pail` to the attic").empty());
}

TEST_CASE("objections reject") {
    CHECK(events("- Proposal to move `old-pail` to the attic\n  - Rejected") == Events{"1 attic old-pail rejected"});
}

TEST_CASE("ordinary news are no events") {
    CHECK(events("- The summit is in May\n- Ada Field leads the choir\n- We plan a picnic\n").empty());
}

TEST_CASE("an event keeps the sentence it was read from") {
    const auto meeting =
        test::read("# Garden\n## Announcements\n- Ada Field: Propose Cem Oss as project lead for Rake\n");
    REQUIRE(meeting.lifecycle.size() == 1);
    CHECK(meeting.lifecycle[0].text == "Propose Cem Oss as project lead for Rake");
}

TEST_CASE("a call for nominations names its team") {
    const auto meeting = test::read(
        "# G\n## Announcements\n- Open call for project lead nominations for the Rake team\n## Backlog Reviews\n### "
        "Rake\n");
    CHECK(meeting.lifecycle.at(0).team == "Rake");
}

TEST_CASE("the answer below a list is no part of it") {
    const auto meeting = test::read("# G\n## PMC Lifecycle Activities\n- To Attic\n  - rusty-can\n  - No objections\n");
    CHECK(meeting.lifecycle.size() == 1);
}

}  // namespace events_test
