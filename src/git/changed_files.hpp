// Which files differ between two states in git, renames included. Internal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git/libgit2.hpp"
#include "git/repository.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::git {

/// Whether files that went and files that came are compared, to find those that were moved.
enum class Renames { found, left_out };

/// The files that differ between two trees (null: an empty one), by path. Errors (kind `outside`): git lacks an object;
/// (kind `note`): more than limits::files_in_tree.
[[nodiscard]] Result<std::vector<FileChange>> compare_trees(const Repository& repository, git_tree* old_tree,
                                                            git_tree* new_tree, Renames renames);

/// What is on disk, against a commit's root tree (null: an empty one).
struct WorkTreeState {
    std::vector<FileChange> changes;  ///< By path, below the folder of notes.
    std::vector<TreeFile> files;  ///< Those that differ or are new, by path; `id` where git knows it without reading.
};

/// Compares the work tree, files that git does not know yet included, those that it ignores left out.
/// Errors as compare_trees.
[[nodiscard]] Result<WorkTreeState> compare_work_tree(const Repository& repository, git_tree* root);

/// Where a file of the new tree lay in the old one, which has no such path; none where it is new. Errors as compare_trees.
[[nodiscard]] Result<std::optional<std::string>> renamed_from(const Repository& repository, git_tree* old_tree,
                                                              git_tree* new_tree, const std::string& path);

}  // namespace pmcdiff::git
