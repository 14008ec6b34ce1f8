// The states that a file had, through renames and merges. Internal.
#pragma once

#include <memory>
#include <string>

#include "git/ancestry.hpp"
#include "git/repository.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::git {

/// As ChangeSource::history; `path` is below the repository's root. A merge that left the file as one of its parents had it
/// says nothing of it, so that parent alone is followed; any other commit made a state, and each parent is followed that
/// has the file, be it under another name. Costs little more than a look at each commit back to the file's beginning.
[[nodiscard]] Result<FileHistory> file_history(const std::shared_ptr<const Repository>& repository,
                                               const Ancestry& ancestry, const git_commit* start,
                                               const std::string& path);

}  // namespace pmcdiff::git
