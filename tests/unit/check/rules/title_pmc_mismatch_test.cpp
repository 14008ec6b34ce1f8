#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace title_pmc_mismatch_test {

using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "title-pmc-mismatch";

/// A repository with notes of the committees "Orchard" and "Green House".
MadeChange committees() {
    MadeChange change;
    change.before("Orchard/2021-03-02-orchard.md", "# Orchard\n");
    change.before("Green House/2021-03-02-green-house.md", "# Green House\n");
    change.before("docs/README.md", "# Docs\n");
    return change;
}

}  // namespace

TEST_CASE("A title with the name of another committee is told, in templates too") {
    const auto path = GENERATE(as<std::string>{}, "Garden/2021-03-09-garden.md", "Garden/YYYY-MM-DD-garden.md");
    auto change = committees();
    change.after(path, "# orchard PMC Meeting\n");
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == pmcdiff::DiagnosticLevel::warning);
    CHECK(found[0].message == "the title names Orchard, and the note is one of Garden");
    CHECK(found[0].column == 3);
    CHECK(found[0].end_column == 10);
}

TEST_CASE("A committee's name of several words is found with other punctuation") {
    auto change = committees();
    change.after("Garden/2021-03-09-garden.md", "# Green-House PMC Meeting\n");
    CHECK(findings(change, rule).size() == 1);
}

TEST_CASE("Titles that name their own committee, or none, are left alone") {
    const auto title = GENERATE(as<std::string>{}, "Garden PMC Meeting", "Garden and Orchard PMC Meeting",
                                "PMC Meeting", "Orchards PMC", "Minutes (docs)", "Green PMC");
    CAPTURE(title);
    auto change = committees();
    change.after("Garden/2021-03-09-garden.md", "# " + title + "\n");
    CHECK(told(change, rule).empty());
}

TEST_CASE("One word of the committee's own name is enough") {
    auto change = committees();
    change.after("Old Orchard/2021-03-09-garden.md", "# Orchard PMC Meeting\n");
    CHECK(told(change, rule).empty());
}

TEST_CASE("A title that named another committee before is not told") {
    auto change = committees();
    change.before("Garden/2021-03-09-garden.md", "# Orchard Meeting\n")
        .after("Garden/2021-03-09-garden.md", "# Orchard PMC\n");
    CHECK(told(change, rule).empty());
}

}  // namespace title_pmc_mismatch_test
