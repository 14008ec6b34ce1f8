// The functions on text, on any bytes.

#include <cstdint>
#include <string>
#include <vector>

#include "support/property.hpp"
#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include "text/word_diff.hpp"
#include "text/wrap.hpp"

namespace text_test {

using namespace pmcdiff::text;
using pmcdiff::test::property;

namespace {

/// Sentences of few words, so that two of them share some.
rc::Gen<std::string> any_sentence() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
                            std::vector<std::string>{"dig", "the", "pond", "behind", "shed", "a", "carp", "water"})),
                        [](const std::vector<std::string>& words) { return join(words, " "); });
}

/// Valid UTF-8 of any characters.
rc::Gen<std::string> any_text() {
    return rc::gen::map(rc::gen::container<std::vector<char32_t>>(
                            rc::gen::map(rc::gen::inRange<std::uint32_t>(1, 0x3000),
                                         [](std::uint32_t point) { return static_cast<char32_t>(point); })),
                        [](const std::vector<char32_t>& points) {
                            std::string out;
                            for (const auto point : points) append_code_point(out, point);
                            return out;
                        });
}

/// The words of all runs but those of one kind.
std::string without(const std::vector<WordRun>& runs, WordRun::Kind kind) {
    std::vector<std::string> parts;
    for (const auto& run : runs) {
        if (run.kind != kind) parts.push_back(run.text);
    }
    return join(parts, " ");
}

}  // namespace

TEST_CASE("nothing on text crashes on any bytes") {
    property("for random bytes", [](const std::string& bytes) {
        (void)repair_mojibake(bytes);
        (void)fold_case(bytes);
        (void)fold_accents(bytes);
        (void)display_width(bytes);
        (void)words(bytes);
        (void)content_stems(bytes);
        (void)wrap(bytes, 10);
        RC_ASSERT(!first_invalid_byte(printable(bytes)).has_value());
        RC_ASSERT(repair_mojibake(bytes).text.size() <= bytes.size());
    });
}

TEST_CASE("text that was wrongly decoded as Latin-1 is mended to what it was") {
    property("for letters with accents", [] {
        const auto points =
            *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0xC0, 0x180));
        std::string meant;
        for (const auto point : points) append_code_point(meant, static_cast<char32_t>(point)), meant += ' ';
        std::string broken;
        for (const char byte : meant) append_code_point(broken, static_cast<unsigned char>(byte));
        RC_ASSERT(repair_mojibake(broken).text == meant);
        RC_ASSERT(repair_mojibake(broken).repairs == points.size());
    });
}

TEST_CASE("folding twice is folding once, and keeps text valid") {
    property("for any text", [] {
        const auto text = *any_text();
        RC_ASSERT(fold_case(fold_case(text)) == fold_case(text));
        RC_ASSERT(!first_invalid_byte(fold_accents(text)).has_value());
        RC_ASSERT(printable(printable(text)) == printable(text));
    });
}

TEST_CASE("a word difference holds both sentences") {
    property("for any two", [] {
        const auto old_text = *any_sentence();
        const auto new_text = *any_sentence();
        const auto runs = word_diff(old_text, new_text);
        RC_ASSERT(without(runs, WordRun::Kind::added) == old_text);
        RC_ASSERT(without(runs, WordRun::Kind::removed) == new_text);
        RC_ASSERT(kept_share(runs) >= 0 && kept_share(runs) <= 1);
        RC_ASSERT((kept_share(runs) == 1) == (old_text == new_text));
    });
}

TEST_CASE("likeness is the same both ways, whole for equal texts and never beyond whole") {
    property("for any two", [] {
        const auto left = *any_text();
        const auto right = *any_text();
        RC_ASSERT(edit_distance(left, right) == edit_distance(right, left));
        RC_ASSERT(edit_similarity(left, left) == 1);
        const auto a = words(left);
        const auto b = words(right);
        RC_ASSERT(dice(a, b) == dice(b, a));
        RC_ASSERT(dice(a, a) == 1);
        RC_ASSERT(containment(a, b) <= 1);
    });
}

TEST_CASE("wrapping loses no word and keeps to the width where words fit") {
    property("for any sentence", [] {
        const auto sentence = *any_sentence();
        const auto width = *rc::gen::inRange<std::size_t>(6, 40);
        const auto lines = wrap(sentence, width);
        RC_ASSERT(join(lines, " ") == sentence);
        for (const auto& line : lines) RC_ASSERT(line.size() <= width);
    });
}

}  // namespace text_test
