#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace past_note_edited_test {

using pmcdiff::Date;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "past-note-edited";
constexpr auto february = "Garden/2021-02-23-garden.md";
constexpr auto march = "Garden/2021-03-09-garden.md";

std::string note(const std::string& rake, const std::string& spade) {
    return "## Backlog Reviews\n\n### Rake - Ada Lindqvist\n" + rake + "\n### Spade - Bruno Keller\n" + spade;
}

MadeChange edited(const std::string& now, const std::string& later, const Date& day) {
    MadeChange change;
    change.before(february, note("- Sharpened the tines\n", "- A blade\n")).before(march, later);
    change.after(february, now).on(day);
    return change;
}

const std::string mended = note("- Sharpened all the tines\n", "- A blade\n");
const std::string held = note("- Handles\n", "- Blades\n");

}  // namespace

TEST_CASE("Editing a note after the next meeting was held is told as a note") {
    const auto lines = told(edited(mended, held, {2021, 3, 10}), rule);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].starts_with("note Garden/2021-02-23-garden.md:4 Rake: this note's meeting is past"));
}

TEST_CASE("Editing a note before the next meeting is left alone") {
    CHECK(told(edited(mended, held, {2021, 3, 8}), rule).empty());
}

TEST_CASE("Editing a note while the next one is a skeleton is left alone") {
    CHECK(told(edited(mended, note("", ""), {2021, 3, 10}), rule).empty());
}

TEST_CASE("Marks and blanks that change in an old note are left alone") {
    CHECK(told(edited(note("* Sharpened  the **tines**\n", "- A blade\n"), held, {2021, 3, 10}), rule).empty());
}

}  // namespace past_note_edited_test
