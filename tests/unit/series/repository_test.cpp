#include <filesystem>
#include <string>
#include <vector>

#include "pmcdiff/series.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace repository_test {

using namespace pmcdiff;
using test::TemporaryFolder;
using Lines = std::vector<std::string>;

namespace {

/// `COMMITTEE DATE FILE`
Lines shown(const std::vector<NoteFile>& notes) {
    Lines out;
    for (const auto& note : notes) out.push_back(note.pmc + " " + note.date.iso() + " " + note.shown);
    return out;
}

}  // namespace

TEST_CASE("notes are found by committee and date, in both orders of a date and below year folders") {
    const TemporaryFolder folder;
    for (const auto* const file :
         {"Shed/2017/2017-10-18-shed.md", "Shed/2016/2016-11-01-shed.md", "Garden/09-25-2017.md",
          "Garden/ 2015-12-21-garden.md", "Garden/10-02-2017.markdown", "2014-01-07.md"}) {
        folder.write(file);
    }
    const auto repository = scan_repository(folder.path()).value();
    CHECK(shown(repository.notes) ==
          Lines{" 2014-01-07 2014-01-07.md", "Garden 2015-12-21 Garden/ 2015-12-21-garden.md",
                "Garden 2017-09-25 Garden/09-25-2017.md", "Garden 2017-10-02 Garden/10-02-2017.markdown",
                "Shed 2016-11-01 Shed/2016/2016-11-01-shed.md", "Shed 2017-10-18 Shed/2017/2017-10-18-shed.md"});
    CHECK(repository.committees() == Lines{"", "Garden", "Shed"});
    CHECK(repository.series("SHED").size() == 2);
    CHECK(repository.series("Pond").empty());
}

TEST_CASE("Markdown without a date is kept apart, hidden and other files are passed over") {
    const TemporaryFolder folder;
    for (const auto* const file : {"README.md", "Shed/template.md", "Shed/2017-10-18.md", "Shed/2017-10-18.txt",
                                   ".git/2017-10-18.md", "Shed/.2017-10-19.md", "Shed/2017-02-30.md"}) {
        folder.write(file);
    }
    const auto repository = scan_repository(folder.path()).value();
    CHECK(shown(repository.notes) == Lines{"Shed 2017-10-18 Shed/2017-10-18.md"});
    CHECK(repository.undated == Lines{"README.md", "Shed/2017-02-30.md", "Shed/template.md"});
}

TEST_CASE("a folder that is none, or without notes, is refused with what to do") {
    const TemporaryFolder folder;
    const auto file = folder.write("README.md");
    for (const auto& path : {folder.path() + "/none", file, folder.path()}) {
        const auto repository = scan_repository(path);
        REQUIRE_FALSE(repository.has_value());
        CHECK(repository.error().kind == ErrorKind::usage);
        CHECK(repository.error().path == path);
        CHECK(repository.error().help.find("--notes") != std::string::npos);
    }
}

TEST_CASE("the repository is the nearest folder upwards with committees or a configuration") {
    const TemporaryFolder folder;
    folder.write("notes/Shed/2017/2017-10-18.md");
    folder.write("notes/Shed/2018/2018-10-18.md");
    const auto notes = folder.path() + "/notes";
    CHECK(find_repository(notes + "/Shed/2017") == notes);
    CHECK(find_repository(notes) == notes);
    folder.write("plain/.pmcdiff.toml", "");
    folder.write("plain/deep/x.md");
    CHECK(find_repository(folder.path() + "/plain/deep") == folder.path() + "/plain");
}

TEST_CASE("the series around a note spans its year folders") {
    const TemporaryFolder folder;
    folder.write("Shed/2017/2017-10-18.md");
    const auto last = folder.write("Shed/2018/2018-10-18.md");
    folder.write("Garden/2017-10-18.md");
    Lines dates;
    for (const auto& note : series_around(last)) dates.push_back(note.pmc + " " + note.date.iso());
    CHECK(dates == Lines{"Shed 2017-10-18", "Shed 2018-10-18"});
}

TEST_CASE("a repository without configuration has the built-in profile, a faulty one is refused") {
    const TemporaryFolder folder;
    CHECK(repository_profile(folder.path()).has_value());
    const auto path = folder.write(".pmcdiff.toml", "this is = = no TOML\n");
    const auto faulty = repository_profile(folder.path());
    REQUIRE_FALSE(faulty.has_value());
    CHECK(faulty.error().path == path);
    CHECK(faulty.error().kind == ErrorKind::note);
}

TEST_CASE("notes that are not on disk are found by the same rules") {
    const Lines paths{
        "Shed/2017/2017-10-18-shed.md", "Garden/09-25-2017.md", "2014-01-07.md",         "README.md",
        ".git/2017-10-18.md",           "Shed/notes.txt",       "a/b/c/d/2017-10-18.md", "a/b/c/d/e/2017-10-18.md"};
    const TemporaryFolder folder;
    for (const auto& path : paths) folder.write(path);
    const auto on_disk = scan_repository(folder.path()).value();
    const auto repository = repository_of(paths);
    CHECK(shown(repository.notes) == shown(on_disk.notes));
    CHECK(repository.undated == on_disk.undated);
    CHECK(repository.notes.back().path == repository.notes.back().shown);
    CHECK(repository_of({}).notes.empty());
}

}  // namespace repository_test
