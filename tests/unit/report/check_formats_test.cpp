// What readers of each format for programs rely on.
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "pmcdiff/check_report.hpp"
#include "report/sarif_parts.hpp"
#include "support/catch.hpp"
#include "support/findings.hpp"
#include "support/meetings.hpp"
#include "text/strings.hpp"

namespace check_formats_test {

using namespace pmcdiff;
using nlohmann::json;
using enum DiagnosticLevel;

namespace {

json told_json(std::string_view format, const CheckReport& report,
               const CheckReportOptions& options = test::report_options()) {
    return json::parse(test::told(format, report, options));
}

json sarif_run(const CheckReport& report, const CheckReportOptions& options = test::report_options()) {
    return told_json("sarif", report, options).at("runs").at(0);
}

json only_result(const Finding& finding) { return sarif_run(test::report_of({finding})).at("results").at(0); }

json replacement(const Finding& finding) {
    return only_result(finding).at("fixes").at(0).at("artifactChanges").at(0).at("replacements").at(0);
}

std::vector<Finding> many(std::size_t count, DiagnosticLevel level) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < count; ++i) findings.push_back(test::finding(level, "finding " + std::to_string(i)));
    return findings;
}

}  // namespace

TEST_CASE("every format of a check has a name and a maker") {
    CHECK(check_formats().size() == 6);
    for (const auto format : check_formats()) CHECK(make_check_format(format) != nullptr);
    CHECK(make_check_format("html") == nullptr);
}

TEST_CASE("JSON tells whether the check fails, and at which level") {
    const auto report = test::report_of({test::finding(warning, "x")});
    auto options = test::report_options();
    CHECK(told_json("json", report, options).at("fail_on") == "error");
    CHECK(told_json("json", report, options).at("failed") == false);
    options.fail_on = warning;
    CHECK(told_json("json", report, options).at("failed") == true);
    options.fail_on.reset();
    CHECK(told_json("json", report, options).at("fail_on") == "never");
    CHECK(told_json("json", report, options).at("failed") == false);
}

