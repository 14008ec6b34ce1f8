#include "git/ancestry.hpp"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <queue>
#include <string>
#include <tuple>
#include <utility>

namespace pmcdiff::git {

namespace {

using Ids = std::set<git_oid, IdOrder>;

/// The file `shallow` names the commits whose parents were not fetched, an id a line.
Ids read_cuts(const Repository& repository) {
    Ids cuts;
    if (!repository.shallow) return cuts;
    std::ifstream file(std::string(git_repository_commondir(repository.get())) + "shallow");
    for (std::string line; std::getline(file, line);) {
        git_oid id{};
        if (git_oid_fromstr(&id, line.c_str()) == 0) cuts.insert(id);
    }
    return cuts;
}

}  // namespace

Ancestry::Ancestry(std::shared_ptr<const Repository> repository)
    : repository_(std::move(repository)), cut_(read_cuts(*repository_)) {}

std::vector<git_oid> Ancestry::parents(const git_commit* commit) const {
    std::vector<git_oid> ids;
    if (is_cut(*git_commit_id(commit))) return ids;
    for (unsigned int i = 0; i < git_commit_parentcount(commit); ++i) ids.push_back(*git_commit_parent_id(commit, i));
    return ids;
}

/// All of it, newest first. For shallow clones, which are small: libgit2's own walks want the parents that are not there.
Result<std::vector<git_oid>> Ancestry::history(const git_oid& head) const {
    // By time, and those of one second in the order in which they were found.
    using Known = std::tuple<git_time_t, std::ptrdiff_t, git_oid>;
    const auto later = [](const Known& one, const Known& other) {
        return std::tie(std::get<0>(one), std::get<1>(one)) < std::tie(std::get<0>(other), std::get<1>(other));
    };
    std::priority_queue<Known, std::vector<Known>, decltype(later)> known(later);
    Ids seen;
    std::vector<git_oid> order;
    const auto find = [&](const git_oid& id) -> Result<void> {
        if (!seen.insert(id).second) return {};
        const auto commit = find_commit(*repository_, id);
        if (!commit) return tl::unexpected(commit.error());
        known.emplace(git_commit_time(commit->get()), -static_cast<std::ptrdiff_t>(seen.size()), id);
        return {};
    };
    if (auto found = find(head); !found) return tl::unexpected(std::move(found.error()));
    while (!known.empty()) {
        order.push_back(std::get<2>(known.top()));
        known.pop();
        const auto commit = find_commit(*repository_, order.back());
        if (!commit) return tl::unexpected(commit.error());
        for (const auto& parent : parents(commit->get())) {
            if (auto found = find(parent); !found) return tl::unexpected(std::move(found.error()));
        }
    }
    return order;
}

Result<std::optional<git_oid>> Ancestry::merge_base(const git_oid& one, const git_oid& other) const {
    if (!repository_->shallow) {
        git_oid base{};
        const int code = git_merge_base(&base, repository_->get(), &one, &other);
        if (code == 0) return base;
        // Also what it says where a commit on the way is lacking.
        const auto* const error = git_error_last();
        if (code == GIT_ENOTFOUND && (error == nullptr || error->klass == GIT_ERROR_MERGE)) return std::nullopt;
        return tl::unexpected(failure("the common history of two commits cannot be read"));
    }
    const auto of_one = history(one);
    if (!of_one) return tl::unexpected(of_one.error());
    const auto of_other = history(other);
    if (!of_other) return tl::unexpected(of_other.error());
    const Ids in_one(of_one->begin(), of_one->end());
    const auto common = std::ranges::find_if(*of_other, [&](const git_oid& id) { return in_one.contains(id); });
    return common == of_other->end() ? std::nullopt : std::optional(*common);
}

Result<std::vector<git_oid>> Ancestry::between(const std::optional<git_oid>& base, const git_oid& head) const {
    if (repository_->shallow) {
        auto commits = history(head);
        if (!commits || !base) return commits;
        const auto before = history(*base);
        if (!before) return tl::unexpected(before.error());
        const Ids hidden(before->begin(), before->end());
        std::erase_if(*commits, [&](const git_oid& id) { return hidden.contains(id); });
        return commits;
    }
    WalkHandle walk;
    int code = fill(walk, [&](auto** out) { return git_revwalk_new(out, repository_->get()); });
    if (code == 0) code = git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    if (code == 0) code = git_revwalk_push(walk.get(), &head);
    if (code == 0 && base) code = git_revwalk_hide(walk.get(), &*base);
    std::vector<git_oid> commits;
    git_oid id{};
    while (code == 0 && (code = git_revwalk_next(&id, walk.get())) == 0) commits.push_back(id);
    if (code != GIT_ITEROVER) return tl::unexpected(failure("the history between two commits cannot be read"));
    return commits;
}

}  // namespace pmcdiff::git
