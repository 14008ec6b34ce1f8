#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace malformed_list_test {

using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "malformed-list";
constexpr auto path = "Garden/2021-03-09-garden.md";

std::string note(const std::string& lines) {
    return "# Garden PMC Meeting 2021-03-09\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n" + lines + "\n";
}

std::vector<std::string> told_of(const std::string& lines) {
    MadeChange change;
    change.after(path, note(lines));
    return told(change, rule);
}

std::string at(int line, const std::string& message) {
    return "warning Garden/2021-03-09-garden.md:" + std::to_string(line) + " Rake: " + message;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("Dashes and stars in place of a nested bullet are told") {
    const auto sign = GENERATE(as<std::string>{}, "--", "---", "–", "—", "**", "  --");
    CAPTURE(sign);
    const auto bare = sign.substr(sign.find_first_not_of(' '));
    CHECK(told_of("- Planted the beds\n" + sign + " No objections raised") ==
          Told{at(8, "\"" + bare + " \" is no nested bullet: Markdown reads this line as running text")});
}

TEST_CASE("Words in bold, rules and dashes before nothing are no nested bullets") {
    const auto line = GENERATE(as<std::string>{}, "** Done ** for now", "**Done**", "---", "* * *", "-- ",
                               "`--` is one", "--verbose helps");
    CAPTURE(line);
    CHECK(told_of("- Planted the beds\n\n" + line).empty());
}

TEST_CASE("A second marker on the line is told") {
    const auto line =
        GENERATE(as<std::string>{}, "* - Planted the beds", "- * Planted the beds", "- • Planted the beds");
    CAPTURE(line);
    const auto found = told_of(line);
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("nests nothing") != std::string::npos);
}

TEST_CASE("A marker without its blank is told") {
    const auto line = GENERATE(as<std::string>{}, "*Planted the beds", "  *planted the beds", "-Planted the beds",
                               "1.Planted the beds");
    CAPTURE(line);
    const auto found = told_of("- Mended the fence\n" + line);
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("no blank stands after") != std::string::npos);
}

TEST_CASE("Emphasis, options, versions and code are no markers without a blank") {
    const auto line = GENERATE(as<std::string>{}, "*Planted* the beds", "-v shows more", "-1 degree at night",
                               "1.5 metres of snow", "`*beds` are gone", "        *beds in code");
    CAPTURE(line);
    CHECK(told_of("- Mended the fence\n  " + line).empty());
}

TEST_CASE("Signs that look like bullets are told, once for neighbours") {
    CHECK(told_of("• Planted the beds\n• Mended the fence\n• Sharpened the tines") ==
          Told{at(7, "\"•\" is no list marker in Markdown, which runs these 3 lines into one paragraph")});
}

TEST_CASE("Neighbours of one kind are one mistake, others are not") {
    CHECK(told_of("- Planted\n-- Roses here\n- Mended\n-- Fence there").size() == 1);
    CHECK(told_of("- Planted\n-- Roses here\n- Mended\n- Cut\n-- Fence there").size() == 2);
    CHECK(told_of("- Planted\n-- Roses here\n• Fence there").size() == 2);
    CHECK(told_of("- Planted\n-- Roses here\n\n### Spade - Bruno Keller\n-- Fence there").size() == 2);
}

TEST_CASE("The signs are pointed at, and the item is spelled out") {
    MadeChange change;
    change.after(path, note("- Planted the beds\n -- No objections"));
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].column == 2);
    CHECK(found[0].end_column == 4);
    CHECK(found[0].help == "write \"   - No objections\"");
}

TEST_CASE("Statements without markers are told where the writer broke the lines") {
    CHECK(told_of("Planted the beds\nMended the fence\nSharpened the tines") ==
          Told{at(7, "these 3 lines have no list marker and run into one paragraph")});
    CHECK(told_of("Planted the beds behind the house\nMended").size() == 1);
    CHECK(told_of("Planted the beds behind the house\nmending the fence").size() == 1);
    CHECK(told_of("Planted the beds behind the house\n2 fences mended").size() == 1);
    CHECK(told_of("Planted the beds behind the house\n**fences** mended").size() == 1);
}

TEST_CASE("Lines that the sentence carries on are one statement") {
    CHECK(told_of("Planted the beds behind the house\nand mended the fence").empty());
    CHECK(told_of("Planted the beds,\nmended the fence").empty());
    CHECK(told_of("Planted the beds behind the house\n(all)").empty());
    CHECK(told_of("Planted the beds behind the house\nwas the plan").empty());
    CHECK(told_of("Planted the beds behind the house\nroses").empty());
}

TEST_CASE("A paragraph that is wrapped by hand is no list") {
    CHECK(told_of("We planted all of the beds behind the old house and the roses by\n"
                  "Ada Lindqvist went in last, once the frost was out of the ground and\n"
                  "Bruno Keller had mended what was left of the fence that stands there\n"
                  "since the year before.")
              .empty());
}

