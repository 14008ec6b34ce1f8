#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"
#include "support/garden.hpp"

namespace missing_lead_test {

using pmcdiff::test::garden_note;
using pmcdiff::test::garden_path;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "missing-lead";

std::string note(const std::string& rake) {
    return garden_note({{rake, "- Tines sharpened\n"}, {"Spade - Carla Mendes", "- Blade sharpened\n"}});
}

MadeChange with_new(const std::string& old_rake, const std::string& new_rake) {
    MadeChange change;
    change.before(garden_path("2021-02-23"), note(old_rake)).after(garden_path("2021-03-09"), note(new_rake));
    return change;
}

}  // namespace

TEST_CASE("A team without a lead in a new note is told with the lead it had") {
    CHECK(told(with_new("Rake - Ada Lindqvist", "Rake"), rule) ==
          std::vector<std::string>{"note Garden/2021-03-09-garden.md:7 Rake: Rake has no lead here; the meeting of "
                                   "2021-02-23 had Ada Lindqvist"});
}

TEST_CASE("A heading that says that nobody leads is left alone") {
    const auto heading = GENERATE(as<std::string>{}, "Rake (vacant)", "Rake - vacant", "Rake (?)");
    CAPTURE(heading);
    CHECK(told(with_new("Rake - Ada Lindqvist", heading), rule).empty());
}

TEST_CASE("A team that had no lead before is left alone") { CHECK(told(with_new("Rake", "Rake"), rule).empty()); }

TEST_CASE("A heading without a lead in a note that stood is left alone") {
    auto change = with_new("Rake - Ada Lindqvist", "Rake");
    change.before(garden_path("2021-03-09"), note("Rake - Ada Lindqvist"));
    change.after(garden_path("2021-03-09"), note("Rake"));
    CHECK(told(change, rule).empty());
}

}  // namespace missing_lead_test
