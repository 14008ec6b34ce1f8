#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace mojibake_test {

using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "mojibake";
constexpr auto path = "Garden/2021-03-09-garden.md";

std::vector<pmcdiff::Finding> found_in(const std::string& line) {
    MadeChange change;
    change.after(path, "# Garden\n\n" + line + "\n");
    return findings(change, rule);
}

}  // namespace

TEST_CASE("Broken letters are told once a line, and all of them mended") {
    const auto found = found_in("Über KÃ¶per and weâ€™ll see");
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == pmcdiff::DiagnosticLevel::warning);
    CHECK(found[0].line == 3);
    CHECK(found[0].column == 6);
    CHECK(found[0].end_column == 12);
    CHECK(found[0].message == "\"KÃ¶per\" is \"Köper\" read in the wrong encoding");
    CHECK(found[0].help == "write \"Köper\"");
    REQUIRE(found[0].mend);
    CHECK(found[0].mend->lines == std::vector<std::string>{"Über Köper and we’ll see"});
}

TEST_CASE("A letter that was lost is told without a mend") {
    const auto found = found_in("Ada K\uFFFDper");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "a letter of \"K\uFFFDper\" was lost");
    CHECK_FALSE(found[0].mend);
}

TEST_CASE("Letters of other languages and signs are left alone") {
    const auto line = GENERATE(as<std::string>{}, "Köper – “Übersicht” … €5", "Ã, Â and â alone", "Zażółć 日本語 🌱");
    CAPTURE(line);
    CHECK(found_in(line).empty());
}

TEST_CASE("A word that was broken before is not told") {
    MadeChange change;
    change.before(path, "# Garden\n\n- KÃ¶per\n").after(path, "# Garden\n\n- Hello\n- by KÃ¶per\n");
    CHECK(told(change, rule).empty());
    change.after(path, "# Garden\n\n- KÃ¶per\n- KÃ¶per\n");
    CHECK(told(change, rule).size() == 1);
}

}  // namespace mojibake_test
