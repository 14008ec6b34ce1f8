#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "git/change.hpp"
#include "support/catch.hpp"
#include "support/foreign_leaks.hpp"
#include "support/git_folder.hpp"

namespace history_test {

using namespace pmcdiff;
using test::GitFolder;
using test::note_lines;
using Lines = std::vector<std::string>;

namespace {

std::unique_ptr<ChangeSource> change_of(const std::string& folder, const std::string& head) {
    auto opened = git::open_change({folder, head, head});
    if (!opened) FAIL(opened.error().text());
    return std::move(*opened);
}

FileHistory history_of(const std::string& folder, const std::string& path, const std::string& head = "HEAD") {
    auto history = change_of(folder, head)->history(path);
    if (!history) FAIL(history.error().text());
    return std::move(*history);
}

Lines commits(const FileHistory& history) {
    Lines lines;
    for (const auto& version : history.versions) lines.push_back(version.commit);
    return lines;
}

Lines first_lines(const FileHistory& history) {
    Lines lines;
    for (const auto& version : history.versions) lines.push_back(version.bytes.substr(0, version.bytes.find('\n')));
    return lines;
}

}  // namespace

TEST_CASE("a file's states are told from the newest to the one that began it") {
    GitFolder folder;
    folder.write("other.md", "other\n");
    folder.commit();
    folder.write("Shed/a.md", "one\n");
    const auto one = folder.commit("Ada Lindqvist", "2017-10-01T23:30:00-0800");
    folder.write("other.md", "changed\n");
    folder.commit();
    folder.write("Shed/a.md", "two\n");
    const auto two = folder.commit("Bruno Keller", "2017-10-02T00:30:00+0200");
    folder.write("Shed/b.md", "beside\n");
    folder.commit();

    const auto history = history_of(folder.path(), "Shed/a.md");
    CHECK(history.complete);
    CHECK(commits(history) == Lines{two, one});
    REQUIRE(history.versions.size() == 2);
    CHECK(history.versions[0].author == "Bruno Keller");
    CHECK(history.versions[0].day.iso() == "2017-10-02");
    CHECK(history.versions[0].bytes == "two\n");
    CHECK(history.versions[1].day.iso() == "2017-10-01");
    CHECK(history.versions[1].bytes == "one\n");
    CHECK(history_of(folder.path(), "nothing.md").versions.empty());
    CHECK(history_of(folder.path(), "Shed").versions.empty());
}

TEST_CASE("a file is followed to where it lay before") {
    GitFolder folder;
    folder.write("Shed/a.md", note_lines("one"));
    folder.commit();
    folder.git("mv Shed/a.md Shed/b.md");
    folder.write("Shed/b.md", note_lines("two"));
    folder.commit();
    std::filesystem::create_directory(folder.path() + "/2017");
    folder.git("mv Shed/b.md 2017/c.md");
    folder.commit();
    CHECK(first_lines(history_of(folder.path(), "2017/c.md")) == Lines{"two", "two", "one"});
}

TEST_CASE("a file that comes back begins anew") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    std::filesystem::remove(folder.path() + "/a.md");
    folder.commit();
    folder.write("a.md", "two\n");
    folder.commit();
    CHECK(first_lines(history_of(folder.path(), "a.md")) == Lines{"two"});
}

TEST_CASE("both sides of a merge that mixed them are followed, each commit once") {
    GitFolder folder;
    folder.write("a.md", note_lines("first") + "last\n");
    folder.commit();
    folder.git("checkout --quiet -b side");
    folder.write("a.md", note_lines("first of side") + "last\n");
    folder.commit();
    folder.git("checkout --quiet main");
    folder.write("a.md", note_lines("first") + "last of main\n");
    folder.commit();
    folder.merge("side");
    const auto history = history_of(folder.path(), "a.md");
    CHECK(first_lines(history) == Lines{"first of side", "first", "first of side", "first"});
    CHECK(history.versions[0].bytes == note_lines("first of side") + "last of main\n");
    CHECK(history.versions[0].author == "Merger");
}

TEST_CASE("a merge that took one side is passed over, and the other side is not followed") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.git("checkout --quiet -b side");
    folder.write("a.md", "side\n");
    folder.commit();
    folder.git("checkout --quiet main");
    folder.write("a.md", "main\n");
    folder.commit();
    folder.merge("side", "--strategy=ours");
    CHECK(first_lines(history_of(folder.path(), "a.md")) == Lines{"main", "one"});
}

TEST_CASE("a file that one side of a merge moved is followed on the other under its old name") {
    GitFolder folder;
    folder.write("a.md", note_lines("first") + "last\n");
    folder.commit();
    folder.git("checkout --quiet -b side");
    folder.git("mv a.md b.md");
    folder.write("b.md", note_lines("first of side") + "last\n");
    folder.commit();
    folder.git("checkout --quiet main");
    folder.write("a.md", note_lines("first") + "last of main\n");
    folder.commit();
    folder.merge("side");
    const auto history = history_of(folder.path(), "b.md");
    CHECK(first_lines(history) == Lines{"first of side", "first", "first of side", "first"});
}

