#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace unannounced_lead_test {

using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "unannounced-lead";

std::string note(const std::string& rake, const std::string& lifecycle = {}) {
    return garden_note({{rake, "- Tines sharpened\n"}, {"Spade - Carla Mendes", "- Blade sharpened\n"}}, lifecycle);
}

MadeChange with_new(const std::string& new_rake, const std::string& lifecycle = {}) {
    MadeChange change;
    change.before(garden_path("2021-02-23"), note("Rake - Ada Lindqvist"));
    change.after(garden_path("2021-03-09"), note(new_rake, lifecycle));
    return change;
}

}  // namespace

TEST_CASE("A new lead whom nothing announces is a note") {
    CHECK(told(with_new("Rake - Bruno Keller"), rule) ==
          std::vector<std::string>{"note Garden/2021-03-09-garden.md:7 Rake: Bruno Keller is a new lead of Rake, and "
                                   "nothing announces it; the meeting of 2021-02-23 had Ada Lindqvist"});
}

TEST_CASE("A new lead whom the lifecycle activities name is left alone") {
    CHECK(told(with_new("Rake - Bruno Keller", "- Bruno Keller takes over Rake.\n"), rule).empty());
}

TEST_CASE("A new lead who is named outside of the committee's business is told") {
    CHECK(told(with_new("Rake - Bruno Keller\n- Bruno Keller takes over"), rule).size() == 1);
}

TEST_CASE("A lead who led the team before is none to announce") {
    auto change = with_new("Rake - Bruno Keller");
    change.before(garden_path("2021-02-09"), note("Rake - Bruno Keller"));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A lead who is only spelt otherwise is none to announce") {
    CHECK(told(with_new("Rake - A. Lindqvist"), rule).empty());
}

TEST_CASE("The lead of a new team is none to announce") {
    CHECK(told(with_new("Rake - Ada Lindqvist\n\n### Handle - Bruno Keller"), rule).empty());
}

TEST_CASE("A new lead is told at the first note that names him, and not again") {
    auto change = with_new("Rake - Bruno Keller");
    change.after(garden_path("2021-03-23"), garden_note({{"Rake - Bruno Keller", ""}}));
    CHECK(told(change, rule).size() == 1);
    CHECK(told(change, rule)[0].starts_with("note Garden/2021-03-09"));
    change.before(garden_path("2021-03-02"), garden_note({{"Rake - Bruno Keller", ""}}));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A new lead in a heading of an edited note is told where the change writes it") {
    auto change = with_new("Rake - Ada Lindqvist");
    change.before(garden_path("2021-03-09"), note("Rake - Ada Lindqvist"));
    change.after(garden_path("2021-03-09"), note("Rake - Bruno Keller"));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("A new lead who stood in an edited note before is left alone") {
    auto change = with_new("Rake - Bruno Keller");
    change.before(garden_path("2021-03-09"), note("Rake - Bruno Keller"));
    change.after(garden_path("2021-03-09"), note("Rake - Bruno Keller", "- Nothing\n"));
    CHECK(told(change, rule).empty());
}

}  // namespace unannounced_lead_test
