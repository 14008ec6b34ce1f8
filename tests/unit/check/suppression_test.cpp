#include "check/suppression.hpp"

#include <string>
#include <vector>

#include "check/note_text.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace suppression_test {

using namespace pmcdiff;
using namespace pmcdiff::check;

namespace {

using Texts = std::vector<std::string>;

std::unique_ptr<const NoteText> note_of(const std::string& text) {
    auto note = read_note_text(text, "Garden/2021-03-09-garden.md", "Garden", {2021, 3, 9}, test::profile());
    REQUIRE(note);
    return std::move(*note);
}

/// Each as "rule, rule: section".
Texts comments(const std::string& text) {
    const auto note = note_of(text);
    Texts told;
    for (const auto& comment : read_suppressions(*note)) {
        std::string line;
        for (const auto& rule : comment.rules) line += (line.empty() ? "" : ", ") + rule.id;
        const auto& section = comment.section;
        told.push_back(line + ": " + section.name +
                       (section.whole_note
                            ? std::string{}
                            : " " + std::to_string(section.first_line) + "-" + std::to_string(section.last_line)));
    }
    return told;
}

/// What is wrong with the comments, each as "line:begin-end message (help)".
Texts mistakes(const std::string& text) {
    const auto note = note_of(text);
    Texts told;
    for (const auto& comment : read_suppressions(*note)) {
        for (const auto& mistake : comment.mistakes) {
            told.push_back(std::to_string(mistake.at.line) + ":" + std::to_string(mistake.at.begin) + "-" +
                           std::to_string(mistake.at.end) + " " + mistake.message + " (" + mistake.help + ")");
        }
    }
    return told;
}

constexpr auto comment = "<!-- pmcdiff-ignore title-date-mismatch held late -->\n";

}  // namespace

TEST_CASE("A comment below a team's heading holds for the team's section") {
    const auto text = std::string("# Garden\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n") + "#### tools\n\n" +
                      "- Done: sharpened\n" + comment + "\n### Spade - Bruno Keller\n";
    CHECK(comments(text) == Texts{"title-date-mismatch: the section of Rake 5-11"});
}

TEST_CASE("A comment before any heading or below the title holds for the whole note") {
    CHECK(comments(comment + std::string("# Garden\n")) == Texts{"title-date-mismatch: the note"});
    CHECK(comments(std::string("# Garden\n\nSome words.\n\n") + comment + "\n## Agenda\n") ==
          Texts{"title-date-mismatch: the note"});
    CHECK(comments(comment) == Texts{"title-date-mismatch: the note"});
}

TEST_CASE("A comment below another heading holds up to the next one that is not below it") {
    const auto text = std::string("# Garden\n\n## Announcements\n\n") + comment + "\n### News\n\n- Rain\n\n## Agenda\n";
    CHECK(comments(text) == Texts{"title-date-mismatch: the section \"Announcements\" 3-10"});
    const auto last = std::string("# Garden\n\n## Agenda\n\n") + comment + "\n- Rain\n";
    CHECK(comments(last) == Texts{"title-date-mismatch: the section \"Agenda\" 3-7"});
}

TEST_CASE("A comment names one rule or several") {
    CHECK(comments("<!-- pmcdiff-ignore title-date-mismatch: moved by a day -->\n").size() == 1);
    CHECK(comments("<!--pmcdiff-ignore title-date-mismatch held late-->\n") == Texts{"title-date-mismatch: the note"});
    CHECK(comments("<!-- pmcdiff-ignore title-date-mismatch , title-date-mismatch,title-date-mismatch so -->\n") ==
          Texts{"title-date-mismatch, title-date-mismatch, title-date-mismatch: the note"});
    CHECK(comments("<!-- pmcdiff-ignore\n  title-date-mismatch\n  held late\n-->\n") ==
          Texts{"title-date-mismatch: the note"});
    CHECK(comments("# Garden\n\n- Rain <!-- pmcdiff-ignore title-date-mismatch so --> fell\n") ==
          Texts{"title-date-mismatch: the note"});
}

TEST_CASE("Comments in code are none") {
    CHECK(comments(std::string("```\n") + comment + "```\n").empty());
    CHECK(comments(std::string("~~~ html\n") + comment + "~~~\n").empty());
    CHECK(comments(std::string("- item\n\n  ```\n  ") + comment + "  ```\n").empty());
    CHECK(comments(std::string("Words.\n\n    ") + comment).empty());
    CHECK(comments("Write `<!-- pmcdiff-ignore title-date-mismatch so -->`.\n").empty());
    CHECK(comments("Write ``a ` <!-- pmcdiff-ignore title-date-mismatch so -->``.\n").empty());
    CHECK(comments("A lone ` <!-- pmcdiff-ignore title-date-mismatch so -->\n").size() == 1);
    CHECK(comments(std::string("```\ncode\n```\n\n") + comment).size() == 1);
}

