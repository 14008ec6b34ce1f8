#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace duplicate_item_test {

using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "duplicate-item";
constexpr auto path = "Garden/2021-03-09-garden.md";
const std::string item = "Planted all of the northern beds";

std::string note(const std::string& lines) {
    return "# Garden PMC Meeting 2021-03-09\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n" + lines + "\n";
}

std::vector<std::string> told_of(const std::string& lines) {
    MadeChange change;
    change.after(path, note(lines));
    return told(change, rule);
}

}  // namespace

TEST_CASE("An item that stands twice below a team is told, whatever its marks") {
    const auto second = GENERATE(as<std::string>{}, "- Planted all of the northern beds",
                                 "* planted **all** of the northern beds.", "\n1. Planted all of the northern beds");
    CAPTURE(second);
    const auto found = told_of("- " + item + "\n- Cut\n" + second);
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with("warning "));
    CHECK(found[0].ends_with("Rake: this item stands on line 7, too"));
}

TEST_CASE("Neighbours that stand twice are one mistake") {
    const std::string block = "- " + item + "\n- Mended all of the western fence\n";
    CHECK(told_of(block + "- Cut\n" + block) ==
          std::vector<std::string>{
              "warning Garden/2021-03-09-garden.md:10 Rake: these 2 items stand twice below this heading"});
}

TEST_CASE("Short items, and those that differ in a later line, are left alone") {
    CHECK(told_of("- Released one two\n- Cut\n- Released one two").empty());
    CHECK(told_of("- " + item + "\n  with roses\n- Cut\n- " + item + "\n  with tulips").empty());
    CHECK(told_of("- " + item + "\n  with roses\n- Cut\n- " + item + "\n  with roses").size() == 1);
}

TEST_CASE("The same words below two headings, items or teams are left alone") {
    const auto lines = GENERATE_COPY(as<std::string>{}, "#### Handles\n- " + item + "\n\n#### Tines\n- " + item,
                                     "- Handles\n  - " + item + "\n- Tines\n  - " + item,
                                     "- " + item + "\n\n### Spade - Bruno Keller\n- " + item,
                                     "- " + item + "\n\n## Discussion\n- " + item + "\n- " + item);
    CAPTURE(lines);
    CHECK(told_of(lines).empty());
}

TEST_CASE("An item that stood twice before is not told") {
    MadeChange change;
    change.before(path, note("- " + item + "\n- " + item)).after(path, note("- Cut\n- " + item + "\n- " + item));
    CHECK(told(change, rule).empty());
}

}  // namespace duplicate_item_test
