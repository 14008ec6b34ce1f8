// A repository as seen from a folder of notes: opening it, naming commits, finding and reading objects. Internal.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "git/libgit2.hpp"
#include "pmcdiff/date.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff::git {

/// Shared by what reads from it later on. One thread at a time.
struct Repository {
    RepositoryHandle handle;
    std::string folder;    ///< As the caller named it, for messages.
    std::string below;     ///< Where the folder lies below the root of the trees: empty, or ending with `/`.
    std::string on_disk;   ///< The folder's own path, ending with `/`; empty for a bare repository.
    bool shallow = false;  ///< Commits at the far end are cut from their parents.

    [[nodiscard]] git_repository* get() const { return handle.get(); }
};

/// Opens the repository that a folder lies in: a work tree, one of its folders, a linked work tree, a bare repository.
/// Nothing of the environment's `GIT_DIR` and the like is obeyed but the quarantine of a push. Errors: no folder, none of
/// git's (kind `usage`); not readable, another's (kind `outside`).
[[nodiscard]] Result<std::shared_ptr<const Repository>> open_repository(const std::string& folder);

/// True where open_repository would find a repository, readable or not.
[[nodiscard]] bool lies_in_repository(const std::string& folder);

/// The commit that a revision names: `main`, `origin/main`, a tag, an id or its beginning, `HEAD~2`, `@{upstream}`.
/// `what` tells in errors who named it (`--base`). Errors: it names none, or several (kind `usage`); the clone lacks it
/// (kind `outside`).
[[nodiscard]] Result<CommitHandle> resolve_commit(const Repository& repository, const std::string& revision,
                                                  std::string_view what);

/// Errors (kind `outside`): git lacks it.
[[nodiscard]] Result<CommitHandle> find_commit(const Repository& repository, const git_oid& id);
[[nodiscard]] Result<TreeHandle> find_tree(const Repository& repository, const git_oid& id);
[[nodiscard]] Result<BlobHandle> find_blob(const Repository& repository, const git_oid& id);

/// The tree of the folder of notes in a commit; null where the commit has no such folder. Errors as find_tree.
[[nodiscard]] Result<TreeHandle> folder_tree(const Repository& repository, const git_commit* commit);

/// The bytes of a blob. `path` is for errors: larger than limits::note_bytes (kind `note`), lacking (kind `outside`).
[[nodiscard]] Result<std::string> read_blob(const Repository& repository, const git_oid& id, const std::string& path);

/// Name of the commit's author, safe to print; the day on which the author wrote it, where the author was.
[[nodiscard]] std::string author_name(const git_commit* commit);
[[nodiscard]] Date author_day(const git_commit* commit);

/// What went wrong in libgit2, as an error of kind `outside`. `what` begins the sentence.
[[nodiscard]] Error failure(std::string_view what);
/// The same for an object that should be there; tells of shallow and partial clones.
[[nodiscard]] Error lacking(const Repository& repository, const git_oid& id);

}  // namespace pmcdiff::git
