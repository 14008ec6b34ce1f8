// Where a note's code, links and emphasis stand in the plain words of an item.

#include "notes/text_marks.hpp"

#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "support/catch.hpp"

namespace text_marks_test {

using namespace pmcdiff;

namespace {

/// "code: words" of every mark, a link with its target.
std::vector<std::string> marked(const std::string& source) {
    constexpr std::string_view names[] = {"link", "strong", "emphasis", "struck", "code"};
    const auto document = markdown::parse(source, 8);
    const auto& text = document.blocks.front().text;
    const auto plain = text.plain();
    std::vector<std::string> all;
    for (const auto& mark : notes::text_marks(text)) {
        REQUIRE(mark.end <= plain.size());
        all.push_back(std::string(names[static_cast<std::size_t>(mark.kind)]) + ": " +
                      plain.substr(mark.begin, mark.end - mark.begin) +
                      (mark.target.empty() ? "" : " -> " + mark.target));
    }
    return all;
}

using Marks = std::vector<std::string>;

}  // namespace

TEST_CASE("plain words have no marks") { CHECK(marked("water the plants").empty()); }

TEST_CASE("code, links and emphasis are found again in the plain words") {
    CHECK(marked("fix `tap` in **the _old_ shed**") == Marks{"code: tap", "strong: the old shed", "emphasis: old"});
    CHECK(marked("see [the plan](https://example.org/a) and <https://example.org/b>") ==
          Marks{"link: the plan -> https://example.org/a", "link: https://example.org/b -> https://example.org/b"});
    CHECK(marked("~~no~~ yes") == Marks{"struck: no"});
}

TEST_CASE("marks hold where blanks are many, and across lines") {
    CHECK(marked("a   `b   c`\n   d **e\n  f**") == Marks{"code: b c", "strong: e f"});
}

TEST_CASE("a link with marks in it is one link") {
    CHECK(marked("[a `b` *c*](https://example.org)") ==
          Marks{"link: a b c -> https://example.org", "code: b", "emphasis: c"});
}

TEST_CASE("neighbouring links stay apart") {
    CHECK(marked("[a](https://example.org/1)[b](https://example.org/2)") ==
          Marks{"link: a -> https://example.org/1", "link: b -> https://example.org/2"});
}

}  // namespace text_marks_test