TEST_CASE("a shallow clone tells what it has, and that it is not all") {
    GitFolder folder;
    for (const auto* const text : {"one\n", "two\n", "three\n", "four\n"}) {
        folder.write("a.md", text);
        folder.write("b.md", "same\n");
        folder.commit();
    }
    folder.git("clone --quiet --depth 2 'file://" + folder.path() + "' '" + folder.beside("shallow") + "'");
    const auto shallow = folder.beside("shallow");
    const auto history = history_of(shallow, "a.md");
    CHECK(first_lines(history) == Lines{"four", "three"});
    CHECK(!history.complete);
    CHECK(!history_of(shallow, "b.md").complete);
    CHECK(change_of(shallow, "HEAD")->limitations().size() == 1);

    const auto change = git::open_change({shallow, "HEAD~1", "HEAD"});
    REQUIRE(change);
    CHECK((*change)->changes().size() == 1);
    CHECK((*change)->authors() == Lines{"Ada Lindqvist"});
    CHECK((*change)->base_commit() == test::run_git(shallow, "rev-parse HEAD~1"));

    CHECK(git::open_change({shallow, "HEAD~2", "HEAD"}).error().kind == ErrorKind::usage);
    CHECK(git::open_change({shallow, {}, "HEAD~1"}).error().kind == ErrorKind::outside);
    const auto lacking = git::open_change({shallow, folder.git("rev-parse HEAD~3"), "HEAD"});
    REQUIRE(!lacking);
    CHECK(lacking.error().kind == ErrorKind::outside);
    CHECK(lacking.error().help.find("--unshallow") != std::string::npos);
}

TEST_CASE("a shallow clone of a merge finds where its sides part, or says that it does not reach there") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.git("checkout --quiet -b side");
    folder.write("b.md", "side\n");
    folder.commit("Bruno Keller");
    folder.git("checkout --quiet main");
    folder.write("a.md", "two\n");
    folder.commit();
    folder.git("checkout --quiet --detach");
    folder.merge("side");
    folder.git("branch merged");
    const auto url = "'file://" + folder.path() + "' '";
    folder.git("clone --quiet --depth 2 --branch merged " + url + folder.beside("two") + "'");
    // As a pull request is checked out: the merge, and both of its parents.
    const auto change = git::open_change({folder.beside("two"), "HEAD^1", "HEAD"});
    REQUIRE(change);
    CHECK((*change)->changes().size() == 1);
    CHECK((*change)->authors() == Lines{"Bruno Keller"});
    CHECK((*change)->written("b.md").known());
    const auto apart = git::open_change({folder.beside("two"), "HEAD^1", "HEAD^2"});
    REQUIRE(!apart);
    CHECK(apart.error().kind == ErrorKind::outside);
    CHECK(apart.error().message.find("shallow") != std::string::npos);
}

TEST_CASE("an object that is lacking is told as such") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.write("a.md", "two\n");
    folder.commit();
    const auto blob = folder.git("rev-parse HEAD~:a.md");
    std::filesystem::remove(folder.path() + "/.git/objects/" + blob.substr(0, 2) + "/" + blob.substr(2));
    const auto change = git::open_change({folder.path(), {}, "HEAD"});
    REQUIRE(change);
    const auto read = (*change)->base().read((*change)->base().files().front());
    REQUIRE(!read);
    CHECK(read.error().kind == ErrorKind::outside);
    CHECK(read.error().message.find(blob) != std::string::npos);
    CHECK((*change)->history("a.md").error().kind == ErrorKind::outside);

    const auto tree = folder.git("rev-parse HEAD~^{tree}");
    std::filesystem::remove(folder.path() + "/.git/objects/" + tree.substr(0, 2) + "/" + tree.substr(2));
    CHECK(git::open_change({folder.path(), {}, "HEAD"}).error().kind == ErrorKind::outside);
    const auto commit = folder.git("rev-parse HEAD~");
    std::filesystem::remove(folder.path() + "/.git/objects/" + commit.substr(0, 2) + "/" + commit.substr(2));
    CHECK(git::open_change({folder.path(), {}, "HEAD"}).error().kind == ErrorKind::outside);
}

TEST_CASE("a partial clone is read as far as it goes") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.write("a.md", "two\n");
    folder.commit();
    folder.git("config uploadpack.allowFilter true");
    folder.git("clone --quiet --filter=blob:none 'file://" + folder.path() + "' '" + folder.beside("partial") + "'");
    const auto change =
        test::overlooking_leaks([&] { return git::open_change({folder.beside("partial"), {}, "HEAD"}); });
    REQUIRE(change);
    CHECK((*change)->changes().size() == 1);
    const auto& base = (*change)->base();
    CHECK(base.read(base.files().front()).error().kind == ErrorKind::outside);
    const auto& head = (*change)->head();
    CHECK(head.read(head.files().front()).value() == "two\n");
}

}  // namespace history_test
