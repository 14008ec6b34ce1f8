// No words of a note and no file's name can give orders in any report of a check.
#include <algorithm>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "pmcdiff/check_report.hpp"
#include "support/catch.hpp"
#include "support/findings.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace check_hostile_test {

using namespace pmcdiff;
using namespace std::string_literals;

namespace {

const std::vector<std::string> hostile = {
    "red \x1b[31malert\x1b[0m",
    "\x1b]0;owned\x07",
    "C1 \u009b31m",
    "over\rwritten",
    "one\n::error::two\n##[error]three",
    "::error file=x,line=1::owned",
    "  ::add-mask::owned",
    "##[error]owned",
    "so ##[group]it begins",
    "##vso[task.setvariable variable=x]owned",
    "##teamcity[testFailed name='x']",
    "%0A::error::owned%25",
    "]]> <![CDATA[x",
    "<script>alert(1)</script> & <!-- ",
    "a, b: c; \"quoted\" 'single' `code` \\u0041 \\",
    "| a | b |",
    "[click](javascript:alert(1))",
    "![x](https://example.org/track.png)",
    "thanks to @everyone",
    "safe \u202etxt.exe\u202c \u2067 \u061c",
    "cut \xff\xfe short \xc3",
    "nul \0 in it"s,
    "no character \uffff \ufffe",
    "line\u2028paragraph\u2029",
    "{0} {{1}} %s %n",
};

/// The text wherever a note may bring it in.
CheckReport report_with(const std::string& text) {
    std::vector<Finding> findings;
    for (const auto level : {DiagnosticLevel::error, DiagnosticLevel::warning, DiagnosticLevel::note}) {
        auto finding = test::finding(level, text, text);
        finding.team = "Rake " + text;
        finding.words = text;
        finding.help = text;
        finding.excerpt = text;
        finding.column = 2;
        finding.end_column = 5;
        finding.mend = Mend{7, 7, {text}};
        findings.push_back(finding);
    }
    auto report = test::report_of(std::move(findings));
    report.remarks = {text};
    return report;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (const auto line : text::split(text, '\n')) lines.emplace_back(line);
    return lines;
}

bool has_control(const std::string& text) {
    return std::ranges::any_of(text::code_points(text), [](char32_t c) { return c != U'\n' && text::is_control(c); });
}

void check_commands(std::string_view format, const std::string& out) {
    static const std::regex ours(
        "::(error|warning) file=[^:,]*,line=7,col=2,endColumn=4,title=malformed-list::.*|"
        "::notice (file=[^:,]*,line=7,col=2,endColumn=4,title=malformed-list|title=Not seen)::.*");
    static const std::regex runner("##[A-Za-z]*\\[");
    std::size_t commands = 0;
    for (const auto& line : lines_of(out)) {
        INFO(line);
        if (text::trim(line).starts_with("::")) {
            ++commands;
            CHECK(std::regex_match(line, ours));
        } else {
            CHECK_FALSE(std::regex_search(line, runner));
        }
    }
    CHECK(commands == (format == "github" ? 4U : 0U));
}

}  // namespace

TEST_CASE("hostile words stay words in every report of a check") {
    for (const auto& text : hostile) {
        const auto report = report_with(text);
        for (const auto format : check_formats()) {
            for (const bool color : {false, true}) {
                auto options = test::report_options();
                options.look.color = color;
                auto out = test::told(format, report, options);
                INFO(format << ": " << text << "\n" << out);
                // Of escape sequences, our own colours alone are there.
                if (color && format == "text") out = std::regex_replace(out, std::regex("\x1b\\[[0-9;]*m"), "");
                CHECK_FALSE(has_control(out));
                CHECK_FALSE(text::first_invalid_byte(out));
                check_commands(format, out);
            }
        }
    }
}

TEST_CASE("hostile words stay words in the summary of a job") {
    for (const auto& text : hostile) {
        const auto out = check_summary(report_with(text), {}, test::report_options());
        INFO(text << "\n" << out);
        CHECK_FALSE(has_control(out));
        CHECK_FALSE(text::first_invalid_byte(out));
        // Escapes and the break before the help are ours; then no mark is left.
        auto bare = std::regex_replace(out, std::regex(R"(\\[^A-Za-z0-9 ])"), "");
        bare = text::replace_all(bare, "<br>", "");
        CHECK(bare.find_first_of("<`") == std::string::npos);
        CHECK(bare.find("](") == std::string::npos);
        CHECK(bare.find("@everyone") == std::string::npos);
        for (const auto& line : lines_of(bare)) {
            if (line.starts_with("|")) CHECK(std::ranges::count(line, '|') == 5);
        }
    }
}

TEST_CASE("reports of a check for programs can be read whatever notes say") {
    for (const auto& text : hostile) {
        const auto report = report_with(text);
        INFO(text);
        const bool valid = !text::first_invalid_byte(text);
        const auto json = nlohmann::json::parse(test::told("json", report));
        const auto gitlab = nlohmann::json::parse(test::told("gitlab", report));
        const auto sarif = nlohmann::json::parse(test::told("sarif", report)).at("runs").at(0);
        CHECK(json.at("findings").size() == 3);
        CHECK(gitlab.size() == 3);
        CHECK(sarif.at("results").size() == 3);
        if (valid) {
            CHECK(json.at("findings").at(0).at("message") == text);
            CHECK(json.at("findings").at(0).at("path") == text);
            CHECK(gitlab.at(0).at("location").at("path") == text);
        }
        pugi::xml_document document;
        CHECK(document.load_string(test::told("junit", report).c_str()));
        CHECK(document.select_nodes("//testcase").size() == 4);
        const std::string message = document.select_node("//failure").node().attribute("message").value();
        if (text.find("##") != std::string::npos) CHECK(text::collapse_blanks(message).find("##") != std::string::npos);
    }
}

}  // namespace check_hostile_test
