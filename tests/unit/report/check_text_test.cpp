#include <algorithm>
#include <string>
#include <vector>

#include "pmcdiff/check_report.hpp"
#include "report/check_excerpt.hpp"
#include "report/check_words.hpp"
#include "support/catch.hpp"
#include "support/findings.hpp"
#include "text/utf8.hpp"

namespace check_text_test {

using namespace pmcdiff;
using report::excerpt;
using enum DiagnosticLevel;

namespace {

Finding at(std::string line, int column, int end_column) {
    auto finding = test::finding(error, "Something is wrong");
    finding.excerpt = std::move(line);
    finding.column = column;
    finding.end_column = end_column;
    return finding;
}

std::string numbers(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += static_cast<char>('0' + i % 10);
    return text;
}

}  // namespace

TEST_CASE("what is meant is underlined below its line") {
    const auto shown = excerpt(at("### Rake Taem", 5, 14), 80);
    CHECK(shown.line == "### Rake Taem");
    CHECK(shown.marks == "    ^~~~~~~~~");
    CHECK(excerpt(at("#Rake", 2, 2), 80).marks == " ^");
    CHECK(excerpt(at("#Rake", 2, 0), 80).marks == " ^");
    CHECK(excerpt(at("#Rake", 2, 99), 80).marks == " ^~~~");
}

TEST_CASE("nothing is underlined where the whole line is meant or the column is not in it") {
    CHECK(excerpt(at("#Rake", 0, 0), 80).marks.empty());
    CHECK(excerpt(at("#Rake", 7, 9), 80).marks.empty());
    CHECK(excerpt(at("", 2, 3), 80).marks.empty());
}

TEST_CASE("what is missing at the end of a line is shown behind it") {
    CHECK(excerpt(at("#Rake", 6, 6), 80).marks == "     ^");
    CHECK(excerpt(at("", 1, 1), 80).marks == "^");
}

TEST_CASE("underlines follow the columns of a terminal") {
    CHECK(excerpt(at("\tab", 2, 3), 80).line == " ab");
    CHECK(excerpt(at("\tab", 2, 3), 80).marks == " ^");
    CHECK(excerpt(at("庭園 ab", 4, 6), 80).marks == "     ^~");
    CHECK(excerpt(at("庭園 ab", 1, 3), 80).marks == "^~~~");
    // e and a combining accent are one character of one column.
    CHECK(excerpt(at("e\u0301 ab", 4, 6), 80).marks == "  ^~");
    CHECK(excerpt(at("e\u0301 ab", 2, 3), 80).marks == "^");
    CHECK(excerpt(at("\x1b[31m ab", 7, 9), 80).marks == "      ^~");
}

TEST_CASE("a long line is cut around what is meant") {
    const auto line = numbers(200);
    const auto begin = excerpt(at(line, 3, 5), 40);
    CHECK(begin.line == "0123456789012345678901234567890123456...");
    CHECK(begin.marks == "  ^~");
    const auto middle = excerpt(at(line, 101, 104), 40);
    CHECK(middle.line == "...0123456789012345678901234567890123...");
    CHECK(middle.marks == std::string(13, ' ') + "^~~");
    const auto end = excerpt(at(line, 199, 201), 40);
    CHECK(end.line == "...3456789012345678901234567890123456789");
    CHECK(end.marks == std::string(38, ' ') + "^~");
    CHECK(excerpt(at(line, 101, 104), 0).line == line);
}

TEST_CASE("a cut line keeps its width, and its underline ends with it") {
    std::string wide;
    for (int i = 0; i < 100; ++i) wide += "庭x\u0301";
    for (int column = 0; column <= 201; ++column) {
        const auto shown = excerpt(at(wide, column, column + 30), 50);
        INFO(column << "\n" << shown.line << "\n" << shown.marks);
        CHECK(text::display_width(shown.line) <= 50);
        CHECK(text::display_width(shown.line) >= 47);
        CHECK(shown.marks.size() <= 51);
        CHECK(std::ranges::count(shown.marks, '^') == (column == 0 ? 0 : 1));
    }
}

TEST_CASE("text tells place, level, rule and team in one line that is never wrapped") {
    auto finding = at("### Rake", 5, 9);
    finding.message = std::string(100, 'x') + " y";
    finding.team = "Rake";
    const auto out = test::told("text", test::report_of({finding}));
    CHECK(out.starts_with("Garden/2021-03-09.md:7:5: error[malformed-list]: Rake: " + finding.message + "\n"));
    finding.column = 0;
    finding.team.clear();
    CHECK(
        test::told("text", test::report_of({finding})).starts_with("Garden/2021-03-09.md:7: error[malformed-list]: x"));
}

TEST_CASE("the team is told once") {
    auto finding = test::finding(error, "The section of Rake is gone");
    finding.team = "Rake";
    CHECK(report::full_message(finding) == "The section of Rake is gone");
    finding.team = "Spade";
    CHECK(report::full_message(finding) == "Spade: The section of Rake is gone");
}

TEST_CASE("text tells what could not be seen also where it is quiet") {
    auto report = test::report_of({});
    auto options = test::report_options();
    options.look.quiet = true;
    CHECK(test::told("text", report, options).empty());
    report.remarks = {"The clone is shallow"};
    CHECK(test::told("text", report, options) == "not seen: The clone is shallow\n");
}

TEST_CASE("text counts findings, notes and what is suppressed") {
    auto report = test::report_of({});
    CHECK(test::told("text", report) == "no findings; 1 note checked\n");
    report.checked_notes = 0;
    CHECK(test::told("text", report) == "no findings; no notes checked\n");
    report.suppressed = 2;
    report.checked_notes = 3;
    CHECK(test::told("text", report) == "no findings; 3 notes checked, 2 findings suppressed\n");
    report.findings = {test::finding(error, "a"), test::finding(warning, "b"), test::finding(note, "c")};
    CHECK(report::counts_phrase(report) ==
          "1 error, 1 warning, 1 of level note; 3 notes checked, 2 findings suppressed");
}

TEST_CASE("colour changes nothing but colour") {
    auto options = test::report_options();
    const auto plain = test::told("text", test::sample_report(), options);
    options.look.color = true;
    const auto colored = test::told("text", test::sample_report(), options);
    CHECK(colored != plain);
    std::string stripped;
    for (std::size_t i = 0; i < colored.size(); ++i) {
        if (colored[i] == '\x1b') {
            i = colored.find('m', i);
        } else {
            stripped += colored[i];
        }
    }
    CHECK(stripped == plain);
}

TEST_CASE("a file's name opens no command of a runner") {
    const auto out = test::told("text", test::report_of({test::finding(error, "x", "::error::y.md")}));
    CHECK(out.starts_with("./::error::y.md:7: error"));
}

TEST_CASE("a check fails at the level that is asked for") {
    const auto warned = test::report_of({test::finding(note, "a"), test::finding(warning, "b")});
    CHECK_FALSE(fails(warned, error));
    CHECK(fails(warned, warning));
    CHECK(fails(warned, note));
    CHECK_FALSE(fails(warned, std::nullopt));
    CHECK_FALSE(fails(test::report_of({}), note));
}

}  // namespace check_text_test
