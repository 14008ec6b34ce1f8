// A change of notes as git knows it: two commits, or a commit and what is on disk.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "pmcdiff/check.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff::git {

/// Which two states are compared.
struct ChangeRequest {
    std::string folder;  ///< Of the notes: in a work tree at any depth, or a bare repository.
    std::optional<std::string>
        base;  ///< A revision: the head is compared with the last commit that it shares with this one.
    std::optional<std::string>
        head;  ///< A revision; with a base `HEAD` where none is given, without one compared with its
               ///< first parent.
};

/// Finds out what changed. Without base and head what is on disk, files included that git does not know yet and does not
/// ignore, is compared with `HEAD` (with nothing where there is no commit yet). All paths are below the folder.
///
/// Errors of kind `usage`: no folder, not in a git repository, a revision that names no commit, no history in common, a bare
/// repository without revisions. Of kind `outside`: git lacks an object (a shallow or partial clone), or cannot read the
/// repository. Of kind `note`: a limit of limits.hpp.
///
/// What it gives reads from the repository as it is asked, on one thread at a time, and never writes there. Costs a look at
/// each folder of both states; where the same folder is unchanged in both it is looked at twice.
[[nodiscard]] Result<std::unique_ptr<ChangeSource>> open_change(const ChangeRequest& request);

/// True where the folder lies in a git repository, be it one that cannot be read.
[[nodiscard]] bool inside_git(const std::string& folder);

}  // namespace pmcdiff::git
