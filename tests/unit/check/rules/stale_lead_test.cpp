#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace stale_lead_test {

using pmcdiff::test::findings;
using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::Plot;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "stale-lead";
const Plot spade{"Spade - Carla Mendes", "- Blade sharpened\n"};

Plot rake(const std::string& leads, const std::string& update = "- Tines sharpened\n") {
    return {leads.empty() ? "Rake" : "Rake - " + leads, update};
}

/// Ada Lindqvist handed Rake over to `successor` between two meetings in February.
MadeChange after_handover(const std::string& successor = "Bruno Keller", const std::string& lifecycle = {}) {
    MadeChange change;
    change.before(garden_path("2021-02-09"), garden_note({rake("Ada Lindqvist"), spade}));
    change.before(garden_path("2021-02-23"), garden_note({rake(successor), spade}, lifecycle));
    return change;
}

std::string skeleton(const std::string& leads) { return garden_note({rake(leads, ""), {"Spade - Carla Mendes", ""}}); }

}  // namespace

TEST_CASE("A lead who had handed over is told in a new note, with the one who took over") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    CHECK(told(change, rule) == std::vector<std::string>{"warning Garden/2021-03-09-garden.md:7 Rake: Rake - Ada "
                                                         "Lindqvist: the meeting of 2021-02-23 had Bruno Keller"});
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].column == 12);
    CHECK(found[0].end_column == 25);
    CHECK(found[0].help == "write \"### Rake - Bruno Keller\", or announce the change under the lifecycle activities");
}

TEST_CASE("A skeleton that repeats the old lead does not vouch for it") {
    auto change = after_handover();
    change.before(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    change.after(garden_path("2021-03-23"), skeleton("Ada Lindqvist"));
    REQUIRE(told(change, rule).size() == 1);
    CHECK(told(change, rule)[0].ends_with("the meeting of 2021-02-23 had Bruno Keller"));
}

TEST_CASE("A meeting at which the team was silent does not vouch for the old lead") {
    auto change = after_handover();
    const Plot handle{"Handle - Dora Nilsson", "- Oiled\n"};
    change.before(garden_path("2021-03-09"), garden_note({rake("Ada Lindqvist", ""), spade, handle}));
    change.after(garden_path("2021-03-23"), skeleton("Ada Lindqvist"));
    REQUIRE(told(change, rule).size() == 1);
    CHECK(told(change, rule)[0].ends_with("the meeting of 2021-02-23 had Bruno Keller"));
}

TEST_CASE("A lead who goes on is not told") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"), skeleton("Bruno Keller"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A lead who never led the team before is no stale one") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"), skeleton("Dora Nilsson"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("An old lead of a team under its old name is told by its new one") {
    MadeChange change;
    change.before(garden_path("2021-02-09"), garden_note({rake("Ada Lindqvist"), spade}));
    change.before(garden_path("2021-02-23"),
                  garden_note({{"Rake Handle - Bruno Keller", "- Tines sharpened\n"}, spade}));
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    REQUIRE(told(change, rule).size() == 1);
    CHECK(told(change, rule)[0].ends_with("the meeting of 2021-02-23 had Bruno Keller for Rake Handle"));
}

TEST_CASE("An old lead beside a current one is a note") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"), skeleton("Bruno Keller / Ada Lindqvist"));
    REQUIRE(told(change, rule).size() == 1);
    CHECK(told(change, rule)[0].starts_with("note "));
    CHECK(findings(change, rule)[0].help ==
          "leave out Ada Lindqvist, or announce the change under the lifecycle activities");
}

TEST_CASE("Two old leads are replaced by those of the latest meeting") {
    auto change = after_handover();
    change.after(garden_path("2021-02-09"), garden_note({rake("Ada Lindqvist / Emil Novak"), spade}));
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist / Emil Novak"));
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 2);
    CHECK(found[0].help == "name Bruno Keller, or announce the change under the lifecycle activities");
}

TEST_CASE("An old lead in a heading that the change writes into a note that stood is a note") {
    auto change = after_handover();
    change.before(garden_path("2021-03-09"), garden_note({rake("Bruno Keller"), spade}));
    change.after(garden_path("2021-03-09"), garden_note({rake("Ada Lindqvist"), spade}));
    REQUIRE(told(change, rule).size() == 1);
    CHECK(told(change, rule)[0].starts_with("note "));
}

