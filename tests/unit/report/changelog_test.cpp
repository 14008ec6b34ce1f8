// Changelog files and feeds as the library writes them; tests/program looks at their text more closely.

#include "pmcdiff/changelog.hpp"

#include <string>
#include <vector>

#include "report/stable_id.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace changelog_test {

using namespace pmcdiff;

namespace {

std::vector<Meeting> series() {
    std::vector<Meeting> meetings{
        test::meeting({test::team("Rake", {"Ada"}, {test::item("The pond is dug")})}, {}, {2021, 3, 9}),
        test::meeting({test::team("Rake", {"Bob"}, {test::item("The pond is dug", Status::done)})}, {}, {2021, 3, 23}),
        test::meeting({test::team("Rake", {"Bob"}), test::team("Spade", {"Ada"})}, {}, {2021, 4, 6})};
    for (auto& meeting : meetings) meeting.pmc = "Garden";
    return meetings;
}

}  // namespace

TEST_CASE("each meeting is told with what changed since the one before, newest first") {
    const auto meetings = series();
    const auto whole = changes_by_meeting(meetings, true, test::profile());
    REQUIRE(whole.size() == 3);
    CHECK(whole[0].meeting == &meetings[2]);
    CHECK(test::kinds(*whole[0].diff).front() == "team-added");
    CHECK(whole[1].diff->old_note.date == meetings[0].date);
    CHECK_FALSE(whole[2].diff.has_value());
    CHECK(changes_by_meeting(meetings, false, test::profile()).size() == 2);
}

TEST_CASE("one meeting alone is a series too") {
    const auto meetings = series();
    const std::span only(meetings.data(), 1);
    CHECK(changes_by_meeting(only, true, test::profile()).size() == 1);
    CHECK(changes_by_meeting(only, false, test::profile()).empty());
    CHECK(atom_feed(changes_by_meeting(only, true, test::profile()), {}).find("<entry>") != std::string::npos);
}

TEST_CASE("a changelog is brought up to date and then stays as it is") {
    const auto meetings = series();
    const auto entries = changes_by_meeting(meetings, true, test::profile());
    const auto written = update_changelog("", "C.md", entries, false);
    REQUIRE(written.has_value());
    CHECK(written->added.size() == 3);
    const auto again = update_changelog(written->text, "C.md", entries, false);
    REQUIRE(again.has_value());
    CHECK(again->text == written->text);
    CHECK(again->added.empty());
    CHECK(again->made_anew.empty());
}

TEST_CASE("an entry that was edited is kept unless it is to be overwritten") {
    const auto meetings = series();
    const auto entries = changes_by_meeting(meetings, true, test::profile());
    const auto written = update_changelog("", "C.md", entries, false).value().text;
    auto text = written;
    text.insert(text.find("- **Rake**"), "- by hand\n");
    const auto kept = update_changelog(text, "C.md", entries, false).value();
    CHECK(kept.text == text);
    CHECK(kept.edited == std::vector<Date>{{2021, 3, 23}});
    CHECK(update_changelog(text, "C.md", entries, true).value().text == written);
}

TEST_CASE("a damaged marker is told with its line") {
    const auto meetings = series();
    const auto entries = changes_by_meeting(meetings, true, test::profile());
    const auto refused = update_changelog("one\n<!-- pmcdiff 2021-03-09 begin 0 -->\n", "C.md", entries, false);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::usage);
    CHECK(refused.error().path == "C.md");
    CHECK(refused.error().line == 2);
}

TEST_CASE("identifiers come from the name alone") {
    // As any other program makes it: uuid5(UUID("9d0c93fe-36e3-49cd-a780-14111e82420f"), "Garden").
    CHECK(report::stable_id("Garden") == "urn:uuid:cf97d69a-18fc-59a0-bbfc-cdc9bde86cdd");
    CHECK(report::stable_id("Garden") != report::stable_id("garden"));
}

}  // namespace changelog_test
