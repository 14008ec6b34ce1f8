#include "check/text_lines.hpp"

#include <string>

#include "check/note_text.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace text_lines_test {

namespace check = pmcdiff::check;

namespace {

std::vector<bool> text_lines(const std::string& text) {
    const auto note =
        check::read_note_text(text, "Garden/2021-03-09-garden.md", "Garden", {2021, 3, 9}, pmcdiff::test::profile());
    REQUIRE(note);
    return check::text_lines(**note);
}

using Lines = std::vector<bool>;

}  // namespace

TEST_CASE("Code in fences and comments is no text") {
    CHECK(text_lines("a\n```\nb\n```\nc\n") == Lines{true, false, false, false, true});
    CHECK(text_lines("a\n  ~~~~ c++\n~~~\n```\n~~~~~\nc\n") == Lines{true, false, false, false, false, true});
    CHECK(text_lines("<!-- a\nb -->\nc\n<!-- d -->\ne\n") == Lines{false, false, true, false, true});
    CHECK(text_lines("```a``` b\nc\n") == Lines{true, true});
    CHECK(text_lines("```\na\n") == Lines{false, false});
}

TEST_CASE("Code spans are masked at their place") {
    CHECK(check::without_code_spans("a `b c` d") == "a xxxxx d");
    CHECK(check::without_code_spans("``a ` b`` `c`") == "xxxxxxxxx xxx");
    CHECK(check::without_code_spans("a ` b `` c") == "a ` b `` c");
}

TEST_CASE("Masking code spans stays linear") {
    std::string line;
    for (std::size_t length = 1; line.size() < 60000; ++length) line += std::string(length, '`') + " ";
    for (int i = 0; i < 200; ++i) CHECK(check::without_code_spans(line).size() == line.size());
}

TEST_CASE("Quoted words are cut between characters") {
    CHECK(check::quoted("rake") == "\"rake\"");
    std::string umlauts;
    for (int i = 0; i < 70; ++i) umlauts += "ö";
    const auto cut = check::quoted(umlauts);
    CHECK(cut == "\"" + umlauts.substr(0, 118) + "…\"");
}

TEST_CASE("Leading words are those that said() gives, up to eight") {
    CHECK(check::leading_words("- **One** two-three 4 5 6 7 8 9 10.") == "one two three 4 5 6 7 8");
}

}  // namespace text_lines_test
