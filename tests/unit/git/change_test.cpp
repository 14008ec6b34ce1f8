#include "git/change.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/git_folder.hpp"

namespace change_test {

using namespace pmcdiff;
using test::GitFolder;
using test::note_lines;
using Lines = std::vector<std::string>;

namespace {

std::unique_ptr<ChangeSource> open(const std::string& folder, std::optional<std::string> base = {},
                                   std::optional<std::string> head = {}) {
    auto opened = git::open_change({folder, std::move(base), std::move(head)});
    if (!opened) FAIL(opened.error().text());
    return std::move(*opened);
}

Error refused(const std::string& folder, std::optional<std::string> base = {}, std::optional<std::string> head = {}) {
    const auto opened = git::open_change({folder, std::move(base), std::move(head)});
    REQUIRE(!opened);
    return opened.error();
}

/// `A new`, `M path`, `D old`, `R old new`
Lines told(const ChangeSource& change) {
    Lines lines;
    for (const auto& file : change.changes()) {
        switch (file.kind) {
            case FileChange::Kind::added: lines.push_back("A " + file.path); break;
            case FileChange::Kind::modified: lines.push_back("M " + file.path); break;
            case FileChange::Kind::removed: lines.push_back("D " + file.path); break;
            case FileChange::Kind::renamed: lines.push_back("R " + file.old_path + " " + file.path); break;
        }
    }
    return lines;
}

Lines paths(const Tree& tree) {
    Lines lines;
    for (const auto& file : tree.files()) lines.push_back(file.path);
    return lines;
}

const TreeFile& file_of(const Tree& tree, const std::string& path) {
    const auto at = std::ranges::find(tree.files(), path, &TreeFile::path);
    REQUIRE(at != tree.files().end());
    return *at;
}

std::string bytes_of(const Tree& tree, const std::string& path) { return tree.read(file_of(tree, path)).value(); }

}  // namespace

TEST_CASE("a branch is compared with where it left its base") {
    GitFolder folder;
    folder.write("Shed/2017-10-18-shed.md", "one\n");
    const auto fork = folder.commit();
    folder.git("checkout --quiet -b update");
    folder.write("Shed/2017-10-18-shed.md", "two\n");
    folder.write("Shed/2017-11-01-shed.md", "new\n");
    const auto tip = folder.commit("Bruno Keller", "2017-10-30T23:30:00-0800");
    folder.git("checkout --quiet main");
    folder.write("Pond/2017-10-18-pond.md", "elsewhere\n");
    folder.commit();
    folder.git("tag -a -m named v1 update");

    for (const auto& [base, head] : std::vector<std::pair<std::string, std::string>>{
             {"main", "update"}, {"main", "v1"}, {"HEAD", tip.substr(0, 8)}, {"main~0", "refs/heads/update"}}) {
        const auto change = open(folder.path(), base, head);
        CHECK(change->base_commit() == fork);
        CHECK(change->head_commit() == tip);
        CHECK(told(*change) == Lines{"M Shed/2017-10-18-shed.md", "A Shed/2017-11-01-shed.md"});
        CHECK(paths(change->base()) == Lines{"Shed/2017-10-18-shed.md"});
        CHECK(paths(change->head()) == Lines{"Shed/2017-10-18-shed.md", "Shed/2017-11-01-shed.md"});
        CHECK(bytes_of(change->base(), "Shed/2017-10-18-shed.md") == "one\n");
        CHECK(bytes_of(change->head(), "Shed/2017-10-18-shed.md") == "two\n");
        CHECK(change->authors() == Lines{"Bruno Keller"});
        CHECK(change->written("Shed/2017-10-18-shed.md").iso() == "2017-10-30");
        CHECK(change->limitations().empty());
    }
}

TEST_CASE("head is the commit checked out where only the base is named") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.write("a.md", "two\n");
    folder.commit();
    CHECK(told(*open(folder.path(), "HEAD~1")) == Lines{"M a.md"});
    CHECK(told(*open(folder.path(), "HEAD")).empty());
}

