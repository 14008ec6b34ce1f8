#include "notes/statements.hpp"

#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "notes/outline.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace statements_test {

using namespace pmcdiff;
using Lines = std::vector<std::string>;

namespace {

std::vector<notes::Statement> read(const std::string& markdown) {
    const auto document = markdown::parse("## Announcements\n" + markdown, 8);
    return notes::read_statements(notes::read_outline(document, test::profile()).sections, test::profile());
}

/// `LINE TEXT`, with `< LINE` of what it stands under.
Lines shown(const std::string& markdown) {
    const auto statements = read(markdown);
    Lines out;
    for (const auto& statement : statements) {
        out.push_back(std::to_string(statement.line) + " " + statement.text +
                      (statement.parent ? " < " + std::to_string(statements[*statement.parent].line) : ""));
    }
    return out;
}

}  // namespace

TEST_CASE("every list item and every line of a paragraph is a statement") {
    CHECK(shown("We dug.\nWe sowed.\n\n- We raked\n- We slept\n") ==
          Lines{"2 We dug.", "3 We sowed.", "5 We raked < 3", "6 We slept < 3"});
}

TEST_CASE("a line that goes on in lower case continues the one before") {
    CHECK(shown("- We dug the bed\n  that lies behind the shed\n") ==
          Lines{"2 We dug the bed that lies behind the shed"});
}

TEST_CASE("children stand under their item, one column of indentation is enough") {
    CHECK(shown("- We dug\n  - deep\n - and wide\n- We slept\n") ==
          Lines{"2 We dug", "3 deep < 2", "4 and wide < 2", "5 We slept"});
}

TEST_CASE("an answer typed with two dashes stands under what it answers") {
    CHECK(shown("- Shall we dig the bed\n-- No objections\n") ==
          Lines{"2 Shall we dig the bed", "3 No objections < 2"});
}

TEST_CASE("who speaks is no part of the statement") {
    CHECK(shown("- Ada Field: We dug\n- [AF] We raked\n- We slept [Ada Field]\n- Project Lead: Ada Field\n- Q: Who "
                "digs?\n") ==
          Lines{"2 We dug", "3 We raked", "4 We slept", "5 Project Lead: Ada Field", "6 Q: Who digs?"});
}

TEST_CASE("code spans and links name things, addresses do not") {
    const auto statement =
        read("- Move `rake-release` as told [here](https://example.org) and at https://example.com\n").at(0);
    CHECK(statement.marked == Lines{"rake-release", "here"});
    CHECK(statement.links == Lines{"https://example.org", "https://example.com"});
}

TEST_CASE("only sections on the committee's business make statements, and remarks leave empty ones out") {
    const auto document = markdown::parse("## Agenda\n- one\n## Discussion\n- two\n-\n## Lifecycle\n- three\n", 8);
    const auto outline = notes::read_outline(document, test::profile());
    const auto statements = notes::read_statements(outline.sections, test::profile());
    const auto remarks = notes::remarks_of(statements, notes::SectionKind::discussion);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.front().text == "two");
    CHECK(remarks.front().line == 4);
    CHECK(statements.back().text == "three");
}

}  // namespace statements_test
