#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace broken_link_test {

using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "broken-link";
constexpr auto path = "Garden/2021-03-09-garden.md";

std::string note(const std::string& lines) { return "# Garden PMC Meeting 2021-03-09\n\n" + lines + "\n"; }

std::vector<pmcdiff::Finding> found_in(const std::string& lines) {
    MadeChange change;
    change.after(path, note(lines));
    return findings(change, rule);
}

}  // namespace

TEST_CASE("Each wrong form of a link is told with the right one") {
    const auto [wrong, reason, right] = GENERATE(table<std::string, std::string, std::string>(
        {{"(plan)[https://example.org/p]", "swapped", "[plan](https://example.org/p)"},
         {"[plan] (https://example.org/p)", "no blank", "[plan](https://example.org/p)"},
         {"[plan|https://example.org/p]", "bars", "[plan](https://example.org/p)"},
         {"[plan][https://example.org/p]", "in parentheses", "[plan](https://example.org/p)"},
         {"[plan])(https://example.org/p)", "no \")\"", "[plan](https://example.org/p)"},
         {"[plan] here(https://example.org/p)", "no word", "[plan](https://example.org/p)"},
         {"[plan]( )", "no address", "[text](https://...)"},
         {"[plan](https://example.org/p", "closes", "[plan](https://example.org/p)"},
         {"[plan](http:/example.org/p)", "begin", "[plan](http://example.org/p)"},
         {"[plan](ttps://example.org/p)", "begin", "[plan](https://example.org/p)"},
         {"[plan](https//example.org/p)", "begin", "[plan](https://example.org/p)"},
         {"[plan](www.example.org/p)", "file's name", "[plan](https://www.example.org/p)"},
         {"[plan](docs.example.org/p)", "file's name", "[plan](https://docs.example.org/p)"},
         {"[plan]{https://example.org/p}", "in parentheses", "[plan](https://example.org/p)"},
         {"{plan}(https://example.org/p)", "in brackets", "[plan](https://example.org/p)"},
         {"[plan}(https://example.org/p)", "in brackets", "[plan](https://example.org/p)"}}));
    CAPTURE(wrong);
    const auto found = found_in("- See " + wrong);
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == pmcdiff::DiagnosticLevel::warning);
    CHECK(found[0].line == 3);
    CHECK(found[0].column == 7);
    CHECK(found[0].end_column == 7 + static_cast<int>(wrong.size()));
    CHECK(found[0].message.starts_with("\"" + wrong + "\" is no link: "));
    CHECK(found[0].message.find(reason) != std::string::npos);
    CHECK(found[0].help == "write " + right);
}

TEST_CASE("A parenthesis that is not closed ends at the address") {
    const auto found = found_in("- The [`plan`](https://example.org/p is out");
    REQUIRE(found.size() == 1);
    CHECK(found[0].help == "write [`plan`](https://example.org/p)");
}

TEST_CASE("Links and what is no link are left alone") {
    const auto line = GENERATE(
        as<std::string>{}, "[plan](https://example.org/p)", "[plan](https://example.org/p_(old))",
        "[plan](<https://example.org/p>)", "[plan](https://example.org/p \"the plan\")",
        "[plan](mailto:ada@example.org)", "[plan](#plan)", "[plan](/plan)", "[plan](//example.org)",
        "`(plan)[https://example.org/p]`", "- [ ] (https://example.org/p)", "- [x] (https://example.org/p)",
        "\\[plan] (https://example.org/p)", "[rake] (https://example.org/p)\n\n[Rake]: https://example.org/rake",
        "```\n[plan]()\n```", "<!-- [plan]() -->", "(plan) [and more]", "[plan] (and more)", "[plan]: more [plan]()");
    CAPTURE(line);
    CHECK(found_in(line).empty());
}

TEST_CASE("A reference that the note does not define is told") {
    const auto line = GENERATE(as<std::string>{}, "[the plan][rakes]", "[rakes][]");
    CAPTURE(line);
    const auto found = found_in(line + "\n\n[rake]: https://example.org/rake");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "\"[rakes]\" is not defined in this note");
    CHECK(found[0].help == "add a line \"[rakes]: https://...\"");
}

TEST_CASE("Defined references, tags and boxes are left alone") {
    const auto line = GENERATE(
        as<std::string>{}, "[the plan][Rake  Plan]\n\n[rake plan]: https://example.org/rake",
        "[Rake][Spade] planted the beds", "[rake] alone", "\\[the plan][rakes]\n\n[rake]: https://example.org/rake",
        "- [x][rakes]\n\n[rake]: https://example.org/rake", "`[the plan][rakes]`\n\n[rake]: https://example.org/rake");
    CAPTURE(line);
    CHECK(found_in(line).empty());
}

TEST_CASE("A path without a file is told, one with a file or folder is not") {
    MadeChange change;
    change.before("Garden/beds.png", "x").before("Garden/2021/old plan.png", "x");
    change.after(
        path, note("![beds](beds.png) [old](2021/) [plan](2021/old%20plan.png#top) [up](../Garden/beds.png) [all](..) "
                   "[out](../../elsewhere.md) [gone](bed.png)"));
    CHECK(told(change, rule) ==
          std::vector<std::string>{"warning Garden/2021-03-09-garden.md:3 : no file is at \"Garden/bed.png\""});
}

TEST_CASE("An image that is left behind when the note is moved is told with its new path") {
    MadeChange change;
    change.before("Garden/beds.png", "x").before(path, note("![beds](beds.png)"));
    change.rename(path, "Garden/2021/2021-03-09-garden.md");
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "no file is at \"Garden/2021/beds.png\"");
    CHECK(found[0].help == "the file is at Garden/beds.png: move it too, or write ../beds.png");
}

TEST_CASE("A link that was broken before is not told, also where the note is moved") {
    MadeChange change;
    change.before(path, note("[gone](some/where.md) (plan)[https://example.org/p]"));
    change.rename(path, "Garden/2021/2021-03-09-garden.md");
    CHECK(told(change, rule).empty());
}

}  // namespace broken_link_test
