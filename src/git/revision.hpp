// The files of a repository as they were at a revision.
#pragma once

#include <memory>
#include <string>

#include "pmcdiff/check.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff::git {

struct Revision {
    std::unique_ptr<Tree> files;  ///< Of the whole repository, by their paths below its root.
    std::string below;            ///< Where the folder lies there: empty, or ending with `/`.
    std::string root;             ///< The work tree's own path; empty where there is none (a bare repository).
};

/// Reads what the repository of a folder had at a revision. Errors: not in a repository, no such commit (kind `usage`), an
/// object that is lacking (kind `outside`), a limit of limits.hpp (kind `note`). One thread at a time.
[[nodiscard]] Result<Revision> open_revision(const std::string& folder, const std::string& revision);

}  // namespace pmcdiff::git
