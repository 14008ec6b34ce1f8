#include <string>

#include "support/catch.hpp"
#include "support/changes.hpp"

namespace title_date_mismatch_test {

using pmcdiff::test::findings;
using pmcdiff::test::MadeChange;
using pmcdiff::test::told;

namespace {

constexpr auto rule = "title-date-mismatch";
constexpr auto path = "Garden/2021-03-09-garden.md";

std::string titled(const std::string& title) { return "# " + title + "\n\n## Agenda\n"; }

}  // namespace

TEST_CASE("A title with the date of the meeting before is told") {
    MadeChange change;
    change.after(path, titled("Garden PMC Meeting 2021-02-23"));
    CHECK(told(change, rule) == std::vector<std::string>{"error Garden/2021-03-09-garden.md:1 : the title says "
                                                         "2021-02-23, the file's name 2021-03-09"});
    const auto found = findings(change, rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].column == 22);
    CHECK(found[0].end_column == 32);
    REQUIRE(found[0].mend);
    CHECK(found[0].mend->lines == std::vector<std::string>{"# Garden PMC Meeting 2021-03-09"});
}

TEST_CASE("A title's date is read in every form that titles have") {
    const auto title = GENERATE(as<std::string>{}, "Meeting 2021-03-09", "Meeting 2021/3/9", "Meeting 03/09/2021",
                                "Meeting 9.3.2021", "Meeting of March 9th, 2021", "Meeting of 9 Mar 2021", "Meeting");
    MadeChange change;
    change.after(path, titled(title));
    CAPTURE(title);
    CHECK(told(change, rule).empty());
}

TEST_CASE("A title's date that can't be, or is another day's, is told in every form") {
    const auto title = GENERATE(as<std::string>{}, "Meeting 2021-03-10", "Meeting 2021-03-009", "Meeting 03/10/2021",
                                "Meeting of March 10, 2021", "Meeting of 9 April 2021");
    MadeChange change;
    change.after(path, titled(title));
    CAPTURE(title);
    CHECK(told(change, rule).size() == 1);
}

TEST_CASE("A wrong date in the title that stood there before is not told") {
    MadeChange change;
    change.before(path, titled("Meeting 2021-02-23")).after(path, titled("Garden Meeting 2021-02-23"));
    CHECK(told(change, rule).empty());
    pmcdiff::CheckSettings everything;
    everything.all = true;
    CHECK(told(change, rule, everything).size() == 1);
}

TEST_CASE("A note that gets another date in its name, and not in its title, is told") {
    MadeChange change;
    change.before(path, titled("Meeting 2021-03-09")).rename(path, "Garden/2021-03-16-garden.md");
    CHECK(told(change, rule).size() == 1);
}

}  // namespace title_date_mismatch_test
