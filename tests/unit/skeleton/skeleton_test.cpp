#include "pmcdiff/skeleton.hpp"

#include <string>
#include <vector>

#include "pmcdiff/read.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"
#include "text/strings.hpp"

namespace skeleton_test {

using namespace pmcdiff;

namespace {

constexpr Date first_day{2021, 3, 9};
constexpr Date next_day{2021, 4, 6};

Date fortnights_later(std::size_t count) {
    const std::vector<Date> days{first_day, {2021, 3, 23}, {2021, 3, 30}};
    return days.at(count);
}

/// Notes of one series, oldest first.
std::vector<SeriesNote> series_of(const std::vector<std::string>& notes) {
    std::vector<SeriesNote> series;
    for (const auto& bytes : notes) {
        const auto day = fortnights_later(series.size());
        series.push_back({bytes, test::read(bytes, day)});
        series.back().meeting.path = "Garden/2021/" + day.iso() + "-garden.md";
    }
    return series;
}

Skeleton skeleton_of(const std::vector<std::string>& notes, std::size_t beforehand = 0,
                     const std::string& path = "Garden/2021/2021-04-06-garden.md") {
    const auto series = series_of(notes);
    return make_skeleton(series, series.size() - 1 - beforehand, next_day, path, test::profile());
}

std::string text_of(const std::vector<std::string>& notes, std::size_t beforehand = 0) {
    return skeleton_of(notes, beforehand).text;
}

/// The headings of teams, one a line, without what stands below them.
std::vector<std::string> headings(const std::string& skeleton) {
    std::vector<std::string> out;
    for (const auto line : text::split(skeleton, '\n')) {
        if (line.starts_with("### ")) out.emplace_back(line.substr(4));
    }
    return out;
}

std::string teams(const std::string& below) { return "# Garden PMC\n\n## Backlog Reviews\n\n" + below; }

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a skeleton that is printed to a log has no commands of runners") {
    const auto note = teams("### Rake - Ada Lindqvist\n\n- [ ] Sharpen ##[error]x\n  ::error::owned\n");
    const auto text = text_of({note});
    CHECK(text.find(R"(#\#[error]x)") != std::string::npos);
    CHECK(text.find(R"(\::error::owned)") != std::string::npos);
}

TEST_CASE("a skeleton has the note's layout, and nothing that was reported") {
    CHECK(
        text_of(
            {"# Garden PMC Meeting 2021-03-09\n\n## Agenda\n\n* Announcements\n* Backlog Review\n\n\n"
             "## Announcements\n\n- The shed is open\n  - until six\n\n\n## Backlog Reviews\n\n"
             "### Rake - Ada Lindqvist\n- Sharpened\n- [ ] Ada orders handles\n- [x] Ada oils the tines\n"
             "### Spade - Bruno Keller\n\nDug.\n\n#### `spade-release`\n- 1.2 is out\n\n#### Upcoming\n\n- A hole\n\n\n"
             "## Roadmap\n\nWhen | What\n---|---\n*Soon* | - a fork\n|| - a hoe\n"}) ==
        "# Garden PMC Meeting 2021-04-06\n\n## Agenda\n\n* Announcements\n* Backlog Review\n\n\n"
        "## Announcements\n\n\n## Backlog Reviews\n\n"
        "### Rake - Ada Lindqvist\n\n- [ ] Ada orders handles\n\n### Spade - Bruno Keller\n\n#### `spade-release`\n\n\n"
        "## Roadmap\n\nWhen | What\n---|---\n*Soon* | - a fork\n|| - a hoe\n");
}

TEST_CASE("words outside the teams stay where other notes have them too") {
    const std::string zoom = "# Garden PMC\n\n*Chat:* #garden\n\n";
    const auto text = text_of({zoom + "## Zoom info\n\n- ID 555\n\n## Discussion\n\n- Q: hoes?\n",
                               zoom + "A storm took the shed.\n\n## Zoom info\n\n- ID 555\n- ID 777 for once\n\n"
                                      "## Retrospective\n\nAll went well.\n\n## Discussion\n\n- Q: forks?\n"});
    CHECK(text == zoom + "## Zoom info\n\n- ID 555\n\n## Discussion\n");
}

TEST_CASE("a line that names the meeting before names the latest one") {
    CHECK(text_of({"# Garden PMC 2021-03-09\n\nNotes before: 2021-02-23\n",
                   "# Garden PMC 2021-03-23\n\nNotes before: 2021-03-09\n",
                   "# Garden PMC 2021-03-30\n\nNotes before: 2021-03-23\n"}) ==
          "# Garden PMC 2021-04-06\n\nNotes before: 2021-03-30\n");
}

TEST_CASE("what asks for words in square brackets stands under each heading again") {
    CHECK(text_of({"# Garden PMC\n\n## New business\n\nThe shed\n\n# Projects\n\n## Incubating\n\n### Rake "
                   "(Ada)\n\n[add here]\n\n"
                   "### Spade (Bruno)\n\n- Dug\n\n### Fork\n\n[add here]\n\n## Under Review\n"}) ==
          "# Garden PMC\n\n## New business\n\n[add here]\n\n# Projects\n\n## Incubating\n\n### Rake (Ada)\n\n[add "
          "here]\n\n"
          "### Spade (Bruno)\n\n[add here]\n\n### Fork\n\n[add here]\n\n## Under Review\n\n[add here]\n");
}

TEST_CASE("an approved lead takes over from the one before") {
    const auto with = [](const std::string& said, const std::string& heading) {
        return headings(text_of({"# Garden PMC\n\n## PMC Lifecycle Activities\n\n- " + said +
                                 "\n\n## Backlog Reviews\n\n### " + heading + "\n\n- Sharpened\n"}));
    };
    const std::string approved = "No objections to Cem Oss replacing Ada Lindqvist as project lead of Rake";
    CHECK(with(approved, "Rake - Ada Lindqvist") == Lines{"Rake - Cem Oss"});
    CHECK(with(approved, "Rake - Ada Lindqvist / Bruno Keller") == Lines{"Rake - Bruno Keller / Cem Oss"});
    CHECK(with("No objections to Cem Oss as project lead of Rake", "Rake - Ada Lindqvist / Bruno Keller") ==
          Lines{"Rake - Ada Lindqvist / Bruno Keller / Cem Oss"});
    CHECK(with("No objections to Cem Oss as co-lead, project lead of Rake", "Rake - Ada Lindqvist") ==
          Lines{"Rake - Ada Lindqvist / Cem Oss"});
    CHECK(with("Propose Cem Oss as project lead of Rake", "Rake - Ada Lindqvist") == Lines{"Rake - Ada Lindqvist"});
}

TEST_CASE("leads that an old template brought back are not taken over") {
    const auto old_lead = teams("### Rake - Ada Lindqvist\n\n- Sharpened\n");
    const auto new_lead = teams("### Rake - Bruno Keller\n\n- Oiled\n");
    const auto copied = teams("### Rake - Ada Lindqvist\n\n### Spade - Cem Oss\n\n- Dug\n");
    const auto skeleton = skeleton_of({old_lead, new_lead, copied});
    CHECK(headings(skeleton.text) == Lines{"Rake - Bruno Keller", "Spade - Cem Oss"});
    CHECK(skeleton.remarks == Lines{"Rake: led by Bruno Keller, unlike in the latest note (Ada Lindqvist)"});
    // A team that reports under its old lead has it again.
    CHECK(headings(text_of({old_lead, new_lead, teams("### Rake - Ada Lindqvist\n\n- Sold\n")})) ==
          Lines{"Rake - Ada Lindqvist"});
}

TEST_CASE("a note made beforehand brings leads that the team never had, and no old ones") {
    const auto old_lead = teams("### Rake - Ada Lindqvist\n\n- Sharpened\n");
    const auto held = teams("### Rake - Bruno Keller\n\n- Oiled\n");
    CHECK(headings(text_of({old_lead, held, teams("### Rake - Cem Oss\n")}, 1)) == Lines{"Rake - Cem Oss"});
    CHECK(headings(text_of({old_lead, held, teams("### Rake - Ada Lindqvist\n")}, 1)) == Lines{"Rake - Bruno Keller"});
}

TEST_CASE("a team approved for the attic is left out, also of the table of contents") {
    CHECK(text_of({"# Garden PMC\n\n## Table of Contents\n\n1. Rake\n2. Spade\n\n## PMC Lifecycle Activities\n\n"
                   "- Moving Rake to the attic: approved\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n- "
                   "Sold\n- [ ] Bye\n\n"
                   "### Spade - Bruno Keller\n\n- Dug\n"}) ==
          "# Garden PMC\n\n## Table of Contents\n\n1. Spade\n\n## PMC Lifecycle Activities\n\n## Backlog Reviews\n\n"
          "### Spade - Bruno Keller\n");
}

TEST_CASE("a team approved for incubation is tagged, or moves to the group of those") {
    const std::string approved = "# Garden PMC\n\n## Lifecycle\n\n- Rake accepted into incubation\n\n";
    CHECK(headings(text_of(
              {approved + "## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n### Spade - Bruno Keller\n\n- Dug\n"})) ==
          Lines{"Rake (incubating) - Ada Lindqvist", "Spade - Bruno Keller"});
    CHECK(text_of({approved + "# Projects\n\n## Incubating\n\n### Spade - Bruno Keller\n\n- Dug\n\n## Under Review\n\n"
                              "### Rake - Ada Lindqvist\n\n- Sharpened\n- [ ] Oil\n\n### Fork\n"}) ==
          "# Garden PMC\n\n## Lifecycle\n\n# Projects\n\n## Incubating\n\n### Spade - Bruno Keller\n\n"
          "### Rake - Ada Lindqvist\n\n- [ ] Oil\n\n## Under Review\n\n### Fork\n");
}

TEST_CASE("an approved team without a section is told") {
    const auto skeleton =
        skeleton_of({"# Garden PMC\n\n## Lifecycle\n\n- Hoe accepted into incubation\n\n"
                     "## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n- Sharpened\n"});
    REQUIRE(skeleton.remarks.size() == 1);
    CHECK(skeleton.remarks.front().find("\"Hoe\" (incubate)") != std::string::npos);
}

TEST_CASE("a heading of state stays where the team has it note after note") {
    const auto with = [](const std::string& state) {
        return teams("### Rake - Ada Lindqvist\n\n#### " + state + "\n\n- Oil\n");
    };
    CHECK(text_of({with("Upcoming"), with("Upcoming"), with("Upcoming")}) ==
          teams("### Rake - Ada Lindqvist\n\n#### Upcoming\n"));
    CHECK(text_of({with("Upcoming"), with("Done"), with("Upcoming")}) == teams("### Rake - Ada Lindqvist\n"));
}

TEST_CASE("open actions are carried without what they stood under") {
    CHECK(
        text_of({teams("### Rake - Ada Lindqvist\n\n- Actions\n    - [ ] Ada buys\n      a file\n        - a flat one\n"
                       "        - [ ] and oil\n    - [x] Bruno sells\n")}) ==
        teams("### Rake - Ada Lindqvist\n\n- [ ] Ada buys\n  a file\n    - [ ] and oil\n"));
}

TEST_CASE("two sections of one team become one") {
    CHECK(text_of({teams(
              "### Rake - Ada Lindqvist\n\n- Oil\n\n### Spade\n\n- Dug\n\n### Rake - Ada Lindqvist\n\n- [ ] Buy\n")}) ==
          teams("### Rake - Ada Lindqvist\n\n- [ ] Buy\n\n### Spade\n"));
}

TEST_CASE("faults of the source are not carried on") {
    CHECK(text_of({"\xEF\xBB\xBF# Garden PMC\r\n\r\n## Backlog Reviews\r\n\r\n###Rake - J\xC3\x83\xC2\xB6rg "
                   "Oss\r\n\r\n- Oil\r\n"}) == teams("### Rake - Jörg Oss\n"));
}

TEST_CASE("link definitions stay where a line that stays needs them") {
    CHECK(text_of({teams("### Rake - Ada Lindqvist\n\n- See [the file][file]\n- [ ] Buy [one][shop]\n\n"
                         "  [file]: https://a.example\n  [Shop]: https://b.example\n")}) ==
          teams("### Rake - Ada Lindqvist\n\n- [ ] Buy [one][shop]\n\n  [Shop]: https://b.example\n"));
}

TEST_CASE("relative links lead where they led from a folder of another year") {
    const auto skeleton =
        skeleton_of({"# Garden PMC\n\n## Zoom info\n\n- [rules](../../RULES.md), [map](map.png#north), "
                     "[web](https://a.example/b), [top](#rake)\n"},
                    0, "Garden/2022/2022-01-04-garden.md");
    CHECK(skeleton.text ==
          "# Garden PMC\n\n## Zoom info\n\n- [rules](../../RULES.md), [map](../2021/map.png#north), "
          "[web](https://a.example/b), [top](#rake)\n");
}

TEST_CASE("links to a team's heading follow the heading") {
    const auto text =
        text_of({"# Garden PMC\n\n## Table of Contents\n\n1. [Rake](#rake---ada-lindqvist)\n\n## Lifecycle\n\n"
                 "- No objections to Cem Oss as project lead of Rake\n\n## Backlog Reviews\n\n"
                 "### Rake - Ada Lindqvist\n\n- Oil\n"});
    CHECK(text.find("1. [Rake](#rake---cem-oss)\n") != std::string::npos);
}

TEST_CASE("marks that switch a rule off are not carried on") {
    const std::string note = teams(
        "### Rake\n\n<!-- pmcdiff-ignore stale-lead agreed -->\n<!-- one bullet a change -->\n\n"
        "<!-- news below -->\n\n- Oil\n");
    CHECK(text_of({note, note}) == teams("### Rake\n\n<!-- one bullet a change -->\n\n<!-- news below -->\n"));
}

TEST_CASE("a note without reports was made beforehand") {
    CHECK_FALSE(was_held(test::read(teams("### Rake\n\n- No update\n\n### Spade\n\n- [ ] Dig\n"))));
    CHECK(was_held(test::read(teams("### Rake\n\n- Oiled\n"))));
}

}  // namespace skeleton_test
