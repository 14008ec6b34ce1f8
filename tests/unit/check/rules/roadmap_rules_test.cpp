#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace roadmap_rules_test {

using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto february = "Garden/2021-02-23-garden.md";
constexpr auto march = "Garden/2021-03-09-garden.md";

std::string note(const std::string& rows) {
    return "## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n## Roadmap\n\n| When | What |\n|---|---|\n" + rows;
}

const std::string soon = "| Soon | Longer handles for all rakes |\n";
const std::string future = "| Future | Longer handles for all rakes |\n";
const std::string greenhouse = "| Next | A second greenhouse with heating |\n";

}  // namespace

TEST_CASE("A roadmap entry that goes back to a later horizon is told") {
    MadeChange change;
    change.before(march, note(soon + greenhouse)).after(march, note(greenhouse + future));
    const auto lines = told(change, "roadmap-regression");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] ==
          "note Garden/2021-03-09-garden.md:10 : \"Longer handles for all rakes\" went back from soon to future");
    CHECK(told(change, "roadmap-dropped").empty());
}

TEST_CASE("A roadmap entry that comes nearer is left alone") {
    MadeChange change;
    change.before(march, note(greenhouse + future)).after(march, note(soon + greenhouse));
    CHECK(told(change, "roadmap-regression").empty());
}

TEST_CASE("A roadmap entry that is gone and was not completed is told, one that was completed is not") {
    MadeChange change;
    const std::string completed = "| Completed | Fences around the herb garden |\n";
    change.before(march, note(completed + soon + greenhouse)).after(march, note(soon));
    const auto lines = told(change, "roadmap-dropped");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("A second greenhouse with heating") != std::string::npos);
}

TEST_CASE("A new note's roadmap is compared with the latest one before it") {
    MadeChange change;
    change.before("Garden/2021-02-09-garden.md", note(soon + greenhouse))
        .before(february, note({}).substr(0, note({}).find("## Roadmap")))
        .after(march, note(soon));
    CHECK(told(change, "roadmap-dropped").size() == 1);
}

TEST_CASE("A roadmap that is taken out as a whole is left alone") {
    MadeChange change;
    change.before(march, note(soon + greenhouse)).after(march, note({}).substr(0, note({}).find("## Roadmap")));
    CHECK(told(change, "roadmap-dropped").empty());
}

}  // namespace roadmap_rules_test
