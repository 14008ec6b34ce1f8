#include "text/wrap.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace wrap_test {

using namespace pmcdiff::text;
using Lines = std::vector<std::string>;

TEST_CASE("lines break at blanks and never inside a word") {
    CHECK(wrap("dig the long bed", 8) == Lines{"dig the", "long bed"});
    CHECK(wrap("a greenhouse here", 5) == Lines{"a", "greenhouse", "here"});
    CHECK(wrap("", 5) == Lines{""});
}

TEST_CASE("a width of nothing never breaks") { CHECK(wrap(std::string(200, 'x') + " y", 0).size() == 1); }

TEST_CASE("colour takes no columns") {
    CHECK(visible_width("\x1b[31mrake\x1b[0m") == 4);
    CHECK(wrap("\x1b[31mdig the\x1b[0m bed", 7) == Lines{"\x1b[31mdig the\x1b[0m", "bed"});
    CHECK(pad("\x1b[1mab\x1b[0m", 4) == "\x1b[1mab\x1b[0m  ");
}

TEST_CASE("filling up counts columns and not bytes") {
    CHECK(pad("Ö", 3) == "Ö  ");
    CHECK(pad("spade", 3) == "spade");
}

TEST_CASE("later lines hang under the first one's text") {
    CHECK(hang("  - ", "one two three four five six", 24) == "  - one two three four\n    five six\n");
    const auto narrow = hang(std::string(30, '-'), "one two three four five six seven", 10);
    CHECK(narrow.find("\n" + std::string(30, ' ')) != std::string::npos);
}

}  // namespace wrap_test
