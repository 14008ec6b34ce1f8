#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace conflict_markers_test {

using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "conflict-markers";
constexpr auto path = "Garden/2021-03-09-garden.md";

std::vector<std::string> told_of(const std::string& lines) {
    MadeChange change;
    change.after(path, "# Garden\n\n" + lines + "\n");
    return told(change, rule);
}

}  // namespace

TEST_CASE("The marks of a conflict are one error at the first of them") {
    CHECK(told_of("<<<<<<< HEAD\n- Dug\n||||||| base\n- Dig\n=======\n- Cut\n>>>>>>> update") ==
          std::vector<std::string>{
              "error Garden/2021-03-09-garden.md:3 : \"<<<<<<< HEAD\" is left over from a merge that "
              "was not finished"});
    CHECK(told_of("<<<<<<< HEAD\n>>>>>>> update\n\n<<<<<<< HEAD\n>>>>>>> update").size() == 2);
}

TEST_CASE("A mark that was left alone is told, in code too") {
    const auto line =
        GENERATE(as<std::string>{}, ">>>>>>> update", "<<<<<<<", "||||||| base", "```\n>>>>>>> update\n```");
    CAPTURE(line);
    CHECK(told_of(line).size() == 1);
    const std::size_t marks = line.starts_with('<') ? 1 : 2;
    CHECK(told_of(line + "\n\n>>>>>>> other").size() == marks);
}

TEST_CASE("Underlines, quotes and other runs of signs are no conflicts") {
    const auto line = GENERATE(as<std::string>{}, "Rake\n=======", "> > > > > > > quoted", "<<<<<<<<", " <<<<<<< HEAD",
                               ">>>>>>>update", ">>>>>> update");
    CAPTURE(line);
    CHECK(told_of(line).empty());
}

TEST_CASE("Marks that stood there before are not told") {
    MadeChange change;
    change.before(path, "# Garden\n\n>>>>>>> update\n").after(path, "# Garden\n\nHello\n\n>>>>>>> update\n");
    CHECK(told(change, rule).empty());
}

}  // namespace conflict_markers_test