TEST_CASE("a head without a base is compared with its first parent") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    const auto first = folder.commit();
    folder.git("checkout --quiet -b side");
    folder.write("b.md", "side\n");
    folder.commit("Bruno Keller", "2017-10-20T12:00:00Z");
    folder.git("checkout --quiet main");
    folder.write("a.md", "two\n");
    folder.commit();
    const auto merged = folder.merge("side");

    const auto merge = open(folder.path(), {}, merged);
    CHECK(told(*merge) == Lines{"A b.md"});
    CHECK(merge->authors() == Lines{"Bruno Keller"});
    CHECK(merge->written("b.md").iso() == "2017-10-20");

    const auto root = open(folder.path(), {}, first);
    CHECK(root->base_commit().empty());
    CHECK(told(*root) == Lines{"A a.md"});
    CHECK(root->history("a.md").value().versions.empty());
}

TEST_CASE("files that moved with half of their lines are renamed") {
    GitFolder folder;
    folder.write("Shed/notes.md", note_lines("# October"));
    folder.write("Shed/small.md", "one line\nand two\n");
    folder.commit();
    folder.git("checkout --quiet -b update");
    folder.git("mv Shed/notes.md Shed/2017-10-18-shed.md");
    folder.write("Shed/2017-10-18-shed.md", note_lines("# October 18"));
    folder.git("mv Shed/small.md Shed/tiny.md");
    folder.write("Shed/tiny.md", "one line\nand two\nand three\n");
    const Lines expected{"R Shed/notes.md Shed/2017-10-18-shed.md", "R Shed/small.md Shed/tiny.md"};
    CHECK(told(*open(folder.path())) == expected);
    folder.git("reset --quiet");
    CHECK(told(*open(folder.path())) == expected);
    folder.commit();
    CHECK(told(*open(folder.path(), "main")) == expected);
    CHECK(told(*open(folder.path(), "update", "main")).empty());
    CHECK(told(*open(folder.path(), {}, "update")) == expected);
}

TEST_CASE("without revisions what is on disk is compared with the last commit") {
    GitFolder folder;
    folder.write(".gitignore", "*.tmp\n");
    folder.write("Shed/kept.md", "kept\n");
    folder.write("Shed/changed.md", "old\n");
    folder.write("Shed/removed.md", "to go\n");
    folder.write("Shed/staged.md", "not staged\n");
    const auto last = folder.commit();
    folder.write("Shed/changed.md", "new\n");
    folder.write("Shed/new one.md", "untracked\n");
    folder.write("Shed/left.tmp", "ignored\n");
    folder.write("Shed/staged.md", "staged\n");
    folder.git("add Shed/staged.md");
    std::filesystem::remove(folder.path() + "/Shed/removed.md");
    folder.git("config user.name 'Ada Lindqvist'");

    const auto change = open(folder.path());
    CHECK(change->base_commit() == last);
    CHECK(change->head_commit().empty());
    CHECK(told(*change) == Lines{"M Shed/changed.md", "A Shed/new one.md", "D Shed/removed.md", "M Shed/staged.md"});
    CHECK(paths(change->head()) ==
          Lines{".gitignore", "Shed/changed.md", "Shed/kept.md", "Shed/new one.md", "Shed/staged.md"});
    CHECK(bytes_of(change->head(), "Shed/changed.md") == "new\n");
    CHECK(bytes_of(change->head(), "Shed/new one.md") == "untracked\n");
    CHECK(bytes_of(change->base(), "Shed/changed.md") == "old\n");
    CHECK(file_of(change->head(), "Shed/kept.md").id == file_of(change->base(), "Shed/kept.md").id);
    CHECK(file_of(change->head(), "Shed/changed.md").id != file_of(change->base(), "Shed/changed.md").id);
    CHECK(change->authors() == Lines{"Ada Lindqvist"});
    CHECK(change->written("Shed/changed.md").known());
}

TEST_CASE("a repository without a commit has only new files") {
    const GitFolder folder;
    folder.write("a.md", "one\n");
    const auto change = open(folder.path());
    CHECK(told(*change) == Lines{"A a.md"});
    CHECK(change->base().files().empty());
    CHECK(change->base_commit().empty());
    CHECK(refused(folder.path(), "HEAD").kind == ErrorKind::usage);
}

TEST_CASE("a file in the middle of a merge is modified, as it is on disk") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.git("checkout --quiet -b side");
    folder.write("a.md", "side\n");
    folder.commit();
    folder.git("checkout --quiet main");
    folder.write("a.md", "main\n");
    folder.commit();
    CHECK_THROWS(folder.merge("side"));
    const auto change = open(folder.path());
    CHECK(told(*change) == Lines{"M a.md"});
    CHECK(paths(change->head()) == Lines{"a.md"});
    CHECK(bytes_of(change->head(), "a.md").starts_with("<<<<<<<"));
    std::filesystem::remove(folder.path() + "/a.md");
    CHECK(told(*open(folder.path())) == Lines{"D a.md"});
    CHECK(open(folder.path())->head().files().empty());
}

