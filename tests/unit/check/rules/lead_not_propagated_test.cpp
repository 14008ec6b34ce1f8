#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace lead_not_propagated_test {

using pmcdiff::test::findings;
using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "lead-not-propagated";

std::string note(const std::string& rake_leads, const std::string& update = {}) {
    return garden_note({{"Rake - " + rake_leads, update}});
}

/// The note of 2021-03-09 gets other leads; those of the two meetings behind it are there already.
MadeChange handover(const std::string& from, const std::string& to, const std::string& later_update = {}) {
    MadeChange change;
    change.before(garden_path("2021-03-09"), note(from)).after(garden_path("2021-03-09"), note(to));
    change.before(garden_path("2021-03-23"), note("Ada Lindqvist", later_update));
    return change;
}

}  // namespace

TEST_CASE("A later note that keeps the lead whom the change replaces is told at its own line") {
    const auto change = handover("Ada Lindqvist", "Bruno Keller");
    CHECK(
        told(change, rule) ==
        std::vector<std::string>{"note Garden/2021-03-23-garden.md:7 Rake: this change replaces Ada Lindqvist as lead "
                                 "of Rake by Bruno Keller in the note of 2021-03-09, and not here"});
    CHECK(findings(change, rule)[0].excerpt == "### Rake - Ada Lindqvist");
    CHECK(findings(change, rule)[0].help == "write \"### Rake - Bruno Keller\" here too");
}

TEST_CASE("Every later note that keeps the lead is told") {
    auto change = handover("Ada Lindqvist", "Bruno Keller");
    change.before(garden_path("2021-04-06"), note("Ada Lindqvist"));
    CHECK(told(change, rule).size() == 2);
}

TEST_CASE("A later note with the new lead is left alone") {
    auto change = handover("Ada Lindqvist", "Bruno Keller");
    change.after(garden_path("2021-03-23"), note("Bruno Keller"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A lead whom a change replaces in several notes is told once behind the last of them") {
    auto change = handover("Ada Lindqvist", "Bruno Keller");
    change.after(garden_path("2021-03-23"), note("Bruno Keller"));
    change.before(garden_path("2021-04-06"), note("Ada Lindqvist"));
    REQUIRE(told(change, rule).size() == 1);
    CHECK(told(change, rule)[0].find("in the note of 2021-03-23") != std::string::npos);
}

TEST_CASE("A later note in which the team has reported is left alone") {
    CHECK(told(handover("Ada Lindqvist", "Bruno Keller", "- Tines sharpened\n"), rule).empty());
}

TEST_CASE("An earlier note with the old lead is left alone") {
    auto change = handover("Ada Lindqvist", "Bruno Keller");
    change.remove(garden_path("2021-03-23"));
    change.before(garden_path("2021-02-23"), note("Ada Lindqvist"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A lead who only joins, or only leaves, is not asked for in later notes") {
    CHECK(told(handover("Ada Lindqvist", "Ada Lindqvist / Bruno Keller"), rule).empty());
    CHECK(told(handover("Ada Lindqvist / Bruno Keller", "Bruno Keller"), rule).empty());
}

TEST_CASE("A lead who is only respelt is not asked for in later notes") {
    CHECK(told(handover("Ada Lindqvist", "A. Lindqvist"), rule).empty());
}

}  // namespace lead_not_propagated_test
