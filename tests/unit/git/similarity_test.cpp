#include "git/similarity.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/git_folder.hpp"

namespace similarity_test {

using namespace pmcdiff;

TEST_CASE("files are as alike as the bytes of their common lines") {
    CHECK(git::similarity("one\ntwo\n", "one\ntwo\n") == 100);
    CHECK(git::similarity("two\none\n", "one\ntwo\n") == 100);
    CHECK(git::similarity("one\ntwo\n", "one\nsix\n") == 50);
    CHECK(git::similarity("one\n", "one\ntwo\nsix\nten\n") == 25);
    CHECK(git::similarity("one\n", "two\n") == 0);
    CHECK(git::similarity("one\none\n", "one\nsix\n") == 50);
    CHECK(git::similarity("", "") == 0);
    CHECK(git::similarity("", "one\n") == 0);
}

TEST_CASE("line ends of two characters count as those of one, and long lines are cut in pieces") {
    CHECK(git::similarity("one\r\ntwo\r\n", "one\ntwo\n") >= 80);
    const std::string half(64, 'a');
    CHECK(git::similarity(half + std::string(64, 'b'), half + std::string(64, 'c')) == 50);
}

TEST_CASE("files are as alike as git says") {
    test::GitFolder folder;
    folder.write("old.md", test::note_lines("# Garden"));
    folder.commit();
    folder.git("mv old.md new.md");
    auto text = test::note_lines("# Garden PMC Meeting of October");
    text.resize(text.find("- the barrow"));
    folder.write("new.md", text);
    folder.commit();
    const auto told = folder.git("diff --name-status --find-renames=1% HEAD~ HEAD");
    CHECK(std::stoi(told.substr(1)) == git::similarity(test::note_lines("# Garden"), text));
}

}  // namespace similarity_test
