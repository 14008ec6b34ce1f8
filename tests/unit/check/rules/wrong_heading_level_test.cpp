#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace wrong_heading_level_test {

using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "wrong-heading-level";
constexpr auto path = "Garden/2021-03-09-garden.md";

std::vector<pmcdiff::Finding> found_in(const std::string& headings) {
    MadeChange change;
    change.after(path, "# Garden PMC Meeting 2021-03-09\n\n" + headings);
    return findings(change, rule);
}

}  // namespace

TEST_CASE("A heading above the level that most of its form have is told") {
    const auto [form, other] =
        GENERATE(table<std::string, std::string>({{" (Ada)", " - Ada"}, {" - Ada", " (Ada)"}, {" – Ada", " (Ada)"}}));
    CAPTURE(form);
    const auto found = found_in("### Rake" + form + "\n\n### Spade" + form + "\n\n## Watering" + form + "\n\n### Hoe" +
                                form + "\n\n## Other" + other + "\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == pmcdiff::DiagnosticLevel::warning);
    CHECK(found[0].line == 7);
    CHECK(found[0].message ==
          "\"Watering" + form + "\" is a heading of level 2, and most of its form here are of level 3");
    CHECK(found[0].help == "write \"### Watering" + form + "\"");
}

TEST_CASE("Where no level has most of a form, none is wrong") {
    CHECK(found_in("### Rake (Ada)\n\n### Spade (Ada)\n\n## Watering (Ada)\n").empty());
    CHECK(found_in("### A (Ada)\n\n### B (Ada)\n\n### C (Ada)\n\n## D (Ada)\n\n## E (Ada)\n\n## F (Ada)\n").empty());
}

TEST_CASE("The title, groups in emphasis and deeper headings are left alone") {
    const std::string teams = "### Rake (Ada)\n\n### Spade (Ada)\n\n### Hoe (Ada)\n\n";
    const auto heading =
        GENERATE(as<std::string>{}, "# Watering (Ada)\n", "## _Incubating_ (New)\n", "## **Incubating** (New)\n",
                 "#### Watering (Ada)\n", "## Watering (ada)\n", "## Watering\n");
    CAPTURE(heading);
    CHECK(found_in(teams + heading).empty());
}

TEST_CASE("A level that was wrong before is not told") {
    const std::string teams = "# Garden\n\n### Rake (Ada)\n\n### Spade (Ada)\n\n### Hoe (Ada)\n\n## Watering (Ada)\n";
    MadeChange change;
    change.before(path, teams).after(path, teams + "- Dug\n");
    CHECK(told(change, rule).empty());
}

}  // namespace wrong_heading_level_test
