#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace bad_file_name_test {

using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "bad-file-name";
constexpr auto text = "# Garden PMC Meeting\n";

/// A series of three notes of one form.
MadeChange series() {
    MadeChange change;
    change.before("Garden/2021/2021-01-26-garden.md", text);
    change.before("Garden/2021-02-09-garden.md", text);
    change.before("Garden/2021-02-23-garden.md", text);
    return change;
}

std::vector<std::string> told_of(const std::string& path) {
    auto change = series();
    change.after(path, text);
    return told(change, rule);
}

}  // namespace

TEST_CASE("Blanks that nobody sees are told with the right name") {
    const auto name =
        GENERATE(as<std::string>{}, " 2021-03-09-garden.md", "2021-03-09-garden .md", "\t2021-03-09-garden.md");
    CAPTURE(name);
    auto change = series();
    change.after("Garden/" + name, text);
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == pmcdiff::DiagnosticLevel::warning);
    CHECK(found[0].help == "name it \"2021-03-09-garden.md\"");
}

TEST_CASE("A date that cannot be is an error") {
    const auto name = GENERATE(as<std::string>{}, "2021-02-30-garden.md", "13-01-2021.md");
    CAPTURE(name);
    const auto found = told_of("Garden/" + name);
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with("error"));
    CHECK(found[0].find(" has the date ") != std::string::npos);
}

TEST_CASE("Digits that are no date are told where the other notes are named alike") {
    CHECK(told_of("Garden/2021-3-9-garden.md") ==
          std::vector<std::string>{"warning Garden/2021-3-9-garden.md:1 : the digits in the file's name are no date"});
    CHECK(told_of("Garden/retro-2021-03.md").empty());
    CHECK(told_of("Orchard/2021-3-9-garden.md").empty());
}

TEST_CASE("A form that no other note has is told with the usual one") {
    const auto name = GENERATE(as<std::string>{}, "2021-03-09.md", "03-09-2021-garden.txt.md", "2021-03-09-Garden.md");
    CAPTURE(name);
    auto change = series();
    change.after("Garden/" + name, text);
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].help == "name it \"2021-03-09-garden.md\"");
}

TEST_CASE("Where the notes have several forms, or are few, any is right") {
    auto change = series();
    change.before("Garden/2021-01-12.md", text).after("Garden/2021-03-09_garden.md", text);
    CHECK(told(change, rule).empty());
    MadeChange few;
    few.before("Garden/2021-02-09-garden.md", text).before("Garden/2021-02-23-garden.md", text);
    few.after("Garden/2021-03-09.md", text);
    CHECK(told(few, rule).empty());
}

TEST_CASE("A second note of one date is told") {
    CHECK(told_of("Garden/2021/2021-02-23-garden.md") ==
          std::vector<std::string>{
              "warning Garden/2021/2021-02-23-garden.md:1 : Garden/2021-02-23-garden.md is a note of 2021-02-23, too"});
}

TEST_CASE("Right names, templates and other files are left alone") {
    const auto name = GENERATE(as<std::string>{}, "2021-03-09-garden.md", "README.md", "template.md",
                               "YYYY-MM-DD-garden.md", "ideas 2021.md");
    CAPTURE(name);
    CHECK(told_of("Garden/" + name).empty());
}

TEST_CASE("A name that the note had before is not told, also in an archive") {
    auto change = series();
    change.before("Garden/ 2021-03-09-garden.md", text);
    change.after("Garden/ 2021-03-09-garden.md", "# Garden\n");
    CHECK(told(change, rule).empty());
    auto archived = series();
    archived.before("Garden/ 2021-03-09-garden.md", text)
        .rename("Garden/ 2021-03-09-garden.md", "Garden/2021/ 2021-03-09-garden.md");
    CHECK(told(archived, rule).empty());
}

}  // namespace bad_file_name_test