TEST_CASE("Comments about other things are left alone") {
    CHECK(comments("<!-- pmcdiff 2021-03-09 begin 0123456789ab -->\n").empty());
    CHECK(comments("<!-- toc -->\npmcdiff-ignore title-date-mismatch so\n").empty());
    CHECK(mistakes("<!-- how pmcdiff-ignore works is told elsewhere -->\n").empty());
}

TEST_CASE("A comment that names no known rule is told") {
    CHECK(mistakes("<!-- pmcdiff-ignore title-date-mismach held late -->\n") ==
          Texts{"1:20-38 there is no rule \"title-date-mismach\" (did you mean \"title-date-mismatch\"?)"});
    CHECK(comments("<!-- pmcdiff-ignore title-date-mismach, title-date-mismatch so -->\n") ==
          Texts{"title-date-mismatch: the note"});
    CHECK(mistakes("<!-- pmcdiff-ignore -->\n") ==
          Texts{"1:5-19 the comment names no rule (write <!-- pmcdiff-ignore RULE REASON -->)"});
    CHECK(mistakes("<!-- pmcdiff-ignore * so -->\n") ==
          Texts{"1:20-21 a comment cannot suppress all rules (name them; [[check.paths]] of .pmcdiff.toml switches off "
                "what a note need not keep to)"});
    CHECK(mistakes("<!-- pmcdiff-ignore unused-suppression so -->\n") ==
          Texts{"1:20-38 a comment cannot suppress \"unused-suppression\" (mend the comment that the rule tells of)"});
    CHECK(comments("<!-- pmcdiff-ignore malformed-suppression so -->\n") == Texts{": the note"});
}

TEST_CASE("A comment without a reason has no force and is told") {
    const auto text =
        GENERATE(as<std::string>{}, "<!-- pmcdiff-ignore title-date-mismatch -->\n",
                 "<!-- pmcdiff-ignore title-date-mismatch: -->\n", "<!-- pmcdiff-ignore title-date-mismatch ... -->\n");
    CHECK(comments(text) == Texts{": the note"});
    REQUIRE(mistakes(text).size() == 1);
    CHECK(mistakes(text)[0].find("the comment gives no reason") != std::string::npos);
}

TEST_CASE("A comma that lacks between rules is told") {
    CHECK(mistakes("<!-- pmcdiff-ignore title-date-mismatch malformed-suppression so -->\n") ==
          Texts{"1:40-61 \"malformed-suppression\" stands where the reason begins (put a comma between rules)"});
}

TEST_CASE("A comment with a slip in its first word is told") {
    const auto word =
        GENERATE(as<std::string>{}, "pmcdiff-ingore", "pmcdif-ignore", "PMCDIFF-IGNORE", "pmcdiff-disable");
    const auto text = "<!-- " + word + " title-date-mismatch so -->\n<!-- pmcdiff -->\n";
    CAPTURE(text);
    CHECK(mistakes(text) == Texts{"1:5-" + std::to_string(5 + word.size()) + " there is no comment \"" + word +
                                  "\" (did you mean \"pmcdiff-ignore\"?)"});
    CHECK(comments(text) == Texts{": the note"});
    CHECK(mistakes("<!-- pmcdiff ignore title-date-mismatch so -->\n").size() == 1);
}

TEST_CASE("A comment that is never closed is told") {
    CHECK(mistakes("\n<!-- pmcdiff-ignore title-date-mismatch so\n\n# Garden\n") ==
          Texts{"2:5-19 the comment is not closed (end it with -->)"});
}

TEST_CASE("Only the first thousand comments of a note are read") {
    std::string text;
    for (int i = 0; i < 1001; ++i) text += comment;
    CHECK(comments(text).size() == 1000);
}

TEST_CASE("A comment covers findings in its lines and those about its team") {
    const auto note = note_of(std::string("# Garden\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n") + comment);
    const auto found = read_suppressions(*note);
    REQUIRE(found.size() == 1);
    Finding finding;
    finding.rule = "title-date-mismatch";
    finding.line = 5;
    CHECK(covers(found[0], finding));
    finding.line = 4;
    CHECK_FALSE(covers(found[0], finding));
    finding.team = "rake";
    CHECK(covers(found[0], finding));
    finding.rule = "another";
    CHECK_FALSE(covers(found[0], finding));
}

}  // namespace suppression_test
