#include <cstddef>
#include <string>
#include <vector>

#include "pmcdiff/limits.hpp"
#include "pmcdiff/read.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"
#include "support/temporary_folder.hpp"

namespace read_note_test {

using namespace pmcdiff;

namespace {

Error refusal(const std::string& bytes) {
    const auto meeting = read_note(bytes, {"garden.md", "", {}}, test::profile());
    REQUIRE_FALSE(meeting.has_value());
    return meeting.error();
}

std::vector<std::string> rules(const Meeting& meeting) {
    std::vector<std::string> rules;
    for (const auto& diagnostic : meeting.diagnostics)
        rules.push_back(diagnostic.rule + " " + std::to_string(diagnostic.line));
    return rules;
}

constexpr const char* title = "# Garden PMC Meeting 2021-03-09\n\n## Backlog Reviews\n\n";

}  // namespace

TEST_CASE("a note that is no UTF-8 is refused with the line of its first wrong byte") {
    const auto error = refusal("# Garden\n\nK\xF6rner\n");
    CHECK(error.kind == ErrorKind::note);
    CHECK(error.path == "garden.md");
    CHECK(error.line == 3);
    CHECK(error.message.find("UTF-8") != std::string::npos);
    CHECK_FALSE(error.help.empty());
}

TEST_CASE("a binary file is refused with the line of its NUL byte") {
    const auto error = refusal(std::string("# Garden\n\0x", 11));
    CHECK(error.line == 2);
    CHECK(error.message.find("NUL") != std::string::npos);
}

TEST_CASE("an empty note is refused, and so is one of blanks alone") {
    CHECK(refusal("").message == "the note is empty");
    CHECK(refusal(" \n\t\r\n").message == "the note is empty");
}

TEST_CASE("a line beyond the limit is refused with its number, one at the limit is read") {
    const std::string longest(Limits{}.line_length, 'x');
    CHECK(refusal("# Garden\n" + longest + "x\n").line == 2);
    CHECK(read_note("# Garden\n" + longest + "\n", {}, test::profile()).has_value());
    CHECK(refusal("# Garden\n\n" + longest + "x").line == 3);
}

TEST_CASE("a note beyond the size limit is refused") {
    const auto error = refusal(std::string(Limits{}.file_size + 1, 'x'));
    CHECK(error.message.find("512 KiB") != std::string::npos);
}

TEST_CASE("CRLF, CR, a byte order mark, NBSP and zero-width blanks change nothing") {
    const auto plain = test::read_teams("### Rake - Ada Field\n\n- Raked the *lawn*\n");
    for (const std::string note :
         {"\xEF\xBB\xBF# G\r\n\r\n## Backlog Reviews\r\n\r\n### Rake - Ada Field\r\n\r\n- Raked the *lawn*\r\n",
          "# G\r\r## Backlog Reviews\r\r### Rake - Ada Field\r\r- Raked the *lawn*\r",
          "# G\n\n## Backlog\xC2\xA0Reviews\n\n### Rake\xC2\xA0-\xC2\xA0"
          "Ada\xC2\xA0"
          "Field\n\n- Raked\xC2\xA0the *lawn*\n",
          "# G\n\n## Backlog Reviews\n\n### \xE2\x80\x8BRake - Ada Field\n\n- Raked the *lawn*\n"}) {
        const auto meeting = test::read(note);
        REQUIRE(meeting.teams.size() == 1);
        CHECK(meeting.teams[0].name == "Rake");
        CHECK(meeting.teams[0].leads == plain.teams[0].leads);
        REQUIRE(meeting.teams[0].items.size() == 1);
        CHECK(meeting.teams[0].items[0].text == "Raked the lawn");
        CHECK(meeting.teams[0].items[0].line == 7);
    }
}

TEST_CASE("mojibake is mended for reading and told once, at its first line") {
    const auto meeting = test::read_teams("### Rake - Dirk KÃ¶rner\n\n- Weâ€™ve raked\n");
    CHECK(meeting.teams.at(0).leads == std::vector<std::string>{"Dirk Körner"});
    CHECK(meeting.teams.at(0).items.at(0).text == "We’ve raked");
    CHECK(rules(meeting) == std::vector<std::string>{"mojibake 5"});
    CHECK(meeting.diagnostics.front().message.find("2 characters") != std::string::npos);
}

TEST_CASE("a heading without its blank is read and told") {
    const auto meeting = test::read_teams("###Rake - Ada Field\n\n- Raked\n");
    CHECK(meeting.teams.at(0).name == "Rake");
    CHECK(rules(meeting) == std::vector<std::string>{"malformed-heading 5"});
}

TEST_CASE("two sections of one name are one team, and told at the second one") {
    const auto meeting = test::read_teams(
        "### Rake - Ada Field\n\n- Raked\n\n### Spade - Cem Oss\n\n### RAKE - Ada Field / Bela Norr\n\n- Raked "
        "again\n");
    REQUIRE(meeting.teams.size() == 2);
    CHECK(meeting.teams[0].items.size() == 2);
    CHECK(meeting.teams[0].leads == std::vector<std::string>{"Ada Field", "Bela Norr"});
    CHECK(rules(meeting) == std::vector<std::string>{"duplicate-section 11"});
}

TEST_CASE("a note without any team is read and told") {
    CHECK(rules(test::read("# Garden\n\nNothing.\n")) == std::vector<std::string>{"no-team 1"});
}

TEST_CASE("the file's name overrules the title's date and the folder the title's committee") {
    const std::string note = "# Garden PMC Meeting 2021-03-09\n";
    const auto by_title = read_note(note, {"x.md", "", {}}, test::profile());
    CHECK(by_title->date == Date{2021, 3, 9});
    CHECK(by_title->pmc == "Garden");
    CHECK(by_title->title == "Garden PMC Meeting 2021-03-09");
    const auto by_file = read_note(note, {"x.md", "Shed", {2021, 3, 16}}, test::profile());
    CHECK(by_file->date == Date{2021, 3, 16});
    CHECK(by_file->pmc == "Shed");
}

TEST_CASE("attendees, announcements and discussion are told apart") {
    const auto meeting = test::read(
        "# Garden\n\n## Attendees\n\n- Ada Field\n- Bela Norr\n\n## Announcements\n\n- The pond opens in May\n\n"
        "## Discussion\n\n- Whether to keep ducks\n");
    CHECK(meeting.attendees == std::vector<std::string>{"Ada Field", "Bela Norr"});
    REQUIRE(meeting.announcements.size() == 1);
    CHECK(meeting.announcements[0].text == "The pond opens in May");
    CHECK(meeting.announcements[0].line == 10);
    REQUIRE(meeting.discussion.size() == 1);
    CHECK(meeting.discussion[0].text == "Whether to keep ducks");
}

TEST_CASE("teams in the brackets of a roadmap are those of the same note, by alias too") {
    const auto meeting = test::read(
        std::string(title) +
        "### Long Rake (aka LR) - Ada Field\n\n- Raked\n\n## Roadmap\n\n| | |\n|---|---|\n| Soon | a bed (LR) |\n"
        "| | a pond (Duck) |\n");
    REQUIRE(meeting.roadmap.size() == 2);
    CHECK(meeting.roadmap[0].teams == std::vector<std::string>{"LR"});
    CHECK(meeting.roadmap[1].teams.empty());
}

TEST_CASE("long runs that are slow for Markdown parsers end soon") {
    const auto [mark, times] = GENERATE(table<std::string, int>({{"[", 20000},
                                                                 {"_a ", 20000},
                                                                 {"*a **a ", 9000},
                                                                 {"> ", 60},
                                                                 {"|", 60000},
                                                                 {"`", 60000},
                                                                 {"- ", 60},
                                                                 {"![", 20000},
                                                                 {"~", 60000}}));
    INFO(mark);
    std::string run;
    for (int i = 0; i < times; ++i) run += mark;
    CHECK(read_note(std::string(title) + "### Rake\n\n- " + run.substr(0, Limits{}.line_length - 8) + "\n", {},
                    test::profile())
              .has_value());
}

TEST_CASE("a file is read whole, and refused where there is none") {
    const test::TemporaryFolder folder;
    const auto path = folder.write("note.md", "# Garden\n");
    CHECK(read_file(path).value() == "# Garden\n");
    const auto missing = read_file(folder.path() + "/other.md");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().kind == ErrorKind::note);
    CHECK(missing.error().message.find("No such file") != std::string::npos);
    CHECK(read_file(folder.path()).error().message.find("folder") != std::string::npos);
}

}  // namespace read_note_test
