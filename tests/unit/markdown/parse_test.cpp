#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "markdown/document.hpp"
#include "support/catch.hpp"

namespace parse_test {

using namespace pmcdiff::markdown;

namespace {

Document parsed(const std::string& source, int deepest = 64) { return parse(source, deepest); }

/// The shape of a tree, e.g. `heading list(item(paragraph))`.
std::string shape(const std::vector<Block>& blocks) {
    constexpr const char* const names[] = {"heading", "paragraph", "list",  "item", "code", "html",
                                           "quote",   "rule",      "table", "row",  "cell"};
    std::string out;
    for (const auto& block : blocks) {
        if (!out.empty()) out += ' ';
        out += names[static_cast<int>(block.kind)];
        if (!block.children.empty()) out += "(" + shape(block.children) + ")";
    }
    return out;
}

std::string shape(const std::string& source) { return shape(parsed(source).blocks); }

RichText first_text(const std::string& source) { return parsed(source).blocks.at(0).text; }

}  // namespace

TEST_CASE("every kind of block is kept with the line it starts on") {
    const auto blocks =
        parsed("# Garden\n\nWords\n\n- rake\n\n```\ncode\n```\n\n> said\n\n***\n\n| a |\n|---|\n| b |\n").blocks;
    CHECK(shape(blocks) ==
          "heading paragraph list(item(paragraph)) code quote(paragraph) rule table(row(cell) row(cell))");
    std::vector<int> lines;
    for (const auto& block : blocks) lines.push_back(block.line);
    CHECK(lines == std::vector{1, 3, 5, 7, 11, 13, 15});
    CHECK(blocks[0].level == 1);
    CHECK(blocks[6].children[1].line == 17);
}

TEST_CASE("a table keeps its empty first cells") {
    const auto rows =
        parsed("| When | What |\n|---|---|\n| Soon | |\n| | rake |\n|| - spade |\n").blocks.at(0).children;
    REQUIRE(rows.size() == 4);
    CHECK(rows[2].children.at(0).text.empty());
    CHECK(rows[2].children.at(1).text.plain() == "rake");
    CHECK(rows[3].children.at(0).text.empty());
    CHECK(rows[3].children.at(1).text.plain() == "- spade");
}

TEST_CASE("what is struck out is read and told apart") {
    const auto text = first_text("~~Ada~~ Bela");
    CHECK(text.plain() == "Ada Bela");
    CHECK(text.standing() == "Bela");
}

TEST_CASE("code spans give their words without the quotes") {
    const auto text = first_text("use `rake --long` **now**");
    CHECK(text.plain() == "use rake --long now");
}

TEST_CASE("links give their words, and their targets once each") {
    const auto text = first_text(
        "[rake](https://a.example) and [same](https://a.example), https://b.example, ![](c.png), [ref]\n\n[ref]: "
        "https://d.example");
    CHECK(text.plain() == "rake and same, https://b.example, , ref");
    CHECK(text.links == std::vector<std::string>{"https://a.example", "https://b.example", "https://d.example"});
}

TEST_CASE("bold and emphasised are said of a text whose words all are") {
    CHECK(first_text("**Plans:**").strong());
    CHECK(first_text("_Plans_").emphasised());
    CHECK_FALSE(first_text("_Plans_").strong());
    CHECK_FALSE(first_text("**Plans** and more").emphasised());
    CHECK(first_text("**Plans**:").strong());
}

TEST_CASE("a paragraph's lines are its source lines") {
    CHECK(first_text("one\ntwo  \nthree<br>four").lines() == std::vector<std::string>{"one", "two", "three", "four"});
}

TEST_CASE("checkboxes of a list are ticked or not, other items have none") {
    const auto items = parsed("- [x] done\n- [ ] open\n- plain\n- [link]\n").blocks.at(0).children;
    REQUIRE(items.size() == 4);
    CHECK(items[0].checked == true);
    CHECK(items[1].checked == false);
    CHECK_FALSE(items[2].checked.has_value());
    CHECK_FALSE(items[3].checked.has_value());
}

TEST_CASE("indentation is counted in columns, a tab goes to the next multiple of four") {
    const auto columns = [](const std::string& source) {
        return parsed(source).blocks.at(0).children.at(0).children.at(1).children.at(0).indent;
    };
    CHECK(columns("- a\n  - b\n") == 2);
    CHECK(columns("- a\n\t- b\n") == 4);
    CHECK(columns("- a\n \t- b\n") == 4);
}

TEST_CASE("a heading without its blank is mended and told") {
    const auto document = parsed("###Roses\n\n#hash is a word\n\n#######seven\n\n##\tTab\n");
    CHECK(document.blocks.at(0).kind == BlockKind::heading);
    CHECK(document.blocks.at(0).text.plain() == "Roses");
    CHECK(document.blocks.at(1).kind == BlockKind::paragraph);
    CHECK(document.blocks.at(2).kind == BlockKind::paragraph);
    CHECK(document.mended_headings == std::vector{1});
}

TEST_CASE("number signs inside a fence are left alone") {
    const auto document = parsed("```\n###Roses\n```\n\n~~~\n##x\n~~~\n");
    CHECK(document.mended_headings.empty());
    CHECK(shape(document.blocks) == "code code");
}

TEST_CASE("an empty bullet below a paragraph makes no heading of it") {
    CHECK(shape("We dug the bed\n-\n") == "paragraph");
    CHECK(shape("We dug the bed\n=\n") == "paragraph");
    CHECK(shape("Garden\n======\n") == "heading");
}

TEST_CASE("numbered lists are told from bullets") {
    const auto blocks = parsed("1. one\n2. two\n\n<!-- -->\n\n- three\n").blocks;
    CHECK(blocks.front().ordered);
    CHECK(blocks.front().children.at(1).ordered);
    CHECK_FALSE(blocks.back().ordered);
}

TEST_CASE("what is nested deeper than the limit is left out, and the rest is read") {
    CHECK(shape(parsed("> > > > deep\n\nafter\n", 2).blocks) == "quote(quote(quote)) paragraph");
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += "> ";
    CHECK(parsed(deep + "x\n", 64).blocks.size() == 1);
}

TEST_CASE("no text at all is a document without blocks") {
    CHECK(parsed("").blocks.empty());
    CHECK(parsed("\n\n").blocks.empty());
}

TEST_CASE("a comment ends on its own last line") {
    const auto document = parse("<!-- one -->\n\n<!-- two\nlines -->\nwords\n", 8);
    REQUIRE(document.blocks.size() == 3);
    CHECK(document.blocks[0].end_line == 1);
    CHECK(document.blocks[1].line == 3);
    CHECK(document.blocks[1].end_line == 4);
}

TEST_CASE("texts that are parsed at one time keep their links and what is struck out") {
    const std::string source = "- ~~Rake~~ at https://example.org/rake and www.example.org/spade\n";
    std::string note;
    for (int item = 0; item < 20; ++item) note += source;
    const auto links_of = [](const Document& document) {
        std::size_t spans = 0;
        for (const auto& item : document.blocks.at(0).children) {
            for (const auto& span : item.children.at(0).text.spans) spans += span.link || span.struck ? 1 : 0;
        }
        return spans;
    };
    REQUIRE(links_of(parsed(note)) == 60);
    std::atomic<int> lost = 0;
    const auto parse_often = [&] {
        for (int time = 0; time < 300; ++time) lost += links_of(parsed(note)) == 60 ? 0 : 1;
    };
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) threads.emplace_back(parse_often);
    }
    CHECK(lost == 0);
}
}  // namespace parse_test
