// What comments in notes do to a check.
#include "check/suppressing.hpp"

#include <string>
#include <vector>

#include "pmcdiff/profile.hpp"
#include "pmcdiff/read.hpp"
#include "support/catch.hpp"
#include "support/changes.hpp"

namespace suppressing_test {

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

constexpr auto rule = "title-date-mismatch";
constexpr auto unused = "unused-suppression";
constexpr auto malformed = "malformed-suppression";
constexpr auto path = "Garden/2021-03-09-garden.md";
constexpr auto comment = "<!-- pmcdiff-ignore title-date-mismatch held a day late -->\n";

using Texts = std::vector<std::string>;

const std::string wrong = "# Garden PMC Meeting 2021-02-23\n\n";
const std::string right = "# Garden PMC Meeting 2021-03-09\n\n";
const std::string agenda = "\n## Agenda\n\n";

const Texts told_unused = {std::string("warning ") + path +
                           ":3 : the comment suppresses \"title-date-mismatch\", which finds nothing in the note"};

CheckSettings everything() {
    CheckSettings settings;
    settings.all = true;
    return settings;
}

}  // namespace

TEST_CASE("A comment suppresses findings of its rule about the heading above it") {
    MadeChange change;
    change.after(path, wrong + comment);
    const auto report = checked(change);
    CHECK(report.findings.empty());
    CHECK(report.suppressed == 1);
}

TEST_CASE("A comment suppresses nothing outside its section") {
    MadeChange change;
    change.after(path, wrong + agenda + comment);
    CHECK(told(change, rule).size() == 1);
    CHECK(told(change, unused) ==
          Texts{std::string("warning ") + path +
                ":6 : the comment suppresses \"title-date-mismatch\", which finds nothing in the section \"Agenda\""});
}

TEST_CASE("A comment without a reason suppresses nothing") {
    MadeChange change;
    change.after(path, wrong + "<!-- pmcdiff-ignore title-date-mismatch -->\n");
    CHECK(told(change, rule).size() == 1);
    CHECK(told(change, malformed).size() == 1);
    CHECK(told(change, unused).empty());
}

TEST_CASE("A comment that the change brings in and that suppresses nothing is told with the rule's place") {
    MadeChange change;
    change.before(path, right).after(path, right + comment);
    CHECK(told(change, unused) == told_unused);
    const auto found = findings(change, unused);
    REQUIRE(found.size() == 1);
    CHECK(found[0].column == 21);
    CHECK(found[0].end_column == 40);
}

TEST_CASE("An unused comment in a new note is told") {
    MadeChange change;
    change.after(path, right + comment);
    CHECK(told(change, unused) == told_unused);
}

TEST_CASE("An unused comment that stood there before is not told") {
    MadeChange change;
    change.before(path, right + comment).after(path, right + comment + "\nMore words.\n");
    CHECK(told(change, unused).empty());
}

TEST_CASE("A comment for what stood there before is used") {
    MadeChange change;
    change.before(path, wrong).after(path, wrong + comment);
    CHECK(checked(change).findings.empty());
    MadeChange later;
    later.before(path, wrong + comment).after(path, wrong + comment + "\nMore words.\n");
    CHECK(checked(later).findings.empty());
    CHECK(checked(later, everything()).findings.empty());
    CHECK(checked(later, everything()).suppressed == 1);
}

TEST_CASE("A comment is told where the change mends what it was for") {
    MadeChange change;
    change.before(path, wrong + comment).after(path, right + comment);
    CHECK(told(change, unused) == told_unused);
}

TEST_CASE("A comment whose reason is put in other words is no new one") {
    MadeChange change;
    change.before(path, right + comment)
        .after(path, right + "<!-- pmcdiff-ignore title-date-mismatch it was late -->\n");
    CHECK(told(change, unused).empty());
}

TEST_CASE("Each rule of a comment is told by itself") {
    MadeChange change;
    change.after(path, right + "<!-- pmcdiff-ignore title-date-mismatch, title-date-mismatch so -->\n");
    const auto found = checked(change).findings;
    REQUIRE(found.size() == 2);
    CHECK(found[0].fingerprint != found[1].fingerprint);
}

TEST_CASE("Comments of all notes are told in a check of all notes") {
    MadeChange change;
    change.before(path, right + comment).after("Garden/2021-03-23-garden.md", "# Garden PMC Meeting 2021-03-23\n");
    CHECK(told(change, unused).empty());
    CHECK(told(change, unused, everything()) == told_unused);
}

TEST_CASE("A malformed comment that stood there before is not told") {
    const auto bad = right + "<!-- pmcdiff-ignore title-date-mismach so -->\n";
    MadeChange change;
    change.before(path, bad).after(path, bad + "\nMore words.\n");
    CHECK(told(change, malformed).empty());
    CHECK(told(change, malformed, everything()) ==
          Texts{std::string("warning ") + path + ":3 : there is no rule \"title-date-mismach\""});
    change.after(path, right + comment + "<!-- pmcdiff-ignore title-date-mismach so -->\n").before(path, right);
    CHECK(told(change, malformed).size() == 1);
}

TEST_CASE("What is said of comments has levels like all rules") {
    MadeChange change;
    change.after(path, right + comment);
    CheckSettings settings;
    settings.levels.push_back({unused, std::nullopt, {}, 0});
    CHECK(checked(change, settings).findings.empty());
}

TEST_CASE("A comment for a rule that is switched off and would find something is used") {
    MadeChange change;
    change.after(path, wrong + comment);
    CheckSettings settings;
    settings.levels.push_back({rule, std::nullopt, {}, 0});
    CHECK(checked(change, settings).findings.empty());
}

TEST_CASE("A second mistake of a kind has the fingerprint that it has among all") {
    const std::string other = "<!-- pmcdiff-ignore title-date-mismach so -->\n";
    MadeChange change;
    change.before(path, right + other).after(path, right + other + other);
    const auto brought = findings(change, malformed);
    const auto all = findings(change, malformed, everything());
    REQUIRE(brought.size() == 1);
    REQUIRE(all.size() == 2);
    CHECK(brought[0].fingerprint == all[1].fingerprint);
    CHECK(all[0].fingerprint != all[1].fingerprint);
}

}  // namespace suppressing_test