TEST_CASE("SARIF results point at their rule, also at one that is not listed") {
    auto unknown = test::finding(error, "x");
    unknown.rule = "not-listed";
    const auto run = sarif_run(test::report_of({test::finding(error, "x"), unknown, unknown}));
    const auto& rules = run.at("tool").at("driver").at("rules");
    CHECK(rules.size() == test::some_rules().size() + 1);
    for (const auto& result : run.at("results")) {
        CHECK(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id") == result.at("ruleId"));
    }
    CHECK(rules.at(0).at("name") == "ClobberedSection");
}

TEST_CASE("SARIF paths are URIs below the root of the repository") {
    auto options = test::report_options();
    options.folder = "minutes of all/";
    const auto report = test::report_of({test::finding(error, "x", "Garden/100 %: ü?#[1].md")});
    const auto place = sarif_run(report, options).at("results").at(0).at("locations").at(0).at("physicalLocation");
    CHECK(place.at("artifactLocation").at("uri") == "minutes%20of%20all/Garden/100%20%25%3A%20%C3%BC%3F%23%5B1%5D.md");
    CHECK(place.at("artifactLocation").at("uriBaseId") == "%SRCROOT%");
    CHECK(report::path_uri("\xff\\") == "%FF%5C");
}

TEST_CASE("SARIF regions have the columns, their words, and the line around them") {
    auto finding = test::finding(error, "x");
    finding.excerpt = "### Kürbis [x]";
    finding.column = 5;
    finding.end_column = 11;
    auto place = only_result(finding).at("locations").at(0).at("physicalLocation");
    CHECK(place.at("region") ==
          json{{"startLine", 7}, {"startColumn", 5}, {"endColumn", 11}, {"snippet", {{"text", "Kürbis"}}}});
    CHECK(place.at("contextRegion").at("snippet").at("text") == finding.excerpt);
    finding.column = 40;
    finding.end_column = 50;
    place = only_result(finding).at("locations").at(0).at("physicalLocation");
    CHECK(place.at("region").at("snippet").at("text").get<std::string>().empty());
    finding.column = 0;
    place = only_result(finding).at("locations").at(0).at("physicalLocation");
    CHECK(place.at("region") == json{{"startLine", 7}, {"snippet", {{"text", finding.excerpt}}}});
    CHECK_FALSE(place.contains("contextRegion"));
}

TEST_CASE("SARIF fixes replace, put in and take out whole lines") {
    auto finding = test::finding(error, "x");
    CHECK_FALSE(only_result(finding).contains("fixes"));
    finding.mend = Mend{3, 4, {"one", "two"}};
    CHECK(replacement(finding) ==
          json{{"deletedRegion", {{"startLine", 3}, {"endLine", 4}}}, {"insertedContent", {{"text", "one\ntwo"}}}});
    finding.mend = Mend{3, 2, {"one", "two"}};
    CHECK(replacement(finding) ==
          json{{"deletedRegion", {{"startLine", 3}, {"startColumn", 1}, {"endLine", 3}, {"endColumn", 1}}},
               {"insertedContent", {{"text", "one\ntwo\n"}}}});
    finding.mend = Mend{3, 4, {}};
    CHECK(replacement(finding) ==
          json{{"deletedRegion", {{"startLine", 3}, {"startColumn", 1}, {"endLine", 5}, {"endColumn", 1}}}});
}

TEST_CASE("SARIF tells what could not be seen as a notification of a run that succeeded") {
    auto report = test::report_of({});
    report.remarks = {"The clone is shallow"};
    const auto invocation = sarif_run(report).at("invocations").at(0);
    CHECK(invocation.at("executionSuccessful") == true);
    CHECK(invocation.at("toolExecutionNotifications").at(0).at("message").at("text") == "The clone is shallow");
}

TEST_CASE("a viewer of SARIF makes no link of a note's words") {
    const auto message = only_result(test::finding(error, "see [here](https://example.org) and [1](2)")).at("message");
    CHECK(message.at("text") == "see [here] (https://example.org) and [1] (2)");
}

TEST_CASE("GitHub is told the worst first, and what could not be seen before mere notes") {
    auto report = test::report_of({test::finding(note, "n"), test::finding(warning, "w"), test::finding(error, "e1"),
                                   test::finding(note, "n2"), test::finding(error, "e2")});
    report.remarks = {"The clone is shallow"};
    CHECK(test::told("github", report) ==
          "::error file=Garden/2021-03-09.md,line=7,title=malformed-list::e1\n"
          "::error file=Garden/2021-03-09.md,line=7,title=malformed-list::e2\n"
          "::warning file=Garden/2021-03-09.md,line=7,title=malformed-list::w\n"
          "::notice title=Not seen::The clone is shallow\n"
          "::notice file=Garden/2021-03-09.md,line=7,title=malformed-list::n\n"
          "::notice file=Garden/2021-03-09.md,line=7,title=malformed-list::n2\n"
          "pmcdiff check: 2 errors, 1 warning, 2 of level note; 1 note checked\n");
}

TEST_CASE("GitHub's commands are escaped in properties and in data") {
    auto options = test::report_options();
    options.folder = "a,b/";
    auto finding = test::finding(error, "50 %: a, b", "c:d %.md");
    finding.help = "100 %";
    finding.column = 3;
    finding.end_column = 6;
    const auto out = test::told("github", test::report_of({finding}), options);
    CHECK(
        out.starts_with("::error file=a%2Cb/c%3Ad %25.md,line=7,col=3,endColumn=5,title=malformed-list"
                        "::50 %25: a, b%0A100 %25\n"));
}

TEST_CASE("GitLab gets no fingerprint twice") {
    auto report = test::report_of(many(4, warning));
    report.findings[0].fingerprint = report.findings[1].fingerprint = report.findings[3].fingerprint = "0123456789ab";
    report.findings[2].fingerprint = "0123456789ab-2";
    std::set<std::string> seen;
    for (const auto& each : told_json("gitlab", report)) seen.insert(each.at("fingerprint"));
    CHECK(seen.size() == 4);
}

TEST_CASE("GitLab's severities follow the levels, and the description has the help") {
    auto finding = test::finding(error, "x");
    finding.help = "do y";
    const auto out = told_json(
        "gitlab", test::report_of({finding, test::finding(warning, "x"), test::finding(note, "x", "a b.md")}));
    CHECK(out.at(0).at("severity") == "critical");
    CHECK(out.at(0).at("description") == "x (do y)");
    CHECK(out.at(1).at("severity") == "major");
    CHECK(out.at(2).at("severity") == "info");
    CHECK(out.at(2).at("location") == json{{"path", "a b.md"}, {"lines", {{"begin", 7}}}});
}

TEST_CASE("JUnit counts what it holds, and no two tests of a suite share a name") {
    auto report = test::sample_report();
    report.findings.push_back(report.findings.front());
    report.findings.back().fingerprint = "0123456789ab";
    pugi::xml_document document;
    REQUIRE(document.load_string(test::told("junit", report).c_str()));
    const auto suites = document.child("testsuites");
    std::size_t tests = 0;
    std::size_t failures = 0;
    for (const auto suite : suites.children("testsuite")) {
        std::set<std::string> names;
        for (const auto each : suite.children("testcase")) names.insert(each.attribute("name").value());
        CHECK(names.size() == suite.attribute("tests").as_uint());
        CHECK(suite.select_nodes("testcase/failure").size() == suite.attribute("failures").as_uint());
        CHECK(suite.select_nodes("testcase/skipped").size() == suite.attribute("skipped").as_uint());
        tests += names.size();
        failures += suite.attribute("failures").as_uint();
    }
    CHECK(tests == suites.attribute("tests").as_uint());
    CHECK(failures == suites.attribute("failures").as_uint());
    CHECK(failures == 4);
    CHECK(suites.select_nodes("//system-out").size() == 1);
    CHECK(suites.select_nodes("//skipped").size() == 1);
}

TEST_CASE("JUnit tells a check without findings as one test that passed") {
    pugi::xml_document document;
    REQUIRE(document.load_string(test::told("junit", test::report_of({})).c_str()));
    CHECK(document.select_nodes("//testcase").size() == 1);
    CHECK(document.select_nodes("//testcase/*").empty());
}

TEST_CASE("a summary has all findings and the changes") {
    const auto before = test::read_teams("### Rake - Ada Lindqvist\n\n- Long rake is under way\n");
    const auto after = test::read_teams("### Rake - Bruno Keller\n\n- Long rake is done\n", {2021, 4, 13});
    const std::vector<Diff> changes = {diff_meetings(before, after, test::profile())};
    const auto out = check_summary(test::report_of(many(200, warning)), changes, test::report_options());
    for (std::size_t i = 0; i < 200; ++i) CHECK(out.find("finding " + std::to_string(i) + " |") != std::string::npos);
    CHECK(out.find("**Rake**: Ada Lindqvist → **Bruno Keller**") != std::string::npos);
    CHECK(out.find("left out") == std::string::npos);
}

TEST_CASE("a summary that would be too long is cut at a finding, and says so") {
    const auto before = test::read_teams("### Rake - Ada Lindqvist\n\n- Long rake is under way\n");
    const auto after = test::read_teams("### Rake - Bruno Keller\n\n- Long rake is done\n", {2021, 4, 13});
    const std::vector<Diff> changes = {diff_meetings(before, after, test::profile())};
    auto findings = many(200, warning);
    findings.push_back(test::finding(error, "worst"));
    auto report = test::report_of(std::move(findings));
    report.remarks = {"The clone is shallow"};
    for (const std::size_t most : {600UL, 1000UL, 4000UL, 4001UL}) {
        const auto out = check_summary(report, changes, test::report_options(), most);
        INFO(out);
        CHECK(out.size() <= most);
        CHECK(out.find("The clone is shallow") != std::string::npos);
        CHECK(out.find(" findings are left out for their length.\n") != std::string::npos);
        CHECK(out.find("The changes of 1 note are left out for their length.\n") != std::string::npos);
        if (most >= 1000) CHECK(out.find("worst") != std::string::npos);
        for (const auto line : text::split(out, '\n')) {
            if (line.starts_with("|")) CHECK(line.ends_with("|"));
        }
    }
}

}  // namespace check_formats_test