TEST_CASE("links and what lies behind them are no files") {
    GitFolder folder;
    const auto outside = folder.write_beside("secret/2017-10-18.md", "secret\n");
    folder.write("a.md", "one\n");
    folder.write("dir/b.md", "two\n");
    folder.commit();
    namespace fs = std::filesystem;
    fs::create_symlink(outside, folder.path() + "/link.md");
    fs::create_symlink(folder.beside("secret"), folder.path() + "/linked");
    fs::remove_all(folder.path() + "/dir");
    fs::create_directories(folder.beside("elsewhere"));
    static_cast<void>(folder.write_beside("elsewhere/b.md", "secret\n"));
    fs::create_symlink(folder.beside("elsewhere"), folder.path() + "/dir");

    const auto on_disk = open(folder.path());
    CHECK(paths(on_disk->head()) == Lines{"a.md"});
    CHECK(told(*on_disk) == Lines{"D dir/b.md"});
    const auto behind = on_disk->head().read({"linked/2017-10-18.md", ""});
    REQUIRE(!behind);
    CHECK(behind.error().kind == ErrorKind::note);
    CHECK(!on_disk->head().read({"../secret/2017-10-18.md", ""}));

    folder.commit();
    const auto committed = open(folder.path(), {}, "HEAD");
    CHECK(paths(committed->head()) == Lines{"a.md"});
    CHECK(told(*committed) == Lines{"D dir/b.md"});
}

TEST_CASE("a link in place of a file removes it, and a file in place of a link adds it") {
    GitFolder folder;
    namespace fs = std::filesystem;
    folder.write("a.md", "one\n");
    fs::create_symlink("a.md", folder.path() + "/b.md");
    folder.commit();
    fs::remove(folder.path() + "/a.md");
    fs::remove(folder.path() + "/b.md");
    fs::create_symlink("b.md", folder.path() + "/a.md");
    folder.write("b.md", "quite another thing\n");
    const Lines expected{"D a.md", "A b.md"};
    CHECK(told(*open(folder.path())) == expected);
    folder.commit();
    CHECK(told(*open(folder.path(), {}, "HEAD")) == expected);
}

TEST_CASE("a right to execute is no change of a note") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    std::filesystem::permissions(folder.path() + "/a.md", std::filesystem::perms::owner_all);
    CHECK(told(*open(folder.path())).empty());
    folder.commit();
    CHECK(told(*open(folder.path(), {}, "HEAD")).empty());
}

TEST_CASE("paths are below the folder that was named") {
    GitFolder folder;
    folder.write("Sous sol/été/a b.md", "one\n");
    folder.write("other.md", "one\n");
    folder.commit();
    folder.write("Sous sol/été/a b.md", "two\n");
    folder.write("Sous sol/été/ü.md", "new\n");
    folder.write("other.md", "two\n");
    const auto below = folder.path() + "/Sous sol/été";
    const Lines expected{"M a b.md", "A ü.md"};
    CHECK(told(*open(below)) == expected);
    CHECK(paths(open(below)->head()) == Lines{"a b.md", "ü.md"});
    CHECK(bytes_of(open(below)->head(), "ü.md") == "new\n");
    folder.commit();
    const auto change = open(below, {}, "HEAD");
    CHECK(told(*change) == expected);
    CHECK(bytes_of(change->base(), "a b.md") == "one\n");
    CHECK(change->history("a b.md").value().versions.size() == 1);
    CHECK(change->written("ü.md").iso() == "2017-10-18");
    CHECK(told(*open(folder.path(), {}, "HEAD")) ==
          Lines{"M Sous sol/été/a b.md", "A Sous sol/été/ü.md", "M other.md"});
}

TEST_CASE("a folder that a commit does not have yet is empty there") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.write("Shed/b.md", "two\n");
    const auto below = folder.path() + "/Shed";
    CHECK(told(*open(below)) == Lines{"A b.md"});
    folder.commit();
    CHECK(told(*open(below, "HEAD~")) == Lines{"A b.md"});
}

