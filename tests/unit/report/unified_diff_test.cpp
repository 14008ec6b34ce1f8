#include "report/unified_diff.hpp"

#include "support/catch.hpp"

namespace unified_diff_test {

using namespace pmcdiff::report;

namespace {

TextStyle style(bool color) {
    pmcdiff::ReportOptions options;
    options.color = color;
    return TextStyle(options);
}

}  // namespace

TEST_CASE("a unified diff names the file and tells what is written") {
    CHECK(unified_diff("Garden/a b.md", "1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nfive\n6\n", style(false)) ==
          "--- a/Garden/a b.md\n+++ b/Garden/a b.md\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+five\n 6\n");
    CHECK(unified_diff("a.md", "1\n", "1\n", style(false)).empty());
}

TEST_CASE("a unified diff tells of a last line without an end") {
    CHECK(unified_diff("a.md", "1", "2", style(false)) ==
          "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+2\n\\ No newline at end of file\n");
}

TEST_CASE("a unified diff writes no escape of a note or of its name, and keeps tabs") {
    const auto diff = unified_diff("a\x1b[2J.md", "\tone\x1b[31m\r\n", "\ttwo\x07\r\n", style(false));
    CHECK(diff.find('\x1b') == std::string::npos);
    CHECK(diff.find('\x07') == std::string::npos);
    CHECK(diff.find('\r') == std::string::npos);
    CHECK(diff.find("+\ttwo") != std::string::npos);
}

TEST_CASE("a unified diff has colours where they are wanted") {
    const auto diff = unified_diff("a.md", "1\n", "2\n", style(true));
    CHECK(diff.find("\x1b[31m-1\x1b[0m") != std::string::npos);
    CHECK(diff.find("\x1b[32m+2\x1b[0m") != std::string::npos);
}

}  // namespace unified_diff_test
