#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace clobbered_section_test {

using pmcdiff::DiagnosticLevel;
using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "clobbered-section";
constexpr auto path = "Garden/2021-03-09-garden.md";

// NOLINTBEGIN(readability-redundant-member-init): without, GCC warns where one is left out
struct Words {
    std::string rake = {};
    std::string spade = {};
    std::string announcements = {};
    std::string rake_lead = "Ada Lindqvist";
};
// NOLINTEND(readability-redundant-member-init)

std::string note(const Words& words) {
    return "# Garden PMC Meeting 2021-03-09\n\n## Announcements\n" + words.announcements +
           "\n## Backlog Reviews\n\n### Rake - " + words.rake_lead + "\n" + words.rake +
           "\n### Spade - Bruno Keller\n" + words.spade;
}

const std::string rake_now = "- Sharpened the tines\n- Next: a longer handle\n";
const std::string spade_now = "- The new blade is out\n";

/// Bruno writes an old copy of the note over the newer one, with his own update in it.
MadeChange old_copy_with_update() {
    MadeChange change;
    change.once(path, note({}))
        .once(path, note({.rake = "- Sharpened the tines\n"}))
        .before(path, note({.rake = rake_now}))
        .after(path, note({.rake = "- Sharpened the tines\n", .spade = spade_now}));
    return change;
}

}  // namespace

TEST_CASE("A section that an old copy turned back is told with who wrote what is lost") {
    const auto change = old_copy_with_update();
    CHECK(told(change, rule) ==
          std::vector<std::string>{
              "error Garden/2021-03-09-garden.md:7 Rake: this change takes away what Rake had written (1 line, last by "
              "Ada "
              "Lindqvist on 2021-03-08): the section is back to how it stood before commit ffffffff"});
}

TEST_CASE("Putting a clobbered section back gives the lines of the base") {
    const auto found = findings(old_copy_with_update(), rule);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].mend);
    CHECK(found[0].mend->first_line == 7);
    CHECK(found[0].mend->last_line == 9);
    CHECK(found[0].mend->lines ==
          std::vector<std::string>{"### Rake - Ada Lindqvist", "- Sharpened the tines", "- Next: a longer handle", ""});
}

TEST_CASE("A section that is emptied while another gains an update is told without any history") {
    MadeChange change;
    change.shallow().before(path, note({.rake = rake_now})).after(path, note({.spade = spade_now}));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("Without history a section that only loses lines is not judged") {
    MadeChange change;
    change.shallow()
        .before(path, note({.rake = rake_now}))
        .after(path, note({.rake = "- Sharpened the tines\n", .spade = spade_now}));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A section that is gone as in an earlier version is told at what stands in its place") {
    const auto without_rake = "# Garden PMC Meeting 2021-03-09\n\n## Backlog Reviews\n\n### Spade - Bruno Keller\n";
    MadeChange change;
    change.once(path, without_rake).before(path, note({.rake = rake_now})).after(path, without_rake + spade_now);
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].team == "Rake");
    CHECK(found[0].line == 5);
    REQUIRE(found[0].mend);
    CHECK(found[0].mend->first_line == 5);
    CHECK(found[0].mend->last_line == 4);
}

TEST_CASE("Announcements that an old copy turned back are told") {
    MadeChange change;
    change.once(path, note({.announcements = "- The shed opens in May\n"}))
        .before(path, note({.announcements = "- The shed opens in May\n- Ada leads Rake from April on\n"}))
        .after(path, note({.spade = spade_now, .announcements = "- The shed opens in May\n"}));
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("People who take their own section back, and change nothing else, are left alone") {
    MadeChange change;
    change.once(path, note({.rake = "- Sharpened the tines\n"}))
        .before(path, note({.rake = rake_now}))
        .after(path, note({.rake = "- Sharpened the tines\n"}));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A section in new words is left alone") {
    MadeChange change;
    change.once(path, note({}))
        .before(path, note({.rake = rake_now}))
        .after(path, note({.rake = "- All tines are sharp, the handle comes next month\n", .spade = spade_now}));
    CHECK(told(change, rule).empty());
}

TEST_CASE("Lines that move to another section are not lost") {
    MadeChange change;
    change.once(path, note({}))
        .before(path, note({.rake = "- The new blade is out and sold\n"}))
        .after(path, note({.spade = "- The new blade is out and sold now\n- A second blade follows\n"}));
    CHECK(told(change, rule).empty());
}

TEST_CASE("Lines that move to another note are not lost") {
    MadeChange change;
    change.once(path, note({}))
        .before(path, note({.rake = rake_now}))
        .before("Garden/2021-03-23-garden.md", note({}))
        .after(path, note({.spade = spade_now}))
        .after("Garden/2021-03-23-garden.md", note({.rake = rake_now}));
    CHECK(told(change, rule).empty());
}

TEST_CASE("What the change's own author had written is told as a note") {
    auto change = old_copy_with_update();
    change.by("Ada Lindqvist");
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == DiagnosticLevel::note);
}

TEST_CASE("Two sections that are turned back at once are told though nothing new comes in") {
    MadeChange change;
    change.once(path, note({.rake = "- Sharpened the tines\n"}))
        .before(path, note({.rake = rake_now, .spade = spade_now}))
        .after(path, note({.rake = "- Sharpened the tines\n"}));
    CHECK(told(change, rule).size() == 2);
}

TEST_CASE("A repair that turns one section back and brings only old words is left alone") {
    MadeChange change;
    change.once(path, note({.rake = rake_now}))
        .once(path, note({.rake = rake_now, .spade = "- Wrong words\n"}))
        .once(path, note({.spade = "- Wrong words\n"}))
        .before(path, note({.spade = "- Wrong words\n"}))
        .after(path, note({.rake = rake_now}));
    CHECK(told(change, rule).empty());
}

TEST_CASE("A heading that alone is turned back is a warning with the heading to put back") {
    MadeChange change;
    change.once(path, note({.rake = rake_now, .rake_lead = "Old Hand"}))
        .before(path, note({.rake = rake_now}))
        .after(path, note({.rake = rake_now, .spade = spade_now, .rake_lead = "Old Hand"}));
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == DiagnosticLevel::warning);
    REQUIRE(found[0].mend);
    CHECK(found[0].mend->lines == std::vector<std::string>{"### Rake - Ada Lindqvist"});
}

TEST_CASE("A placeholder that gives way to nothing is no loss") {
    MadeChange change;
    change.once(path, note({})).before(path, note({.rake = "- No update\n"})).after(path, note({.spade = spade_now}));
    CHECK(told(change, rule).empty());
}

}  // namespace clobbered_section_test
