#include "notes/heading.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "markdown/document.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"
#include "text/strings.hpp"

namespace heading_test {

using namespace pmcdiff;
using Names = std::vector<std::string>;

namespace {

notes::HeadingParts team(const std::string& heading) {
    const auto document = markdown::parse("### " + heading + "\n", 8);
    return notes::read_team_heading(document.blocks.at(0).text, test::profile());
}

notes::HeadingParts project(const std::string& heading) {
    const auto document = markdown::parse("#### " + heading + "\n", 8);
    return notes::read_project_heading(document.blocks.at(0).text, test::profile());
}

/// `NAME: LEAD; LEAD`
std::string shown(const notes::HeadingParts& parts) { return parts.name + ": " + text::join(parts.leads, "; "); }

}  // namespace

TEST_CASE("a team and its lead are told apart in every form of heading") {
    const auto [heading, expected] = GENERATE(table<std::string, std::string>({
        {"Rake - Ada Field", "Rake: Ada Field"},
        {"Rake – Ada Field", "Rake: Ada Field"},
        {"Rake — Ada Field", "Rake: Ada Field"},
        {"Rake -- Ada Field", "Rake: Ada Field"},
        {"Rake- Ada Field", "Rake: Ada Field"},
        {"Rake – Åse Körner", "Rake: Åse Körner"},
        {"Rake (Ada Field)", "Rake: Ada Field"},
        {"Rake (Ada and Bela)", "Rake: Ada; Bela"},
        {"Update on Rake (Ada Field)", "Rake: Ada Field"},
        {"Update on Rake - Ada Field", "Rake: Ada Field"},
        {"Rake", "Rake: "},
        {"Garden-Shed - Ada Field", "Garden-Shed: Ada Field"},
        {"Rake & Spade - Ada Field", "Rake & Spade: Ada Field"},
        {"_Rake_ - **Ada Field**", "Rake: Ada Field"},
        {"`rake-release` - Ada Field", "rake-release: Ada Field"},
        {"Rake - Ada", "Rake: Ada"},
        {"Rake - Ada van der Field", "Rake: Ada van der Field"},
        {"Rake  -   Ada   Field ", "Rake: Ada Field"},
    }));
    INFO(heading);
    CHECK(shown(team(heading)) == expected);
}

TEST_CASE("several leads are told apart by every separator") {
    const auto heading =
        GENERATE(as<std::string>{}, "Rake - Ada Field / Bela Norr", "Rake - Ada Field/Bela Norr",
                 "Rake - Ada Field & Bela Norr", "Rake - Ada Field, Bela Norr", "Rake - Ada Field and Bela Norr",
                 "Rake - Ada Field + Bela Norr", "Rake (Ada Field, Bela Norr)", "Rake – Ada Field ; Bela Norr");
    INFO(heading);
    CHECK(team(heading).leads == Names{"Ada Field", "Bela Norr"});
}

TEST_CASE("three leads in prose are three leads") {
    CHECK(team("Rake - Ada Field, Bela Norr and Cem Oss").leads == Names{"Ada Field", "Bela Norr", "Cem Oss"});
}

TEST_CASE("a lead struck out leads no more") {
    CHECK(team("Rake - ~~Ada Field~~ Bela Norr").leads == Names{"Bela Norr"});
    CHECK(team("Rake - ~~Ada Field~~").leads.empty());
    CHECK(team("Rake - ~~Ada Field~~").name == "Rake");
}

TEST_CASE("a vacant team says so in words or by a question mark") {
    const auto heading = GENERATE(as<std::string>{}, "Rake (vacant)", "Rake - vacant", "Rake (?)", "Rake - ?",
                                  "Rake - TBD", "Rake – (vacant)", "Rake (Vacant)");
    INFO(heading);
    const auto parts = team(heading);
    CHECK(parts.name == "Rake");
    CHECK(parts.leads.empty());
    CHECK(parts.names_leads);
}

TEST_CASE("a heading without leads names none") { CHECK_FALSE(team("Rake").names_leads); }

TEST_CASE("a tag tells the lifecycle, wherever it stands and however many blanks are before it") {
    const auto [heading, lifecycle] = GENERATE(table<std::string, std::string>({
        {"Rake (incubating) - Ada Field", "incubating"},
        {"Rake  (incubating) - Ada Field", "incubating"},
        {"Rake - Ada Field (incubating)", "incubating"},
        {"Rake (Incubation) - Ada Field", "incubating"},
        {"Rake (proposed incubating) - Ada Field", "proposed"},
        {"Rake (proposed) - Ada Field", "proposed"},
        {"Rake (Ada Field) (Attic)", "attic"},
        {"Rake (under review) - Ada Field", "under-review"},
    }));
    INFO(heading);
    const auto parts = team(heading);
    CHECK(parts.lifecycle == lifecycle);
    CHECK(shown(parts) == "Rake: Ada Field");
}

TEST_CASE("no tag, no lifecycle") { CHECK_FALSE(team("Rake - Ada Field").lifecycle.has_value()); }

TEST_CASE("another name in brackets is an alias and no lead") {
    const auto heading = GENERATE(as<std::string>{}, "Long Rake (a.k.a. `lr`) - Ada Field",
                                  "Long Rake (aka lr) - Ada Field", "Long Rake (a.k.a lr) - Ada Field",
                                  "Long Rake (AKA \"lr\") - Ada Field", "Long Rake (formerly lr) - Ada Field");
    INFO(heading);
    const auto parts = team(heading);
    CHECK(shown(parts) == "Long Rake: Ada Field");
    CHECK(parts.aliases == Names{"lr"});
}

TEST_CASE("a lead's company is no lead") {
    const auto heading = GENERATE(as<std::string>{}, "Rake - Ada O'Field, Clover", "Rake - Ada O'Field, Clover Inc.",
                                  "Rake - Ada O'Field (Clover)", "Rake (Ada O'Field, Clover)");
    INFO(heading);
    CHECK(team(heading).leads == Names{"Ada O'Field"});
}

TEST_CASE("a stand-in speaks for the lead, who stays") {
    const auto heading =
        GENERATE(as<std::string>{}, "Rake - Bela Norr pinch hitting for Ada Field",
                 "Rake - Ada Field (Bela Norr representing)", "Rake - Ada Field (Bela Norr pinch hitting)",
                 "Rake - Ada Field (Bela Norr standing in for Ada Field)", "Rake (Bela Norr on behalf of Ada Field)");
    INFO(heading);
    const auto parts = team(heading);
    CHECK(shown(parts) == "Rake: Ada Field");
    CHECK(parts.stand_ins == std::vector<StandIn>{{"Bela Norr", {"Ada Field"}}});
}

TEST_CASE("a lead who is away stays the lead and nobody stands in") {
    const auto heading = GENERATE(as<std::string>{}, "Rake - Ada Field (Out of the office until 09/13)",
                                  "Rake - Ada Field (on vacation)", "Rake - Ada Field (OOO)");
    INFO(heading);
    const auto parts = team(heading);
    CHECK(shown(parts) == "Rake: Ada Field");
    CHECK(parts.stand_ins.empty());
}

TEST_CASE("an interim lead is a lead") {
    CHECK(team("Rake - Ada Field (interim)").leads == Names{"Ada Field"});
    CHECK(team("Rake - Acting: Ada Field").leads == Names{"Ada Field"});
}

TEST_CASE("a dash inside a name or brackets does not end the name") {
    CHECK(shown(team("Long-Rake")) == "Long-Rake: ");
    CHECK(shown(team("Rake (a - b) - Ada Field")) == "Rake: Ada Field");
    CHECK(shown(team("rake-release - 1.2 notes")) == "rake-release - 1.2 notes: ");
}

TEST_CASE("brackets of a project are details, people behind its dash are its leads") {
    CHECK(shown(project("rake-release (Handle)")) == "rake-release: ");
    CHECK(shown(project("rake-release - Ada Field")) == "rake-release: Ada Field");
    CHECK(project("long-rake (a.k.a `lr`)").aliases == Names{"lr"});
}

TEST_CASE("brackets that nobody closed do not swallow the name") { CHECK(team("Rake (Ada Field").name == "Rake"); }

TEST_CASE("headings are compared without case, colon, emphasis and typographic quotes") {
    CHECK(notes::folded_heading(" **What’s  New:** ") == "what's new");
    CHECK(notes::folded_heading("BACKLOG Reviews") == "backlog reviews");
}

}  // namespace heading_test
