#include "check/precedence.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace precedence_test {

using pmcdiff::Finding;
using pmcdiff::check::Findings;
using pmcdiff::check::without_explained;

namespace {

Finding finding(std::string rule, std::string team, int line = 1, std::string path = "Garden/2021-03-09-garden.md") {
    Finding made;
    made.rule = std::move(rule);
    made.team = std::move(team);
    made.line = line;
    made.path = std::move(path);
    return made;
}

std::vector<std::string> rules_left(const Findings& findings) {
    std::vector<std::string> rules;
    for (const auto& left : without_explained(findings)) rules.push_back(left.rule);
    return rules;
}

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("A clobbered section explains its team's old lead") {
    CHECK(rules_left({finding("stale-lead", "Rake"), finding("clobbered-section", "Rake")}) ==
          Rules{"clobbered-section"});
}

TEST_CASE("A clobbered section explains no other team's lead, and none in another note") {
    CHECK(rules_left({finding("clobbered-section", "Rake"), finding("stale-lead", "Spade"),
                      finding("stale-lead", "Rake", 1, "Garden/2021-03-23-garden.md")})
              .size() == 3);
}

TEST_CASE("A note under a wrong date explains what is missing anywhere in it") {
    CHECK(rules_left({finding("accidental-rename", ""), finding("missing-section", "Rake")}) ==
          Rules{"accidental-rename"});
}

TEST_CASE("A doubled section explains a malformed heading on its line only") {
    CHECK(rules_left({finding("duplicate-section", "Rake", 7), finding("malformed-heading", "Rake", 7),
                      finding("malformed-heading", "Rake", 9)}) == Rules{"duplicate-section", "malformed-heading"});
}

TEST_CASE("A rule explains nothing that it does not speak of") {
    CHECK(rules_left({finding("title-date-mismatch", ""), finding("title-pmc-mismatch", "")}).size() == 2);
}

TEST_CASE("Tens of thousands of findings are looked through in no time") {
    Findings many;
    for (int i = 0; i < 50000; ++i) many.push_back(finding("broken-link", "Team " + std::to_string(i), i));
    const auto start = std::chrono::steady_clock::now();
    const auto kept = without_explained(many);
    const auto taken = std::chrono::steady_clock::now() - start;
    CHECK(kept.size() == 50000);
    CHECK(taken < std::chrono::seconds(5));
}

}  // namespace precedence_test
