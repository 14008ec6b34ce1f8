#include "notes/items.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "notes/text_marks.hpp"
#include "pmcdiff/profile.hpp"
#include "support/catch.hpp"

namespace items_test {

namespace {

using pmcdiff::Item;
using pmcdiff::ItemShape;

/// Reads a text as the whole of one team's section, without headings.
std::vector<Item> read(const std::string& markdown) {
    const auto document = pmcdiff::markdown::parse(markdown, 64);
    pmcdiff::notes::TeamPart part;
    for (const auto& block : document.blocks) part.blocks.push_back(&block);
    const std::vector parts{part};
    return pmcdiff::notes::read_items(parts, pmcdiff::built_in_profile());
}

std::vector<int> lines(const std::vector<Item>& items) {
    std::vector<int> out;
    for (const auto& item : items) out.push_back(item.line);
    return out;
}

std::vector<int> depths(const std::vector<Item>& items) {
    std::vector<int> out;
    for (const auto& item : items) out.push_back(item.depth);
    return out;
}

std::optional<std::string> owner(const std::string& item) { return read(item).at(0).owner; }

}  // namespace

TEST_CASE("list items at any depth and paragraphs are items, known by the line they start on") {
    const auto items = read("We had a calm fortnight.\n\n- Built a shed\n  - Painted the door\n\n1. Bought nails\n");
    CHECK(lines(items) == std::vector{1, 3, 4, 6});
    CHECK(depths(items) == std::vector{1, 1, 2, 1});
    CHECK(items[0].shape == ItemShape::paragraph);
    CHECK(items[1].shape == ItemShape::bullet);
    CHECK(items[2].parent == 3);
    CHECK(items[3].shape == ItemShape::numbered);
}

TEST_CASE("a second paragraph inside a list item is no item of its own") {
    const auto items = read("- Built a shed\n\n  It stands behind the house.\n\n- Dug a pond\n");
    CHECK(lines(items) == std::vector{1, 5});
    CHECK(items[0].text == "Built a shed");
}

TEST_CASE("lines that Markdown runs into the paragraph above belong to it") {
    const auto items = read("* Built a shed\n** with a window\n-- and a door\n");
    REQUIRE(items.size() == 1);
    CHECK(items[0].text == "Built a shed ** with a window -- and a door");
}

TEST_CASE("tables and code blocks are no items, and paragraphs in quotes are") {
    const auto items = read("| a | b |\n|---|---|\n| 1 | 2 |\n\n```\n- nails\n```\n\n> Sold the old shed.\n");
    CHECK(lines(items) == std::vector{9});
}

TEST_CASE("an item one column further in is a child, though Markdown takes it for a sibling") {
    const auto items = read("- Built a shed\n - Painted the door\n - Cut a window\n- Dug a pond\n");
    CHECK(depths(items) == std::vector{1, 2, 2, 1});
    CHECK(items[2].parent == 1);
    CHECK_FALSE(items[3].parent.has_value());
}

TEST_CASE("an item further out than the one before it is no child") {
    CHECK(depths(read(" * Built a shed\n* Dug a pond\n")) == std::vector{1, 1});
}

TEST_CASE("children below a number narrower than the list's indentation are still children") {
    CHECK(depths(read("10. Built a shed\n  - Painted the door\n11. Dug a pond\n")) == std::vector{1, 2, 1});
}

TEST_CASE("a new bullet sign begins a new list but keeps the nesting by columns") {
    CHECK(depths(read("* Garden\n  - Built a shed\n    + Painted the door\n  - Dug a pond\n")) ==
          std::vector{1, 2, 3, 2});
}

TEST_CASE("a list item that only holds another one on its line counts once") {
    const auto items = read("- - Built a shed\n- Dug a pond\n");
    CHECK(lines(items) == std::vector{1, 2});
    CHECK(items[0].text == "Built a shed");
}

TEST_CASE("empty bullets and stock phrases are placeholders") {
    for (const auto* const text : {"-\n", "- No updates.\n", "[add here]\n", "- N/A\n", "- *no change*\n"}) {
        INFO(text);
        const auto items = read(text);
        REQUIRE(items.size() == 1);
        CHECK(items[0].placeholder);
    }
    CHECK_FALSE(read("- No updates to the shed, but dug a pond\n").at(0).placeholder);
    CHECK_FALSE(read("- Updated the shed\n").at(0).placeholder);
}

TEST_CASE("text is plain, and what is code in it is marked") {
    const auto item = read("- Taught **the** [shed](https://example.org/shed) to `open --wide`\n").at(0);
    CHECK(item.text == "Taught the shed to open --wide");
    CHECK(pmcdiff::notes::with_code_quoted(item) == "Taught the shed to `open --wide`");
    CHECK(item.links == std::vector<std::string>{"https://example.org/shed"});
    CHECK_FALSE(item.emphasised);
    CHECK(read("**Garden**\n").at(0).emphasised);
}

TEST_CASE("headings above and the project are told with each item") {
    const auto document = pmcdiff::markdown::parse("- Built a shed\n", 64);
    pmcdiff::notes::TeamPart part;
    part.project = "garden";
    part.topics = {"Plans", "Next week"};
    part.blocks = {&document.blocks.at(0)};
    const std::vector parts{part};
    const auto items = pmcdiff::notes::read_items(parts, pmcdiff::built_in_profile());
    REQUIRE(items.size() == 1);
    CHECK(items[0].project == "garden");
    CHECK(items[0].heading == "Next week");
}

TEST_CASE("checkboxes tell whether they are done") {
    const auto items = read("- [x] Build a shed\n- [ ] Dig a pond\n- Plant a tree\n");
    REQUIRE(items.size() == 3);
    CHECK(items[0].done == true);
    CHECK(items[1].done == false);
    CHECK_FALSE(items[2].done.has_value());
    CHECK(items[0].shape == ItemShape::checkbox);
}

TEST_CASE("releases are a name and a version without its v") {
    const auto releases = [](const std::string& text) { return read("- " + text + "\n").at(0).releases; };
    using Releases = std::vector<pmcdiff::Release>;
    CHECK(releases("Released shed-release 1.4.0") == Releases{{"shed-release", "1.4.0"}});
    CHECK(releases("Shipped the Pond CLI v2.0.1") == Releases{{"Pond CLI", "2.0.1"}});
    CHECK(releases("v0.28.0 is out") == Releases{{"", "0.28.0"}});
    CHECK(releases("Released 1.4") == Releases{{"", "1.4"}});
    CHECK(releases("Cut v195 of `shed-release`") == Releases{{"shed-release", "195"}});
    CHECK(releases("Bumped Gravel to 1.9 and Sand to 1.9.2") == Releases{{"Gravel", "1.9"}, {"Sand", "1.9.2"}});
}

TEST_CASE("versions in a row are of the name in front of them") {
    const auto releases = read("- Released shed-release 1.4, 1.5 and 1.6.1, painted in 2 colours\n").at(0).releases;
    CHECK(releases ==
          std::vector<pmcdiff::Release>{{"shed-release", "1.4"}, {"shed-release", "1.5"}, {"shed-release", "1.6.1"}});
}

TEST_CASE("a word of what was done is no part of a release's name") {
    CHECK(read("- Shipped new Gravel 2.1.0\n").at(0).releases == std::vector<pmcdiff::Release>{{"Gravel", "2.1.0"}});
    CHECK(read("- Use Sand 2.1.0\n").at(0).releases == std::vector<pmcdiff::Release>{{"Sand", "2.1.0"}});
    CHECK(read("- Cut v2.10 of Pond Tools (see there)\n").at(0).releases ==
          std::vector<pmcdiff::Release>{{"Pond Tools", "2.10"}});
}

TEST_CASE("numbers that are no release are left alone") {
    CHECK(read("- Took 1.5 hours, 3 people and the v3 API\n").at(0).releases.empty());
}

TEST_CASE("story numbers come from links and from hash signs, each once") {
    const auto item =
        read(
            "- Fixed #4711 ([story](https://tracker.example.org/story/show/98765), "
            "[pull](https://git.example.org/a/b/pull/42), [again](https://git.example.org/a/b/issues/4711)), "
            "the #1 wish\n")
            .at(0);
    CHECK(item.stories == std::vector<std::string>{"98765", "42", "4711"});
}

TEST_CASE("the owner of a checkbox is the person named with it") {
    CHECK(owner("- [ ] [Ada Field] buy nails\n") == "Ada Field");
    CHECK(owner("- [ ] Buy nails (Ada)\n") == "Ada");
    CHECK(owner("- [ ] Ada to buy nails\n") == "Ada");
    CHECK(owner("- [ ] Ada Field will buy nails\n") == "Ada Field");
    CHECK(owner("- [ ] Ada Field: buy nails\n") == "Ada Field");
    CHECK(owner("- [ ] @ada-f buy nails\n") == "ada-f");
}

TEST_CASE("what only looks like a person is no owner") {
    CHECK_FALSE(owner("- [ ] Need to buy nails\n").has_value());
    CHECK_FALSE(owner("- [ ] Buy nails (at last)\n").has_value());
    CHECK_FALSE(owner("- Ada to buy nails\n").has_value());
    CHECK_FALSE(owner("- Built a shed (Garden Tools)\n").has_value());
    CHECK(owner("- Built a shed [Ada Field]\n") == "Ada Field");
}

}  // namespace items_test
