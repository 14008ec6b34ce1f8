// The files of a folder of notes in a commit, and on disk. Internal.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "git/libgit2.hpp"
#include "git/repository.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::git {

/// All files of a tree, sorted by path. A null tree has none. Errors: git lacks a folder's object (kind `outside`); more
/// than limits::files_in_tree (kind `note`), which a few objects that hold each other many times can come to.
[[nodiscard]] Result<std::vector<TreeFile>> list_files(const Repository& repository, const git_tree* tree);

/// A commit's files.
class CommitTree final : public Tree {
public:
    CommitTree(std::shared_ptr<const Repository> repository, std::vector<TreeFile> files)
        : repository_(std::move(repository)), files_(std::move(files)) {}

    [[nodiscard]] std::span<const TreeFile> files() const override { return files_; }
    [[nodiscard]] Result<std::string> read(const TreeFile& file) const override;

private:
    std::shared_ptr<const Repository> repository_;
    std::vector<TreeFile> files_;
};

/// The files on disk. What is there as it was committed has its id, so that it is known to be equal.
class WorkTree final : public Tree {
public:
    WorkTree(std::shared_ptr<const Repository> repository, std::vector<TreeFile> files)
        : repository_(std::move(repository)), files_(std::move(files)) {}

    [[nodiscard]] std::span<const TreeFile> files() const override { return files_; }
    /// Also of files that a sparse checkout leaves in git alone. Errors: also a link on the way to the file, which may lead
    /// anywhere (kind `note`).
    [[nodiscard]] Result<std::string> read(const TreeFile& file) const override;

private:
    std::shared_ptr<const Repository> repository_;
    std::vector<TreeFile> files_;
};

}  // namespace pmcdiff::git
