#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace duplicate_section_test {

using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "duplicate-section";
constexpr auto path = "Garden/2021-03-09-garden.md";

std::string note(const std::string& teams) {
    return "# Garden PMC Meeting 2021-03-09\n\n## Backlog Reviews\n\n" + teams;
}

std::vector<pmcdiff::Finding> found_in(const std::string& teams) {
    MadeChange change;
    change.after(path, note(teams));
    return findings(change, rule);
}

}  // namespace

TEST_CASE("A team that stands twice is told, and the empty section is what the mend removes") {
    const auto found =
        found_in("### Rake - Ada Lindqvist\n\n### rake (Bruno Keller)\n- Dug\n\n### Spade - Clara Moser\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == pmcdiff::DiagnosticLevel::warning);
    CHECK(found[0].line == 7);
    CHECK(found[0].message == "a second section for \"rake\" (the first is on line 5)");
    REQUIRE(found[0].mend);
    CHECK(found[0].mend->first_line == 5);
    CHECK(found[0].mend->last_line == 6);
    CHECK(found[0].mend->lines.empty());
}

TEST_CASE("The second of two sections is removed where it is empty") {
    const auto found =
        found_in("### Rake - Ada Lindqvist\n- Dug\n\n### Rake - Ada Lindqvist\n\n### Spade - Clara Moser\n");
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].mend);
    CHECK(found[0].mend->first_line == 8);
    CHECK(found[0].mend->last_line == 9);
}

TEST_CASE("Two sections that both hold something are left to people") {
    const auto second = GENERATE(as<std::string>{}, "- Mended\n", "No update\n", "#### Handles\n");
    const auto found = found_in("### Rake - Ada Lindqvist\n- Dug\n\n### Rake - Ada Lindqvist\n\n" + second);
    CAPTURE(second);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].mend);
}

TEST_CASE("A heading below a team that stands twice is told") {
    const auto found =
        found_in("### Rake - Ada Lindqvist\n#### `Handles`\n- Dug\n\n#### Handles\n\n### Spade - Clara Moser\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].line == 9);
    CHECK(found[0].team == "Rake");
    REQUIRE(found[0].mend);
    CHECK(found[0].mend->first_line == 9);
    CHECK(found[0].mend->last_line == 10);
}

TEST_CASE("Equal headings below two components, or in two teams, are left alone") {
    CHECK(
        found_in("### Rake - Ada Lindqvist\n#### Handles\n##### Next\n- Dig\n#### Tines\n##### Next\n- Cut\n").empty());
    CHECK(
        found_in("### Rake - Ada Lindqvist\n#### Next\n- Dig\n\n### Spade - Clara Moser\n#### Next\n- Cut\n").empty());
}

TEST_CASE("A section that was doubled before is not told") {
    MadeChange change;
    change.before(path, note("### Rake\n- Dug\n\n### Rake\n"))
        .after(path, note("Hello\n\n### Rake\n- Dug\n- Cut\n\n### Rake\n"));
    CHECK(told(change, rule).empty());
}

}  // namespace duplicate_section_test
