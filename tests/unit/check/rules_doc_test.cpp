// Keeps docs/rules.md true, and the examples of the rules, which are shown there and by `pmcdiff rules`.
// After a change of a rule's text, PMCDIFF_UPDATE_DOCS=1 makes the first test write the page anew.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "pmcdiff/check.hpp"
#include "report/rules.hpp"
#include "support/catch.hpp"
#include "support/changes.hpp"
#include "text/strings.hpp"

namespace rules_doc_test {

using namespace pmcdiff;

namespace {

const std::string page = std::string(PMCDIFF_SOURCE_DIR) + "/docs/rules.md";

/// What example a rule of one note has: it is all of the note, below a comment with its path.
bool shows_whole_note(const RuleText& rule) {
    const auto lines = text::split(rule.example, '\n');
    return std::ranges::none_of(lines, [](std::string_view line) {
        return line.starts_with('+') || line.starts_with(" ") || (line.starts_with('-') && !line.starts_with("- "));
    });
}

/// The findings of a rule in a note that the change adds; the path may stand in a comment in its first line.
std::vector<Finding> found_in(std::string_view text, std::string_view rule) {
    std::string path = "Garden/2021-03-09-garden.md";
    if (text.starts_with("<!-- ")) {
        const auto end = text.find(" -->");
        path = std::string(text.substr(5, end - 5));
        text.remove_prefix(std::min(text.size(), end + 5));
    }
    test::MadeChange change;
    change.after(path, std::string(text));
    return test::findings(change, rule);
}

/// Rules that need other notes, or a file's name that an example can only speak of.
const std::set<std::string_view> needs_more = {"title-pmc-mismatch", "wrong-team-name",    "wrong-lead-name",
                                               "bad-file-name",      "wrong-meeting-date", "unused-suppression",
                                               "missing-lead",       "missing-section"};

}  // namespace

TEST_CASE("The page of rules says what the rules say") {
    const auto right = report::rules_page(check_rules());
    if (std::getenv("PMCDIFF_UPDATE_DOCS") != nullptr) std::ofstream(page) << right;  // NOLINT(concurrency-mt-unsafe)
    std::ifstream file(page);
    const std::string written{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    INFO("mend docs/rules.md, or run this test with PMCDIFF_UPDATE_DOCS=1");
    CHECK(written == right);
}

TEST_CASE("The example of a rule about one note has its mistake, and put right it has not") {
    int tried = 0;
    for (const auto& rule : check_rules()) {
        if (needs_more.contains(rule.id) || !shows_whole_note(rule)) continue;
        CAPTURE(rule.id);
        ++tried;
        CHECK_FALSE(found_in(rule.example, rule.id).empty());
        CHECK(found_in(rule.mended, rule.id).empty());
    }
    CHECK(tried >= 5);
}

TEST_CASE("Every rule says what it finds, why, and how it looks") {
    for (const auto& rule : check_rules()) {
        CAPTURE(rule.id);
        CHECK(rule.summary.size() > 20);
        CHECK(rule.explanation.size() > 100);
        CHECK_FALSE(rule.example.empty());
        CHECK(rule.example != rule.mended);
    }
}

}  // namespace rules_doc_test