TEST_CASE("An old lead that stood in an edited note before is left alone once there are updates") {
    auto change = after_handover();
    change.before(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    change.after(garden_path("2021-03-09"), garden_note({rake("Ada Lindqvist", ""), spade}));
    CHECK(told(change, rule).empty());
}

TEST_CASE("An old lead that stood in an edited skeleton before is a note") {
    auto change = after_handover();
    change.before(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist") + "\n## Roadmap\n");
    REQUIRE(told(change, rule).size() == 1);
    CHECK(told(change, rule)[0].starts_with("note "));
}

TEST_CASE("A lead whose return the note announces is left alone") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"),
                 garden_note({rake("Ada Lindqvist", "")}, "- Ada Lindqvist leads Rake again.\n"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A lead whose return one of the two meetings before announced is left alone") {
    auto change = after_handover();
    change.before(garden_path("2021-03-09"),
                  garden_note({rake("Bruno Keller"), spade}, "- Ada Lindqvist leads Rake again.\n"));
    change.before(garden_path("2021-03-23"), garden_note({rake("Bruno Keller"), spade}));
    change.after(garden_path("2021-04-06"), skeleton("Ada Lindqvist"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A lead whose leaving was announced is no less stale") {
    MadeChange change;
    change.before(garden_path("2021-02-09"), garden_note({rake("Ada Lindqvist"), spade}))
        .before(garden_path("2021-02-23"),
                garden_note({rake("Bruno Keller"), spade}, "- Bruno Keller takes over Rake from Ada Lindqvist.\n"))
        .after(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("What was announced three meetings ago does not excuse an old lead") {
    auto change = after_handover("Bruno Keller", "- Ada Lindqvist leads Rake again.\n");
    for (const auto* const day : {"2021-03-09", "2021-03-23"}) {
        change.before(garden_path(day), garden_note({rake("Bruno Keller"), spade}));
    }
    change.after(garden_path("2021-04-06"), skeleton("Ada Lindqvist"));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("A lead whom a proposal names by the surname is left alone") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"),
                 garden_note({rake("Ada Lindqvist", "")}, "- Propose A. Lindqvist as new project lead for Rake\n"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A lead whose return the discussion of next month announces is told today") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    change.before(garden_path("2021-04-06"),
                  garden_note({rake("Bruno Keller")}, "- Ada Lindqvist leads Rake again.\n"));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("A proposal that was rejected excuses no old lead") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"),
                 garden_note({rake("Ada Lindqvist", "")},
                             "- Propose A. Lindqvist as new project lead for Rake\n  - Rejected\n"));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("Who led a team under an initial, and never since, is known to have led it") {
    auto change = after_handover();
    change.after(garden_path("2021-02-09"), garden_note({rake("A. Lindqvist"), spade}));
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("A team that stands twice in a note is told once") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"), garden_note({rake("Ada Lindqvist", ""), spade, rake("Ada Lindqvist", "")}));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("A lead who is only spelt otherwise is not told") {
    auto change = after_handover("Lena Åkesson");
    change.before(garden_path("2021-02-16"), garden_note({rake("L. Akesson"), spade}));
    change.after(garden_path("2021-03-09"), skeleton("L. Akesson"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A stand-in who led before is not told") {
    auto change = after_handover();
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist pinch hitting for Bruno Keller"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A lead who comes back to a team that had none is not told") {
    auto change = after_handover("vacant");
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("One of several leads who is left out of a new note is a note") {
    auto change = after_handover("Ada Lindqvist / Bruno Keller");
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    CHECK(told(change, rule) ==
          std::vector<std::string>{"note Garden/2021-03-09-garden.md:7 Rake: the heading leaves out Bruno Keller, lead "
                                   "at the meeting of 2021-02-23"});
}

TEST_CASE("One of several leads who is taken out of a note that stood is left alone") {
    auto change = after_handover("Ada Lindqvist / Bruno Keller");
    change.before(garden_path("2021-03-09"), skeleton("Ada Lindqvist / Bruno Keller"));
    change.after(garden_path("2021-03-09"), skeleton("Ada Lindqvist"));
    CHECK(told(change, rule).empty());
}

}  // namespace stale_lead_test
