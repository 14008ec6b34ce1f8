#include "pmcdiff/explanation.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace explanation_test {

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

Meeting before() {
    return read_teams("### Rake - Ada Field\n\n- Dig a pond\n  for carp behind the shed\n  - lined with clay\n- Mow\n");
}

Meeting after() { return read_teams("### Rake - Ada Field\n\n- The pond for carp behind the shed is dug\n- Sow\n"); }

int line_of(const Meeting& meeting, const std::string& start) {
    for (const auto& item : meeting.teams.front().items) {
        if (item.text.starts_with(start)) return item.line;
    }
    return 0;
}

}  // namespace

TEST_CASE("two items are explained by the lines that they stand on") {
    const auto old_note = before();
    const auto new_note = after();
    const auto told =
        explain_lines(old_note, new_note, line_of(old_note, "Dig"), line_of(new_note, "The pond"), profile());
    REQUIRE(told);
    CHECK(told->old_item.team == "Rake");
    CHECK(told->old_item.item.text == "Dig a pond for carp behind the shed");
    CHECK(told->new_item.item.text == "The pond for carp behind the shed is dug");
    CHECK(told->evidence.joined);
    CHECK(told->evidence.sum() >= told->evidence.threshold);
}

TEST_CASE("any line of an item names it, and the innermost item where several hold the line") {
    const auto old_note = before();
    const auto new_note = after();
    const auto text_at = [&](int line) {
        return explain_lines(old_note, new_note, line, line_of(new_note, "Sow"), profile())->old_item.item.text;
    };
    const auto first = line_of(old_note, "Dig");
    CHECK(text_at(first + 1) == "Dig a pond for carp behind the shed");
    CHECK(text_at(first + 2) == "lined with clay");
    CHECK(text_at(first + 3) == "Mow");
}

TEST_CASE("a line without an item is an error that names the nearest ones") {
    const auto old_note = before();
    const auto told = explain_lines(old_note, after(), 1, line_of(after(), "Sow"), profile());
    REQUIRE_FALSE(told);
    CHECK(told.error().kind == ErrorKind::usage);
    CHECK(told.error().line == 1);
    CHECK(told.error().help.find("\"Dig a pond for carp behind ...\"") != std::string::npos);
    CHECK(explain_lines(meeting({team("Rake")}), after(), 1, 1, profile()).error().help == "the note has no items");
}

}  // namespace explanation_test
