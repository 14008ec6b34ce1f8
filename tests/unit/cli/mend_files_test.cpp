#include "cli/mend_files.hpp"

#include <filesystem>
#include <string>

#include "pmcdiff/read.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace mend_files_test {

using namespace pmcdiff;
using cli::replace_note;
namespace fs = std::filesystem;

TEST_CASE("a note that was mended is written below the folder of notes") {
    const test::TemporaryFolder folder;
    const auto place = folder.write("Garden/a b.md", "old");
    REQUIRE(replace_note(folder.path(), "Garden/a b.md", "old", "new"));
    CHECK(*read_file(place) == "new");
}

TEST_CASE("a note outside the folder of notes is not written") {
    const test::TemporaryFolder folder;
    const auto outside = folder.write("outside.md", "old");
    folder.write("notes/a.md", "old");
    const auto path = GENERATE_COPY(as<std::string>{}, "../outside.md", "Garden/../../outside.md", outside, "");
    CAPTURE(path);
    const auto done = replace_note(folder.path() + "/notes", path, "old", "new");
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::usage);
    CHECK(done.error().message == "the note is not below the folder of notes");
    CHECK(*read_file(outside) == "old");
}

TEST_CASE("no note is written through a symbolic link") {
    const test::TemporaryFolder folder;
    const auto outside = folder.write("outside/a.md", "old");
    folder.write("notes/b.md", "old");
    fs::create_directory_symlink("../outside", folder.path() + "/notes/Garden");
    fs::create_symlink("../outside/a.md", folder.path() + "/notes/link.md");
    const auto path = GENERATE(as<std::string>{}, "Garden/a.md", "link.md");
    const auto done = replace_note(folder.path() + "/notes", path, "old", "new");
    REQUIRE_FALSE(done);
    CHECK(done.error().message == "the note is reached through a symbolic link");
    CHECK(*read_file(outside) == "old");
}

TEST_CASE("the folder of notes itself may be a symbolic link") {
    const test::TemporaryFolder folder;
    const auto place = folder.write("notes/a.md", "old");
    fs::create_directory_symlink("notes", folder.path() + "/link");
    REQUIRE(replace_note(folder.path() + "/link", "a.md", "old", "new"));
    CHECK(*read_file(place) == "new");
}

TEST_CASE("a note that somebody changed in between is left alone") {
    const test::TemporaryFolder folder;
    const auto place = folder.write("a.md", "newer");
    const auto done = replace_note(folder.path(), "a.md", "old", "new");
    REQUIRE_FALSE(done);
    CHECK(done.error().text() == "a.md: the note was changed while it was checked (check it again)");
    CHECK(*read_file(place) == "newer");
}

TEST_CASE("what is no file is not mended") {
    const test::TemporaryFolder folder;
    folder.write("Garden/a.md", "old");
    CHECK_FALSE(replace_note(folder.path(), "Garden", "old", "new"));
    CHECK_FALSE(replace_note(folder.path(), "Garden/none.md", "", "new"));
}

}  // namespace mend_files_test
