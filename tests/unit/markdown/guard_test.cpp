#include "markdown/guard.hpp"

#include <string>
#include <string_view>

#include "support/catch.hpp"

namespace guard_test {

using namespace pmcdiff;

namespace {

std::string repeated(std::string_view piece, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += piece;
    return all;
}

/// The limit that a text passes; null where it passes none.
std::size_t Limits::* passed(const std::string& text) {
    const auto excess = markdown::find_excess(text, {});
    return excess ? excess->limit : nullptr;
}

}  // namespace

TEST_CASE("ordinary notes pass no limit") {
    CHECK(passed("") == nullptr);
    CHECK(passed("# Garden\n\n- a\n  - [b](c)\n    - d\n\n| When | What |\n|---|---|\n| Soon | a fence |\n") ==
          nullptr);
    CHECK(passed(repeated("* ", 80) + "\n\n" + repeated("- ", 80) + "\n") == nullptr);
}

TEST_CASE("deep nesting is seen on one line and over many") {
    CHECK(passed(repeated(">", 65) + "a") == &Limits::nesting_depth);
    CHECK(passed(repeated("- ", 65) + "a") == &Limits::nesting_depth);
    CHECK(passed(repeated("> - 1. ", 30) + "a") == &Limits::nesting_depth);
    std::string list;
    for (std::size_t level = 0; level < 65; ++level) list += std::string(2 * level, ' ') + "- a\n";
    CHECK(passed(list) == &Limits::nesting_depth);
}

TEST_CASE("wide tables and many cells are seen, those included that rows leave out") {
    CHECK(passed(repeated("a|", 101) + "\n" + repeated("-|", 101) + "\n") == &Limits::table_columns);
    CHECK(passed(repeated("a|", 100) + "\n" + repeated("-|", 100) + "\n" + repeated("|\n", 50)) ==
          &Limits::table_cells);
    CHECK(passed("a|b\n-|-\n" + repeated("c\n", 2100)) == &Limits::table_cells);
}

TEST_CASE("too many items and headings are seen, underlined ones included") {
    CHECK(passed(repeated("- a\n", 20'001)) == &Limits::items);
    CHECK(passed(repeated("# a\n", 501)) == &Limits::headings);
    CHECK(passed(repeated("a\n=\n", 501)) == &Limits::headings);
    CHECK(passed(repeated("##a\n", 501)) == &Limits::headings);
}

TEST_CASE("a long paragraph of marks that match nothing is seen") {
    CHECK(passed(repeated("![[]()\n", 30'000)) == &Limits::unmatched_marks);
    CHECK(passed(repeated("a <? \n", 40'000)) == &Limits::unmatched_marks);
    CHECK(passed(repeated("a|b|c\n-|-\n", 4'000)) != nullptr);
}

TEST_CASE("a long target that many links refer to is seen, in whatever line it stands") {
    const auto target = std::string(60'000, 'x');
    const auto uses = "\n\n" + repeated("[a] [a] [a]\n\n", 200);
    CHECK(passed("[a]: " + target + uses) == &Limits::reference_bytes);
    CHECK(passed("[a]:\n" + target + uses) == &Limits::reference_bytes);
    CHECK(passed("[a]: b 'c\n" + target + "'" + uses) == &Limits::reference_bytes);
    CHECK(passed("[a]: b" + uses) == nullptr);
}

}  // namespace guard_test
