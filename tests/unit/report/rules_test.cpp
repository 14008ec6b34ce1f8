#include "report/rules.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/findings.hpp"
#include "text/strings.hpp"

namespace rules_test {

using namespace pmcdiff;

namespace {

RuleText rule(std::string_view id) { return report::find_rule(test::some_rules(), id).value(); }

}  // namespace

TEST_CASE("the list of rules has a line each, in columns") {
    ReportOptions narrow;
    narrow.width = 60;
    CHECK(report::rules_list(test::some_rules(), narrow)
              .starts_with("clobbered-section    error    A change takes away what\n"
                           "                              another team had written.\n"
                           "malformed-list       warning  "));
    CHECK(report::rules_list(test::some_rules(), {}) ==
          "clobbered-section    error    A change takes away what another team had written.\n"
          "malformed-list       warning  A line is meant as a bullet and is none.\n"
          "title-date-mismatch  error    The title has another date than the file's name.\n"
          "wrong-team-name      note     A heading has nearly the name of a team.\n");
}

TEST_CASE("a rule is explained with its example in a frame") {
    CHECK(report::rule_explained(rule("clobbered-section"), {}) ==
          "clobbered-section (error, --fix mends it)\n"
          "A change takes away what another team had written.\n"
          "\n"
          "The change is compared with what others wrote in the note before it.\n"
          "\n"
          "It leaves alone:\n"
          "\n"
          "- sections of the team whose lead makes the change;\n"
          "- notes of the day.\n"
          "\n"
          "Found:\n"
          "  | -- Bought nails\n"
          "  | +- Looking for nails\n"
          "\n"
          "Put right:\n"
          "  | - Bought nails\n");
    CHECK(report::rule_explained(rule("wrong-team-name"), {}).starts_with("wrong-team-name (note)\n"));
}

TEST_CASE("a misspelt rule is answered with the nearest one") {
    const auto found = report::find_rule(test::some_rules(), "malformed-lists");
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::usage);
    CHECK(found.error().text() == "there is no rule \"malformed-lists\" (did you mean \"malformed-list\"?)");
    CHECK(report::find_rule(test::some_rules(), "").error().help.starts_with("there are: clobbered-section, "));
}

TEST_CASE("rules as JSON have all that is known of them") {
    const auto told = nlohmann::json::parse(report::rules_json(test::some_rules()));
    CHECK(told.at("schema") == "pmcdiff.rules/1");
    CHECK(told.at("rules").size() == 4);
    CHECK(told.at("rules").at(3) == nlohmann::json{{"id", "wrong-team-name"},
                                                   {"level", "note"},
                                                   {"summary", "A heading has nearly the name of a team."},
                                                   {"explanation", "Names are those of notes before."},
                                                   {"example", "### Rake Taem"},
                                                   {"mended", "### Rake Team"},
                                                   {"fixable", false}});
}

TEST_CASE("examples are fenced as what they are, by a fence that they do not close") {
    CHECK(report::rule_markdown(rule("clobbered-section")).find("```diff\n-- Bought nails\n+- Looking") !=
          std::string::npos);
    CHECK(report::rule_markdown(rule("malformed-list")).find("````markdown\n-- Bought nails\n-- Sold") !=
          std::string::npos);
    CHECK(report::rule_markdown(rule("malformed-list")).find("```markdown\n- Bought nails\n  - Sold them\n```\n") !=
          std::string::npos);
}

TEST_CASE("the page of rules lists all and has a section for each") {
    const auto page = report::rules_page(test::some_rules());
    CHECK(page.find("| [clobbered-section](#clobbered-section) | error | A change takes away what another team had "
                    "written. | yes |\n") != std::string::npos);
    for (const auto& each : test::some_rules()) {
        CHECK(page.find("\n## " + std::string(each.id) + "\n\n_" + std::string(to_string(each.level))) !=
              std::string::npos);
    }
    CHECK(page.ends_with("```\n"));
}

}  // namespace rules_test
