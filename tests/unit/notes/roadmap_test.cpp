#include "notes/roadmap.hpp"

#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"
#include "text/strings.hpp"

namespace roadmap_test {

using namespace pmcdiff;

namespace {

struct Read {
    std::vector<RoadmapEntry> entries;
    std::vector<Diagnostic> diagnostics;
};

Read read(const std::string& markdown) {
    const auto document = markdown::parse(markdown, 8);
    std::vector<const markdown::Block*> blocks;
    for (const auto& block : document.blocks) blocks.push_back(&block);
    const std::vector<std::string> teams{"rake", "spade"};
    Read read;
    read.entries = notes::read_roadmap(blocks, teams, test::profile(), read.diagnostics);
    return read;
}

/// `LINE HORIZON [GROUP] TEXT`, one string an entry.
std::vector<std::string> shown(const std::string& markdown) {
    std::vector<std::string> out;
    for (const auto& entry : read(markdown).entries) {
        out.push_back(std::to_string(entry.line) + " " + std::string(to_string(entry.horizon)) + " " +
                      (entry.group.empty() ? "" : "[" + entry.group + "] ") + entry.full_text);
    }
    return out;
}

using Entries = std::vector<std::string>;

}  // namespace

TEST_CASE("the first entry may stand in the horizon's own row or in the next") {
    CHECK(shown("| When | What |\n|---|---|\n| *Soon* | - a rake |\n| | - a spade |\n| Next | |\n| | - a fork |\n") ==
          Entries{"3 soon a rake", "4 soon a spade", "6 next a fork"});
}

TEST_CASE("rows may open with two bars and have no outer ones") {
    CHECK(shown("When | What\n---|---\n*Recently Completed* |\n|| - a rake\n|| - a spade\n**Future** |\n|| a fork\n") ==
          Entries{"4 completed a rake", "5 completed a spade", "7 future a fork"});
}

TEST_CASE("a bold row names the group of the rows below it, up to an empty row or the next horizon") {
    CHECK(shown("| | |\n|---|---|\n| Soon | |\n| | **Shed opening:** |\n| | - a rake |\n| | |\n| | - a spade |\n| | "
                "**Pond** |\n"
                "| Next | a fork |\n") == Entries{"5 soon [Shed opening] a rake", "7 soon a spade", "9 next a fork"});
}

TEST_CASE("a bold entry with a bullet is an entry and no group") {
    CHECK(shown("| | |\n|---|---|\n| Soon | - **a rake** |\n") == Entries{"3 soon a rake"});
}

TEST_CASE("rows before any horizon tell nothing") {
    CHECK(shown("| | |\n|---|---|\n| | a rake |\n| Soon | a spade |\n") == Entries{"4 soon a spade"});
}

TEST_CASE("teams in brackets at the end are taken off where they are teams") {
    const auto entries =
        read(
            "| | |\n|---|---|\n| Soon | a bed (Rake, Spade) |\n| | a pond (Rake and Hoe) |\n| | a tree (apple) |\n"
            "| | a (tall) wall |\n| | a gate (Rake/Spade) |\n")
            .entries;
    REQUIRE(entries.size() == 5);
    CHECK(entries[0].text == "a bed");
    CHECK(entries[0].teams == Entries{"Rake", "Spade"});
    CHECK(entries[0].full_text == "a bed (Rake, Spade)");
    CHECK(entries[1].teams == Entries{"Rake", "Hoe"});
    CHECK(entries[2].text == "a tree (apple)");
    CHECK(entries[2].teams.empty());
    CHECK(entries[3].text == "a (tall) wall");
    CHECK(entries[4].teams == Entries{"Rake", "Spade"});
}

TEST_CASE("a torn table is read line by line and told") {
    const auto torn = read("*Soon* | - a rake\n|| - a spade\n| Next | a fork |\n");
    Entries texts;
    for (const auto& entry : torn.entries)
        texts.push_back(std::string(to_string(entry.horizon)) + " " + entry.full_text);
    CHECK(texts == Entries{"soon a rake", "soon a spade", "next a fork"});
    REQUIRE(torn.diagnostics.size() == 1);
    CHECK(torn.diagnostics.front().rule == "torn-table");
    CHECK(torn.diagnostics.front().line == 1);
}

TEST_CASE("a table torn in the middle keeps its horizon for the rows behind the tear") {
    CHECK(shown("| | |\n|---|---|\n| Soon | a rake |\n\n|| a spade\n") == Entries{"3 soon a rake", "5 soon a spade"});
}

TEST_CASE("a paragraph without a bar is no row") {
    const auto told = read("Nobody has looked at this since spring.\n");
    CHECK(told.entries.empty());
    CHECK(told.diagnostics.empty());
}

TEST_CASE("horizons are known by several words, whatever their case and marks") {
    const auto horizon = [](const std::string& words) { return notes::read_horizon(words, test::profile()); };
    CHECK(horizon("*Recently Completed*") == Horizon::completed);
    CHECK(horizon("SOON:") == Horizon::soon);
    CHECK(horizon("Up next") == Horizon::next);
    CHECK(horizon("Further out") == Horizon::future);
    CHECK_FALSE(horizon("a rake").has_value());
    CHECK_FALSE(horizon("").has_value());
}

}  // namespace roadmap_test
