#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace malformed_heading_test {

using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "malformed-heading";
constexpr auto path = "Garden/2021-03-09-garden.md";

std::vector<pmcdiff::Finding> found_in(const std::string& line) {
    MadeChange change;
    change.after(path, "# Garden PMC Meeting 2021-03-09\n\n" + line + "\n");
    return findings(change, rule);
}

}  // namespace

TEST_CASE("A heading without the blank behind its signs is told and mended") {
    const auto [line, right] = GENERATE(table<std::string, std::string>({{"###Rake - Ada", "### Rake - Ada"},
                                                                         {"##`rake`", "## `rake`"},
                                                                         {"##*Rake*", "## *Rake*"},
                                                                         {"  ##[Rake](x.md)", "## [Rake](x.md)"}}));
    CAPTURE(line);
    const auto found = found_in(line);
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == pmcdiff::DiagnosticLevel::warning);
    REQUIRE(found[0].mend);
    CHECK(found[0].mend->first_line == 3);
    CHECK(found[0].mend->last_line == 3);
    CHECK(found[0].mend->lines == std::vector<std::string>{right});
}

TEST_CASE("A title without its blank is told, a tag or channel is not") {
    MadeChange change;
    change.after(path, "#Garden PMC Meeting\n\n#rake is the channel\n");
    CHECK(findings(change, rule).size() == 1);
    change.after(path, "#garden\n");
    CHECK(findings(change, rule).empty());
}

TEST_CASE("Other lines that are no headings are told without a mend") {
    const auto [line, reason] = GENERATE(table<std::string, std::string>({{"##", "no words"},
                                                                          {"   ### ", "no words"},
                                                                          {"####### Rake", "six levels"},
                                                                          {"- ## Rake", "item of a list"},
                                                                          {"\\## Rake", "escaped"}}));
    CAPTURE(line);
    const auto found = found_in(line);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.find(reason) != std::string::npos);
    CHECK_FALSE(found[0].mend);
}

TEST_CASE("Headings, numbers, code and comments are left alone") {
    const auto line = GENERATE(as<std::string>{}, "### Rake", "###### Rake ######", "##42 is mended", "- #42 is mended",
                               "a ##b", "```\n###Rake\n```", "    ###Rake", "<!-- x\n###Rake\n-->", "#######");
    CAPTURE(line);
    CHECK(found_in(line).empty());
}

TEST_CASE("A heading that was malformed before is not told") {
    MadeChange change;
    change.before(path, "# Garden\n\n###Rake\n").after(path, "# Garden\n\nHello\n\n###Rake\n");
    CHECK(told(change, rule).empty());
}

}  // namespace malformed_heading_test
