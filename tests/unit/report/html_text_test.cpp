// What notes say, inside HTML that we write.

#include "report/html_text.hpp"

#include "support/catch.hpp"

namespace html_text_test {

using namespace pmcdiff;
using namespace pmcdiff::report;

namespace {

using Kind = TextMark::Kind;

std::string address(const std::string& base, const std::string& path, int line) {
    return NoteLinks(base).address({line, path});
}

}  // namespace

TEST_CASE("text is escaped for tags and for quoted attributes") {
    CHECK(html("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
    CHECK(html("Köper → 完") == "Köper → 完");
}

TEST_CASE("control characters and turns of direction stay visible and do nothing") {
    CHECK(html("a\x1b[31mb") == "a\uFFFD[31mb");
    CHECK(html("a\u202Eb") == "a\uFFFDb");
    CHECK(html("a\u061Cb") == "a\uFFFDb");
    CHECK(html("a\nb\tc") == "a b c");
}

TEST_CASE("commands of runners are words in a page that is printed to a log") {
    CHECK(html("::error::x") == ":&#58;error:&#58;x");
    CHECK(html("so ##[error]x") == "so #&#35;[error]x");
    CHECK(html("# a: b") == "# a: b");
}

TEST_CASE("links lead to the web and to mail only") {
    CHECK(web_address("https://example.org/a?b=1&c=2") == "https://example.org/a?b=1&amp;c=2");
    CHECK(web_address("HTTP://example.org") == "HTTP://example.org");
    CHECK(web_address("mailto:a@example.org") == "mailto:a@example.org");
    for (const auto* const other :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "//example.org",
          "/etc/passwd", "../up.md", "vbscript:x", "file:///x", "", "https:"}) {
        CAPTURE(other);
        CHECK(web_address(other).empty());
    }
}

TEST_CASE("what is no part of an address is percent-encoded") {
    CHECK(web_address("https://example.org/\"><b>") == "https://example.org/%22%3E%3Cb%3E");
    CHECK(web_address("https://example.org/a b\u202E") == "https://example.org/a%20b%E2%80%AE");
    CHECK(web_address("  https://example.org  ") == "https://example.org");
}

TEST_CASE("marks of a note are shown") {
    const std::vector<TextMark> marks{
        {Kind::link, 4, 12, "https://example.org"}, {Kind::strong, 4, 8, {}}, {Kind::code, 9, 12, {}}};
    CHECK(marked_html("see bold cod <", marks) ==
          "see <a href=\"https://example.org\" rel=\"noopener noreferrer\"><strong>bold</strong> <code>cod</code></a> "
          "&lt;");
    CHECK(marked_html("run me", {{Kind::link, 0, 6, "javascript:alert(1)"}}) == "run me");
}

TEST_CASE("marks that overlap or lie outside do no harm") {
    CHECK(marked_html("abcdef", {{Kind::strong, 0, 4, {}}, {Kind::emphasis, 2, 6, {}}}) ==
          "<strong>ab</strong><strong><em>cd</em></strong><em>ef</em>");
    CHECK(marked_html("abc", {{Kind::code, 1, 99, {}}}) == "a<code>bc</code>");
    CHECK(marked_html("abc", {{Kind::code, 7, 9, {}}}) == "abc");
}

TEST_CASE("a reworded text tells words that went and came") {
    const std::string old_text = "the pump of the garden is being repaired by the team";
    const std::string new_text = "the pump of the garden was repaired by the team";
    CHECK(reworded_html(old_text, new_text, {}) ==
          "the pump of the garden <del>is being</del> <ins>was</ins> repaired by the team");
    CHECK(reworded_html(old_text, new_text, {{Kind::code, 4, 8, {}}}) ==
          "the <code>pump</code> of the garden <del>is being</del> <ins>was</ins> repaired by the team");
    CHECK(reworded_html("dig <b>", "quite another text", {}) ==
          "quite another text <span class=\"was\">was: dig &lt;b&gt;</span>");
}

TEST_CASE("names as fragments") {
    CHECK(anchor("Garden-Windows") == "garden-windows");
    CHECK(anchor(" App AutoScaler (Bo) ") == "app-autoscaler-bo");
    CHECK(anchor("Köper") == "koper");
    CHECK(anchor("完").empty());
}

TEST_CASE("places lead to lines on the web") {
    CHECK(address("https://example.org/blob/main", "Runtime/a.md", 7) ==
          "https://example.org/blob/main/Runtime/a.md#L7");
    CHECK(address("https://example.org/", "a b#?.md", 7) == "https://example.org/a%20b%23%3F.md#L7");
    CHECK(address("https://example.org/", "a.md", 0) == "https://example.org/a.md");
    CHECK(address("https://example.org/{path}?plain=1#L{line}", "a.md", 7) == "https://example.org/a.md?plain=1#L7");
}

TEST_CASE("there is no link without a base, or out of the folder") {
    CHECK(address("", "a.md", 7).empty());
    for (const auto* const path : {"/tmp/a.md", "../a.md", "x/../../a.md", "-", ""}) {
        CAPTURE(path);
        CHECK(address("https://example.org", path, 7).empty());
    }
    CHECK(NoteLinks("").link({7, "a.md"}, "line 7") == "line 7");
}

TEST_CASE("a date in words") { CHECK(long_date({2017, 10, 3}) == "3 October 2017"); }

}  // namespace html_text_test
