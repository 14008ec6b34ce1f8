#include "notes/outline.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"
#include "text/strings.hpp"

namespace outline_test {

using namespace pmcdiff;
using Lines = std::vector<std::string>;

namespace {

/// `NAME lifecycle [project, project]` for each team.
Lines teams(const std::string& markdown) {
    const auto document = markdown::parse(markdown, 8);
    Lines out;
    for (const auto& team : notes::read_outline(document, test::profile()).teams) {
        Lines projects;
        for (const auto& project : team.projects) projects.push_back(project.parts.name);
        out.push_back(team.parts.name + " " + team.lifecycle +
                      (projects.empty() ? "" : " [" + text::join(projects, ", ") + "]"));
    }
    return out;
}

/// For each stretch of the first team that has blocks: `project/topic/topic: lines of its blocks`.
Lines parts(const std::string& markdown) {
    const auto document = markdown::parse("## Backlog Reviews\n### Rake\n" + markdown, 8);
    const auto outline = notes::read_outline(document, test::profile());
    Lines out;
    for (const auto& part : outline.teams.at(0).body) {
        if (part.blocks.empty()) continue;
        auto shown = part.project.value_or("-");
        for (const auto& topic : part.topics) shown += "/" + topic;
        shown += ":";
        for (const auto* const block : part.blocks) shown += " " + std::to_string(block->line);
        out.push_back(std::move(shown));
    }
    return out;
}

std::vector<notes::SectionKind> sections(const std::string& markdown) {
    const auto document = markdown::parse(markdown, 8);
    std::vector<notes::SectionKind> kinds;
    for (const auto& section : notes::read_outline(document, test::profile()).sections) kinds.push_back(section.kind);
    return kinds;
}

}  // namespace

TEST_CASE("teams are the headings below the section of teams, others are none") {
    CHECK(teams("# Garden\n## Agenda\n### Opening\n## Backlog Reviews\n### Rake - Ada Field\n### Spade\n## "
                "Roadmap\n### Later\n") == Lines{"Rake active", "Spade active"});
}

TEST_CASE("the section of teams goes by several names") {
    const auto name = GENERATE(as<std::string>{}, "Backlog Review", "Current Backlogs", "Project Updates", "Projects",
                               "TEAM UPDATES:");
    INFO(name);
    CHECK(teams("## " + name + "\n### Rake\n") == Lines{"Rake active"});
}

TEST_CASE("a heading that names only a lifecycle groups the teams below it") {
    CHECK(teams("## Projects\n### Active\n#### Rake\n#### Spade\n### _Incubating_\n#### Fork\n### Under Review\n#### "
                "Hoe (incubating)\n") == Lines{"Rake active", "Spade active", "Fork incubating", "Hoe incubating"});
    CHECK(teams("## Active Projects\n### Rake\n## Incubating\n### Fork\n## Attic\n### Pail\n") ==
          Lines{"Rake active", "Fork incubating", "Pail attic"});
}

TEST_CASE("a team's own tag overrules its group") {
    CHECK(teams("## Projects\n### Incubating\n#### Rake (attic)\n#### Spade\n") ==
          Lines{"Rake attic", "Spade incubating"});
}

TEST_CASE("a level-1 heading inside a team does not end the teams") {
    CHECK(teams("# Garden\n## Backlog Reviews\n### Rake\n- one\n# Done\n- two\n### Spade\n") ==
          Lines{"Rake active", "Spade active"});
}

TEST_CASE("a team's heading that slipped up a level is still a team") {
    CHECK(teams("## Backlog Reviews\n### Rake\n## Spade - Ada Field\n### Fork\n") ==
          Lines{"Rake active", "Spade active", "Fork active"});
}

TEST_CASE("level-3 headings that are a sentence, a question or a topic are no teams") {
    CHECK(teams("## Backlog Reviews\n### Rake\n### What shall we do?\n### New features\n### Things to come:\n### "
                "Release 1.2\n"
                "### All the things that we want to plant next\n### Spade\n") == Lines{"Rake active", "Spade active"});
}

TEST_CASE("headings below a team are projects, or topics where they name a state, a time or a release") {
    CHECK(teams("## Backlog Reviews\n### Rake\n#### long-rake\n#### Upcoming\n#### Past couple of weeks\n#### "
                "v1.2.0\n#### short-rake (aka `sr`)\n") == Lines{"Rake active [long-rake, short-rake]"});
}

TEST_CASE("items stand under their project and topics, outermost first") {
    CHECK(
        parts("one\n#### Done\ntwo\n##### Bugs\nthree\n#### long-rake\nfour\n##### Upcoming\nfive\n#### Done\nsix\n") ==
        Lines{"-: 3", "-/Done: 5", "-/Done/Bugs: 7", "long-rake: 9", "long-rake/Upcoming: 11", "-/Done: 13"});
}

TEST_CASE("notes without a section of teams name them by Update on") {
    CHECK(teams("# Garden\n## Attendees\n## Update on Rake (Ada Field)\n- one\n## Update on Spade\n## Next steps\n") ==
          Lines{"Rake active", "Spade active"});
}

TEST_CASE("notes without a section of teams take them from the table of contents") {
    CHECK(teams("# Garden\n## Table of Contents\n1. Announcements\n1. Rake\n1. [Spade](#spade)\n1. A talk about many "
                "other things\n\n"
                "## Announcements\n## Rake\n- one\n## Spade\n- two\n## Fork\n") ==
          Lines{"Rake active", "Spade active"});
}

TEST_CASE("teams may be list items with their lead") {
    CHECK(teams("## Projects\n### Active\n- Rake - Project Lead: Ada Field, Clover\n- nobody leads this\n### "
                "Incubating\n- Spade, Lead: Cem Oss\n") == Lines{"Rake active", "Spade incubating"});
}

TEST_CASE("a known section inside a team is the team's own") {
    CHECK(teams("## Backlog Reviews\n### Rake\n#### Announcements\n- one\n### Spade\n") ==
          Lines{"Rake active", "Spade active"});
    CHECK(sections("## Backlog Reviews\n### Rake\n#### Announcements\n- one\n").size() == 1);
}

TEST_CASE("sections are known by their headings, whatever case and marks") {
    using Kind = notes::SectionKind;
    CHECK(sections(
              "# Garden\n## ANNOUNCEMENTS:\n## PMC Lifecycle Activities\n## Open discussion\n## Attendees\n## Agenda\n"
              "## Cross-team Feature Roadmap\n## Zoom Info\n## Something else\n") ==
          std::vector{Kind::announcements, Kind::lifecycle, Kind::discussion, Kind::attendees, Kind::agenda,
                      Kind::roadmap, Kind::other, Kind::none});
}

TEST_CASE("what stands below a section's deeper headings is that section's") {
    const auto document = markdown::parse("## Discussion\n### Ducks\nWe like them.\n## Agenda\n", 8);
    const auto outline = notes::read_outline(document, test::profile());
    CHECK(outline.sections.at(0).blocks.size() == 2);
    CHECK(outline.teams.empty());
}

TEST_CASE("the first level-1 heading is the title") {
    const auto document = markdown::parse("# Garden PMC Meeting\n# Second\n", 8);
    CHECK(notes::read_outline(document, test::profile()).title == "Garden PMC Meeting");
}

TEST_CASE("a known section at the level of teams does not end them") {
    const auto meeting = test::read_teams("### Rake\n\n- one\n\n### Notes\n\n- two\n\n### Spade\n\n- three\n");
    REQUIRE(meeting.teams.size() == 2);
    CHECK(meeting.teams[1].name == "Spade");
    CHECK(meeting.teams[0].items.size() == 1);
}

}  // namespace outline_test