TEST_CASE("linked work trees and bare repositories are read") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.git("worktree add --quiet -b side '" + folder.beside("an other") + "'");
    static_cast<void>(folder.write_beside("an other/a.md", "two\n"));
    CHECK(told(*open(folder.beside("an other"))) == Lines{"M a.md"});
    CHECK(told(*open(folder.path())).empty());

    folder.write("a.md", "three\n");
    folder.commit();
    folder.git("clone --quiet --bare . '" + folder.beside("bare.git") + "'");
    const auto bare = open(folder.beside("bare.git"), "HEAD~", "HEAD");
    CHECK(told(*bare) == Lines{"M a.md"});
    CHECK(bytes_of(bare->head(), "a.md") == "three\n");
    const auto error = refused(folder.beside("bare.git"));
    CHECK(error.kind == ErrorKind::usage);
    CHECK(error.help.find("--base") != std::string::npos);
}

TEST_CASE("what names no commit is refused") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.git("tag tree HEAD^{tree}");
    for (const auto* const revision : {"nowhere", "", "-q", "--upload-pack=x", "HEAD~5", "HEAD..HEAD", "tree",
                                       "HEAD:a.md", "0123456789012345678901234567890123456789"}) {
        CAPTURE(revision);
        CHECK(refused(folder.path(), revision).kind == ErrorKind::usage);
        CHECK(refused(folder.path(), "HEAD", revision).kind == ErrorKind::usage);
        CHECK(refused(folder.path(), {}, revision).kind == ErrorKind::usage);
    }
    CHECK(refused(folder.path(), "nowhere").message.find("--base \"nowhere\"") != std::string::npos);
}

TEST_CASE("a revision may be named like an option's value or a path") {
    GitFolder folder;
    folder.write("main", "a file of that name\n");
    folder.commit();
    folder.write("main", "changed\n");
    folder.commit();
    CHECK(told(*open(folder.path(), "main~1", "main")) == Lines{"M main"});
}

TEST_CASE("histories without a common commit are refused") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.git("checkout --quiet --orphan other");
    folder.commit();
    const auto error = refused(folder.path(), "main", "other");
    CHECK(error.kind == ErrorKind::usage);
    CHECK(error.message.find("no history in common") != std::string::npos);
}

TEST_CASE("a folder that is not there, a file, and a folder outside git are refused") {
    const GitFolder folder;
    folder.write("a.md", "one\n");
    CHECK(refused(folder.path() + "/none").kind == ErrorKind::usage);
    CHECK(refused(folder.path() + "/a.md").kind == ErrorKind::usage);
    const test::TemporaryFolder outside;
    CHECK(refused(outside.path()).message == "is not in a git repository");
    CHECK(!git::inside_git(outside.path()));
    CHECK(git::inside_git(folder.path()));
    CHECK(git::inside_git(folder.path() + "/.git"));
}

TEST_CASE("merges carry the days and authors of ordinary commits") {
    GitFolder folder;
    folder.write("a.md", note_lines("one"));
    folder.write("b.md", "b\n");
    folder.commit();
    folder.git("checkout --quiet -b side");
    folder.write("a.md", note_lines("two"));
    folder.commit("Bruno Keller", "2017-10-20T12:00:00Z");
    folder.git("checkout --quiet main");
    folder.write("b.md", "new b\n");
    folder.commit("Carla Moreau", "2017-10-21T12:00:00Z");
    folder.git("checkout --quiet side");
    folder.merge("main");
    const auto change = open(folder.path(), "main", "side");
    CHECK(told(*change) == Lines{"M a.md"});
    CHECK(change->authors() == Lines{"Bruno Keller"});
    CHECK(change->written("a.md").iso() == "2017-10-20");
    CHECK(change->written("b.md").iso() == "2018-01-01");
}

TEST_CASE("the objects of a push that waits for its hooks are found") {
    GitFolder folder;
    folder.write("a.md", "one\n");
    folder.commit();
    folder.git("clone --quiet --bare . '" + folder.beside("bare.git") + "'");
    folder.write("a.md", "two\n");
    const auto pushed = folder.commit();
    CHECK(refused(folder.beside("bare.git"), "HEAD", pushed).kind == ErrorKind::usage);
    ::setenv("GIT_QUARANTINE_PATH", (folder.path() + "/.git/objects").c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
    CHECK(told(*open(folder.beside("bare.git"), "HEAD", pushed)) == Lines{"M a.md"});
    ::unsetenv("GIT_QUARANTINE_PATH");  // NOLINT(concurrency-mt-unsafe)
}

}  // namespace change_test
