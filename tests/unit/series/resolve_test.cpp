#include <optional>
#include <string>
#include <vector>

#include "pmcdiff/series.hpp"
#include "support/catch.hpp"

namespace resolve_test {

using namespace pmcdiff;

namespace {

NoteFile note(const std::string& pmc, const Date& date, const std::string& suffix = "") {
    const auto shown = pmc + "/" + date.iso() + suffix + ".md";
    return {"/notes/" + shown, shown, pmc, date};
}

Repository repository() {
    return {"/notes",
            {note("Garden", {2017, 9, 5}), note("Garden", {2017, 9, 20}), note("Garden", {2017, 10, 3}),
             note("Garden", {2017, 10, 18}), note("Shed", {2017, 10, 3}), note("Shed", {2017, 10, 17})},
            {}};
}

Result<NoteFile> resolve(const std::string& reference, const std::string& pmc = "",
                         const std::optional<NoteFile>& beside = std::nullopt) {
    return resolve_note(repository(), reference, pmc, beside);
}

/// The file, or the error with what to do about it.
std::string shown(const std::string& reference, const std::string& pmc = "",
                  const std::optional<NoteFile>& beside = std::nullopt) {
    const auto found = resolve(reference, pmc, beside);
    return found ? found->shown : found.error().text();
}

}  // namespace

TEST_CASE("a date that one series has is that note") { CHECK(shown("2017-10-18") == "Garden/2017-10-18.md"); }

TEST_CASE("a date that nobody has names the nearest ones in order") {
    const auto error = resolve("2017-10-10").error();
    CHECK(error.kind == ErrorKind::usage);
    CHECK(error.message == "no note has the date 2017-10-10");
    CHECK(error.help == "the nearest are 2017-10-03, 2017-10-17 and 2017-10-18");
}

TEST_CASE("a date of several series asks for the committee, which may be given in any case") {
    CHECK(shown("2017-10-03").find("several series: Garden and Shed") != std::string::npos);
    CHECK(shown("2017-10-03").find("--pmc") != std::string::npos);
    CHECK(shown("2017-10-03", "shed") == "Shed/2017-10-03.md");
    CHECK(shown("2017-10-18", "Shed").find("no note has the date") != std::string::npos);
}

TEST_CASE("the other note's series is preferred") {
    CHECK(shown("2017-10-03", "", note("Shed", {2017, 10, 17})) == "Shed/2017-10-03.md");
    CHECK(shown("2017-10-03", "", note("Pond", {2017, 10, 17})).find("several series") != std::string::npos);
}

TEST_CASE("an unknown committee names those that there are") {
    CHECK(shown("2017-10-03", "Pond").find("there are: Garden and Shed") != std::string::npos);
}

TEST_CASE("latest and previous are the last notes of a series, or around the other note") {
    CHECK(shown("latest", "Garden") == "Garden/2017-10-18.md");
    CHECK(shown("previous", "Garden") == "Garden/2017-10-03.md");
    CHECK(shown("previous", "", note("Garden", {2017, 10, 3})) == "Garden/2017-09-20.md");
    CHECK(shown("latest", "", note("Shed", {2017, 10, 3})) == "Shed/2017-10-17.md");
    CHECK(shown("latest").find("several series") != std::string::npos);
}

TEST_CASE("there is nothing before the first note") {
    CHECK(shown("previous", "", note("Garden", {2017, 9, 5})).find("no note before 2017-09-05") != std::string::npos);
}

TEST_CASE("what is no reference is told with those that are, made harmless") {
    CHECK(shown("yesterday").find("there is no note \"yesterday\"") != std::string::npos);
    CHECK(shown("a\x1b[31m").find('\x1b') == std::string::npos);
    CHECK(shown("2017-02-30").find("there is no note") != std::string::npos);
}

TEST_CASE("two notes of one date in one series ask for the file") {
    const Repository twice{"/notes", {note("Garden", {2017, 9, 5}), note("Garden", {2017, 9, 5}, "-copy")}, {}};
    const auto error = resolve_note(twice, "2017-09-05", "", std::nullopt).error();
    CHECK(error.message.find("Garden/2017-09-05.md and Garden/2017-09-05-copy.md") != std::string::npos);
}

TEST_CASE("the notes between two dates leave both ends out, in whichever order they are named") {
    const auto series = repository().series("Garden");
    const auto dates = [](const std::vector<NoteFile>& notes) {
        std::vector<std::string> out;
        for (const auto& note : notes) out.push_back(note.date.iso());
        return out;
    };
    const std::vector<std::string> between{"2017-09-20", "2017-10-03"};
    CHECK(dates(notes_between(series, {2017, 9, 5}, {2017, 10, 18})) == between);
    CHECK(dates(notes_between(series, {2017, 10, 18}, {2017, 9, 5})) == between);
    CHECK(dates(notes_between(series, {2017, 9, 6}, {2017, 9, 19})).empty());
    CHECK(notes_between({}, {2017, 9, 5}, {2017, 10, 18}).empty());
}

}  // namespace resolve_test
