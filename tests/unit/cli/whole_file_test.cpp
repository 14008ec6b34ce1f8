#include "cli/whole_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

namespace whole_file_test {

using namespace pmcdiff;
namespace fs = std::filesystem;

namespace {

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::size_t files_in(const std::string& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is written whole, and nothing is left beside it") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() + "/out";
    REQUIRE(cli::write_whole_file(path, "one"));
    REQUIRE(cli::write_whole_file(path, "two"));
    CHECK(content(path) == "two");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a file that is written anew keeps its mode") {
    const test::TemporaryFolder folder;
    const auto path = folder.write("out", "one");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    REQUIRE(cli::write_whole_file(path, "two"));
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a link stays one, and what it leads to is written") {
    const test::TemporaryFolder folder;
    const auto target = folder.write("target", "one");
    const auto link = folder.path() + "/link";
    fs::create_symlink("target", link);
    REQUIRE(cli::write_whole_file(link, "two"));
    CHECK(fs::is_symlink(link));
    CHECK(content(target) == "two");
    const auto dangling = folder.path() + "/dangling";
    fs::create_symlink("new", dangling);
    REQUIRE(cli::write_whole_file(dangling, "three"));
    CHECK(content(folder.path() + "/new") == "three");
}

TEST_CASE("what is no file is written to and not replaced") {
    REQUIRE(cli::write_whole_file("/dev/null", "gone"));
    CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("where a file cannot be written, the old one stays and nothing else comes") {
    const test::TemporaryFolder folder;
    const auto missing = cli::write_whole_file(folder.path() + "/none/out", "x");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::outside);
    CHECK_FALSE(cli::write_whole_file(folder.path(), "x"));
    CHECK(files_in(folder.path()) == 0);
    if (fs::exists("/dev/full")) CHECK_FALSE(cli::write_whole_file("/dev/full", "x"));
}

}  // namespace whole_file_test
