// Which commits come before which, in whole and in shallow clones. Internal.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "git/libgit2.hpp"
#include "git/repository.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff::git {

class Ancestry {
public:
    explicit Ancestry(std::shared_ptr<const Repository> repository);

    /// True where the clone is cut behind this commit, so that its parents are not there.
    [[nodiscard]] bool is_cut(const git_oid& commit) const { return cut_.contains(commit); }
    /// Parents that the clone has; none of a commit at which it is cut.
    [[nodiscard]] std::vector<git_oid> parents(const git_commit* commit) const;

    /// The newest commit that both have in their history; none where there is none. Errors as find_commit.
    [[nodiscard]] Result<std::optional<git_oid>> merge_base(const git_oid& one, const git_oid& other) const;

    /// The commits that `head` has in its history (itself included) and `base` has not, newest first. Errors as
    /// find_commit.
    [[nodiscard]] Result<std::vector<git_oid>> between(const std::optional<git_oid>& base, const git_oid& head) const;

private:
    [[nodiscard]] Result<std::vector<git_oid>> history(const git_oid& head) const;

    std::shared_ptr<const Repository> repository_;
    std::set<git_oid, IdOrder> cut_;
};

}  // namespace pmcdiff::git
