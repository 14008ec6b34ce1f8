#include "git/revision.hpp"

#include <memory>
#include <utility>

#include "git/libgit2.hpp"
#include "git/repository.hpp"
#include "git/tree.hpp"

namespace pmcdiff::git {

Result<Revision> open_revision(const std::string& folder, const std::string& revision) {
    auto repository = open_repository(folder);
    if (!repository) return tl::unexpected(std::move(repository.error()));
    const auto commit = resolve_commit(**repository, revision, "the revision");
    if (!commit) return tl::unexpected(commit.error());
    const auto tree = find_tree(**repository, *git_commit_tree_id(commit->get()));
    if (!tree) return tl::unexpected(tree.error());
    auto files = list_files(**repository, tree->get());
    if (!files) return tl::unexpected(std::move(files.error()));
    Revision found;
    found.below = (*repository)->below;
    found.root = (*repository)->on_disk.substr(0, (*repository)->on_disk.size() - found.below.size());
    found.files = std::make_unique<CommitTree>(std::move(*repository), std::move(*files));
    return found;
}

}  // namespace pmcdiff::git
