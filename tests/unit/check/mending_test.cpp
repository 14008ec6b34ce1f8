#include "check/mending.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace mending_test {

using namespace pmcdiff;
using check::apply_mends;

namespace {

using Texts = std::vector<std::string>;

Finding mend(int first, int last, Texts lines, std::string rule = "rule") {
    Finding finding;
    finding.rule = std::move(rule);
    finding.mend = Mend{first, last, std::move(lines)};
    return finding;
}

std::string mended(const std::string& bytes, const std::vector<Finding>& findings) {
    return apply_mends(bytes, findings).bytes;
}

Texts rules(const std::vector<Finding>& findings) {
    Texts names;
    for (const auto& finding : findings) names.push_back(finding.rule);
    return names;
}

}  // namespace

TEST_CASE("a mend replaces lines, takes some out or puts some in") {
    CHECK(mended("a\nb\nc\n", {mend(2, 2, {"X"})}) == "a\nX\nc\n");
    CHECK(mended("a\nb\nc\n", {mend(2, 2, {"X", "Y"})}) == "a\nX\nY\nc\n");
    CHECK(mended("a\nb\nc\n", {mend(1, 2, {"X"})}) == "X\nc\n");
    CHECK(mended("a\nb\nc\n", {mend(2, 3, {})}) == "a\n");
    CHECK(mended("a\nb\n", {mend(1, 0, {"X"})}) == "X\na\nb\n");
    CHECK(mended("a\nb\n", {mend(2, 1, {"X"})}) == "a\nX\nb\n");
    CHECK(mended("a\nb\n", {mend(3, 2, {"X"})}) == "a\nb\nX\n");
    CHECK(mended("", {mend(1, 0, {"X"})}) == "X\n");
    CHECK(mended("a\n", {Finding{}}) == "a\n");
}

TEST_CASE("several mends are applied in order of lines, whatever their order is") {
    const auto note = apply_mends(
        "a\nb\nc\nd\n", std::vector{mend(4, 4, {"Z"}, "four"), mend(2, 1, {"X"}, "put in"), mend(2, 2, {"Y"}, "two")});
    CHECK(note.bytes == "a\nX\nY\nc\nZ\n");
    CHECK(rules(note.applied) == Texts{"put in", "two", "four"});
    CHECK(note.left.empty());
}

TEST_CASE("line ends are kept, and new lines have those of their neighbours") {
    CHECK(mended("a\r\nb\r\nc\r\n", {mend(2, 2, {"X"})}) == "a\r\nX\r\nc\r\n");
    CHECK(mended("a\rb\rc", {mend(2, 2, {"X", "Y"})}) == "a\rX\rY\rc");
    CHECK(mended("a\nb\r\nc\n", {mend(2, 2, {"X", "Y"})}) == "a\nX\r\nY\r\nc\n");
    CHECK(mended("a\r\nb\r\n", {mend(3, 2, {"X"})}) == "a\r\nb\r\nX\r\n");
}

TEST_CASE("a last line without an end stays one") {
    CHECK(mended("a\nb", {mend(2, 2, {"X"})}) == "a\nX");
    CHECK(mended("a\nb", {mend(1, 1, {"X"})}) == "X\nb");
    CHECK(mended("a\r\nb", {mend(3, 2, {"X"})}) == "a\r\nb\r\nX");
    CHECK(mended("a\r\nb", {mend(2, 2, {"X", "Y"})}) == "a\r\nX\r\nY");
    CHECK(mended("b", {mend(2, 1, {"X"})}) == "b\nX");
    CHECK(mended("a\nb", {mend(2, 2, {})}) == "a\n");
}

TEST_CASE("a byte order mark stays at the beginning") {
    CHECK(mended("\xEF\xBB\xBF# a\nb\n", {mend(1, 1, {"# X"})}) == "\xEF\xBB\xBF# X\nb\n");
    CHECK(mended("\xEF\xBB\xBF# a\nb\n", {mend(1, 0, {"X"})}) == "\xEF\xBB\xBFX\n# a\nb\n");
    CHECK(mended("\xEF\xBB\xBF# a\nb\n", {mend(1, 1, {})}) ==
          "\xEF\xBB\xBF"
          "b\n");
}

TEST_CASE("of a line that is replaced, blanks that do not break are kept where it stays") {
    CHECK(mended("#\xC2\xA0Garden 02-23\xC2\xA0now\n", {mend(1, 1, {"# Garden 03-09 now"})}) ==
          "#\xC2\xA0Garden 03-09\xC2\xA0now\n");
    CHECK(mended("a\xE2\x80\x8B"
                 "b x c\n",
                 {mend(1, 1, {"ab y c"})}) ==
          "a\xE2\x80\x8B"
          "b y c\n");
    CHECK(mended("K\xC3\x83\xC2\xB6per\n", {mend(1, 1, {"K\xC3\xB6per"})}) == "K\xC3\xB6per\n");
    CHECK(mended("a\xC2\xA0"
                 "b\n",
                 {mend(1, 1, {})})
              .empty());
}

TEST_CASE("of mends that touch the same lines the first one is applied and the others are told") {
    const auto note =
        apply_mends("a\nb\nc\nd\n", std::vector{mend(2, 3, {"Y"}, "later"), mend(1, 2, {"X"}, "first"),
                                                mend(3, 2, {"P"}, "behind"), mend(2, 1, {"I"}, "inside")});
    CHECK(note.bytes == "X\nP\nc\nd\n");
    CHECK(rules(note.applied) == Texts{"first", "behind"});
    CHECK(rules(note.left) == Texts{"inside", "later"});
}

TEST_CASE("two mends that put lines in at one place are not mixed") {
    const auto note = apply_mends("a\n", std::vector{mend(2, 1, {"X"}, "one"), mend(2, 1, {"Y"}, "other")});
    CHECK(note.bytes == "a\nX\n");
    CHECK(rules(note.left) == Texts{"other"});
}

TEST_CASE("two equal mends are one") {
    const auto note = apply_mends("a\nb\n", std::vector{mend(2, 2, {}, "one"), mend(2, 2, {}, "other")});
    CHECK(note.bytes == "a\n");
    CHECK(rules(note.applied) == Texts{"one", "other"});
}

TEST_CASE("a mend for lines that are not there, or that holds a line end, is left") {
    const auto note = apply_mends("a\nb\n", std::vector{mend(0, 0, {"X"}), mend(3, 3, {"X"}), mend(4, 3, {"X"}),
                                                        mend(2, 0, {"X"}), mend(1, 1, {"X\nY"}), mend(1, 1, {"X\r"})});
    CHECK(note.bytes == "a\nb\n");
    CHECK(note.left.size() == 6);
    CHECK(note.applied.empty());
}

}  // namespace mending_test
