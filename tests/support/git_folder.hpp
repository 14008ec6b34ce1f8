// A git repository of its own for a test, made by the `git` command.
#pragma once

#include <string>

#include "support/temporary_folder.hpp"

namespace pmcdiff::test {

/// What the `git` command prints, run in a folder with nothing of the user's configuration, without the line end at the
/// end. `arguments` as a shell reads them. Throws where it fails.
std::string run_git(const std::string& folder, const std::string& arguments);

class GitFolder {
public:
    /// A repository without a commit, its work tree in the folder `notes` of a temporary one.
    GitFolder();

    /// Of the work tree. Beside it there is room for others.
    [[nodiscard]] std::string path() const { return folder_.path() + "/notes"; }
    [[nodiscard]] std::string beside(const std::string& name) const { return folder_.path() + "/" + name; }

    std::string git(const std::string& arguments) const { return run_git(path(), arguments); }

    /// Writes a file of the work tree.
    void write(const std::string& below, const std::string& content) const { folder_.write("notes/" + below, content); }
    /// A file outside the work tree. Gives its path.
    [[nodiscard]] std::string write_beside(const std::string& name, const std::string& content) const {
        return folder_.write(name, content);
    }

    /// Commits all that is there, a minute later than the commit before. Gives the id.
    std::string commit(const std::string& author = "Ada Lindqvist",
                       const std::string& day = "2017-10-18T12:00:00+0200");
    /// Merges a branch without asking, and commits the work tree as `write` left it afterwards. Gives the id.
    std::string merge(const std::string& branch, const std::string& options = {});

private:
    [[nodiscard]] std::string next_time();

    TemporaryFolder folder_;
    long minutes_ = 0;
};

/// Lines of a note that grows and changes little, so that git takes it for the same one: `first` and nine more.
[[nodiscard]] std::string note_lines(const std::string& first);

}  // namespace pmcdiff::test
