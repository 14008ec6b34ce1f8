#include "text/line_diff.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace line_diff_test {

using namespace pmcdiff;

namespace {

using Texts = std::vector<std::string>;

/// Each hunk as its ranges and its lines.
Texts hunks(const std::string& old_bytes, const std::string& new_bytes, std::size_t context = 1) {
    Texts told;
    for (const auto& hunk : text::line_diff(old_bytes, new_bytes, context)) {
        std::string all = "-" + std::to_string(hunk.old_line) + "," + std::to_string(hunk.old_count) + " +" +
                          std::to_string(hunk.new_line) + "," + std::to_string(hunk.new_count);
        for (const auto& run : hunk.lines) {
            all += run.kind == text::LineRun::Kind::kept    ? "|  "
                   : run.kind == text::LineRun::Kind::added ? "| +"
                                                            : "| -";
            all += run.line.text;
        }
        told.push_back(all);
    }
    return told;
}

}  // namespace

TEST_CASE("equal texts have no hunk") {
    CHECK(hunks("", "").empty());
    CHECK(hunks("a\nb\n", "a\nb\n").empty());
}

TEST_CASE("a hunk has the lines around a change") {
    CHECK(hunks("a\nb\nc\nd\ne\n", "a\nb\nX\nd\ne\n") == Texts{"-2,3 +2,3|  b| -c| +X|  d"});
    CHECK(hunks("a\nb\nc\n", "X\nb\nc\n") == Texts{"-1,2 +1,2| -a| +X|  b"});
    CHECK(hunks("a\nb\nc\n", "a\nb\nX\n") == Texts{"-2,2 +2,2|  b| -c| +X"});
    CHECK(hunks("a\nb\nc\n", "a\nc\n") == Texts{"-1,3 +1,2|  a| -b|  c"});
    CHECK(hunks("a\nc\n", "a\nb\nc\n") == Texts{"-1,2 +1,3|  a| +b|  c"});
}

TEST_CASE("changes whose context meets are one hunk, others are two") {
    CHECK(hunks("a\nb\nc\nd\n", "X\nb\nc\nY\n") == Texts{"-1,4 +1,4| -a| +X|  b|  c| -d| +Y"});
    CHECK(hunks("a\nb\nc\nd\ne\n", "X\nb\nc\nd\nY\n") == Texts{"-1,2 +1,2| -a| +X|  b", "-4,2 +4,2|  d| -e| +Y"});
    CHECK(hunks("a\nb\nc\nd\ne\n", "P\nX\nb\nc\nd\nY\n") ==
          Texts{"-1,2 +1,3| -a| +P| +X|  b", "-4,2 +5,2|  d| -e| +Y"});
}

TEST_CASE("a side without lines is told by the line before") {
    CHECK(hunks("", "a\n") == Texts{"-0,0 +1,1| +a"});
    CHECK(hunks("a\n", "") == Texts{"-1,1 +0,0| -a"});
    CHECK(hunks("a\nb\n", "a\nX\nb\n", 0) == Texts{"-1,0 +2,1| +X"});
}

TEST_CASE("another line end is a change") {
    CHECK(hunks("a\nb\n", "a\nb") == Texts{"-1,2 +1,2|  a| -b| +b"});
    CHECK(hunks("a\n", "a\r\n") == Texts{"-1,1 +1,1| -a| +a"});
}

}  // namespace line_diff_test