TEST_CASE("A short line in a paragraph that is wrapped by hand makes no list of it") {
    CHECK(told_of("We planted all of the northern beds behind the old house and\n"
                  "the roses by the western fence went in last, once the frost\n"
                  "was out of the ground.\n"
                  "Mended the fence")
              .empty());
}

TEST_CASE("Lines longer than any margin end where their writer ended them") {
    std::string words;
    while (words.size() < 120) words += " beds";
    CHECK(told_of("Planted" + words + "\nWatered" + words).size() == 1);
}

TEST_CASE("Lines that Markdown breaks as written are left alone") {
    const auto end = GENERATE(as<std::string>{}, "  ", "\\", "<br>", "<br />", " <br/> ");
    CAPTURE(end);
    CHECK(told_of("Planted the beds" + end + "\nMended the fence").empty());
}

TEST_CASE("Whole sentences, one a line, get a note only") {
    MadeChange change;
    change.after(path, note("We planted the beds.\nWe mended the fence."));
    CHECK(told(change, rule) ==
          Told{"note Garden/2021-03-09-garden.md:7 Rake: these 2 lines have no list marker and run "
               "into one paragraph"});
    CHECK(told_of("Ada: planted the beds.\nBruno: mended the fence.").front().starts_with("warning"));
    CHECK(told_of("Ada - planted the beds.\nBruno - mended the fence.").front().starts_with("warning"));
}

TEST_CASE("Three long lines that all begin with a capital are a list without markers") {
    const std::string words = "the northern beds behind the house, which were all dug in March";
    const auto line = [&](const std::string& verb) { return verb + " " + words; };
    CHECK(told_of(line("Planted") + "\n" + line("Watered") + "\n" + line("Mulched")).size() == 1);
    CHECK(told_of(line("Planted") + "\n" + line("Watered") + "\n" + line("mulched")).empty());
    CHECK(told_of(line("Planted") + "\n" + line("Watered")).empty());
}

TEST_CASE("One line without its marker below items that have theirs is told") {
    CHECK(told_of("- Planted the beds\n- Mended the fence\nSharpened the tines") ==
          Told{at(9, "this line has no list marker and runs into the item above")});
}

TEST_CASE("A line below an item that goes on with it is left alone") {
    const auto lines = GENERATE(as<std::string>{}, "- Planted the beds\n- Mended the fence of\nBruno Keller",
                                "- Planted the beds\n- Mended the fence:\nThe old one",
                                "- Planted the beds\n- Mended the fence\n  Sharpened the tines",
                                "- Planted the beds\n- Mended the fence\nsharpened the tines",
                                "- Planted the beds.\nSharpened the tines",
                                "- Planted the beds\n- Mended the fence\nOnce more.\nAgain",
                                "- Planted the beds\n- Mended the fence.\nOnce more\nand again",
                                "- Planted the beds\n- Mended the fence  \nSharpened the tines");
    CAPTURE(lines);
    CHECK(told_of(lines).empty());
}

TEST_CASE("Below items of which several go on, only a line behind a full stop is told") {
    CHECK(told_of("- Planted the beds\nAnew\n- Mended the fence\nSharpened the tines").empty());
    CHECK(told_of("- Planted the beds\n- Dug the beds\nwith spades\n- Mended the fence.\nSharpened the tines").size() ==
          1);
    const std::string wrapped = "- Planted all of the northern beds behind the house, which were dug in\n  March\n";
    CHECK(told_of(wrapped + wrapped + "- Dug\nwith spades\n- Cut the grass.\nSharpened the tines").size() == 1);
}

TEST_CASE("Tables, quotes, definitions, code and comments hold no list") {
    const auto lines =
        GENERATE(as<std::string>{}, "a | b\n--|--\nPlanted | Mended", "> Planted the beds\n> Mended the fence",
                 "[Rake]: https://example.org/rake\n[Spade]: https://example.org/spade",
                 "```\n-- Planted\nMended the fence\nCut\n```", "~~~~\n~~~\n-- Planted\n~~~~",
                 "    -- Planted\n    Mended the fence", "<!--\n-- Planted\nMended\nCut\n-->",
                 "Planted the beds\n---\nMended the fence");
    CAPTURE(lines);
    CHECK(told_of(lines).empty());
}

TEST_CASE("A list that was malformed before is not told, one that the change adds is") {
    MadeChange change;
    change.before(path, note("- Planted\n-- Roses here")).after(path, note("- Dug\n- Planted\n-- Roses here\n\n- Cut"));
    CHECK(told(change, rule).empty());
    change.after(path, note("- Planted\n-- Roses here\n-- Tulips there"));
    CHECK(told(change, rule).size() == 1);
}

}  // namespace malformed_list_test
