#include "git/change.hpp"

#include <algorithm>
#include <ctime>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "git/ancestry.hpp"
#include "git/changed_files.hpp"
#include "git/history.hpp"
#include "git/libgit2.hpp"
#include "git/repository.hpp"
#include "git/tree.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::git {

namespace {

using Shared = std::shared_ptr<const Repository>;

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    if (::localtime_r(&now, &local) == nullptr) return {};
    constexpr int first_year = 1900;
    return {local.tm_year + first_year, local.tm_mon + 1, local.tm_mday};
}

std::string configured_name(const Repository& repository) {
    ConfigHandle config;
    if (fill(config, [&](auto** out) { return git_repository_config_snapshot(out, repository.get()); }) != 0) return {};
    const char* name = nullptr;
    if (git_config_get_string(&name, config.get(), "user.name") != 0) return {};
    return text::printable(name);
}

/// The commits of a change that are no merges: who made them and what they touched.
struct Authorship {
    std::vector<std::string> names;    ///< Of the newest commit's author first.
    std::map<std::string, Date> days;  ///< By path below the folder: on which the last of them touched it.
};

/// Two states and how one came from the other, looked up once.
struct States {
    Shared repository;
    CommitHandle base;  ///< Null: none, all files are new.
    CommitHandle head;  ///< Null: what is on disk.
    std::unique_ptr<Tree> base_tree;
    std::unique_ptr<Tree> head_tree;
    std::vector<FileChange> changes;
    Authorship authorship;
};

class GitChange final : public ChangeSource {
public:
    explicit GitChange(States states) : states_(std::move(states)), ancestry_(states_.repository) {}

    const Tree& base() const override { return *states_.base_tree; }
    const Tree& head() const override { return *states_.head_tree; }
    std::string base_commit() const override { return id_of(states_.base); }
    std::string head_commit() const override { return id_of(states_.head); }
    std::span<const FileChange> changes() const override { return states_.changes; }

    Result<FileHistory> history(const std::string& base_path) const override {
        if (!states_.base) return FileHistory{};
        return file_history(states_.repository, ancestry_, states_.base.get(), states_.repository->below + base_path);
    }

    Date written(const std::string& path) const override {
        if (!states_.head) return today();
        const auto known = states_.authorship.days.find(path);
        return known == states_.authorship.days.end() ? author_day(states_.head.get()) : known->second;
    }

    std::vector<std::string> authors() const override { return states_.authorship.names; }

    std::string folder() const override { return states_.repository->below; }

    std::vector<std::string> limitations() const override {
        if (!states_.repository->shallow) return {};
        return {
            "the clone is shallow: what lies before its oldest commits was not seen (git fetch --unshallow brings it)"};
    }

private:
    static std::string id_of(const CommitHandle& commit) {
        return commit ? hex(*git_commit_id(commit.get())) : std::string{};
    }

    States states_;
    Ancestry ancestry_;
};

Error usage(std::string message, std::string path, std::string help) {
    return {ErrorKind::usage, std::move(message), std::move(path), 0, std::move(help)};
}

Result<CommitHandle> merge_base(const Repository& repository, const Ancestry& ancestry, const git_commit* base,
                                const git_commit* head) {
    const auto common = ancestry.merge_base(*git_commit_id(base), *git_commit_id(head));
    if (!common) return tl::unexpected(common.error());
    if (*common) return find_commit(repository, **common);
    auto error = usage("base and head have no history in common", repository.folder, "name another --base");
    if (repository.shallow) {
        error.kind = ErrorKind::outside;
        error.message = "the clone is shallow and does not reach back to where base and head part";
        error.help = "git fetch --unshallow brings the rest";
    }
    return tl::unexpected(std::move(error));
}

/// Null where the commit is the first of all.
Result<CommitHandle> first_parent(const Repository& repository, const Ancestry& ancestry, const git_commit* commit) {
    if (git_commit_parentcount(commit) == 0) return CommitHandle{};
    if (ancestry.is_cut(*git_commit_id(commit)))
        return tl::unexpected(lacking(repository, *git_commit_parent_id(commit, 0)));
    return find_commit(repository, *git_commit_parent_id(commit, 0));
}

/// Null where there is no commit yet.
Result<CommitHandle> commit_checked_out(const Repository& repository) {
    if (git_repository_head_unborn(repository.get()) == 1) return CommitHandle{};
    return resolve_commit(repository, "HEAD", "the revision");
}

Result<void> find_commits(const ChangeRequest& request, const Ancestry& ancestry, States& states) {
    const auto& repository = *states.repository;
    const auto keep = [](Result<CommitHandle> found, CommitHandle& commit) -> Result<void> {
        if (!found) return tl::unexpected(std::move(found.error()));
        commit = std::move(*found);
        return {};
    };
    if (!request.base && !request.head) {
        if (repository.on_disk.empty()) {
            return tl::unexpected(usage("is a bare repository, which has no files on disk to check", repository.folder,
                                        "name the revisions with --base and --head"));
        }
        return keep(commit_checked_out(repository), states.base);
    }
    if (auto found = keep(resolve_commit(repository, request.head.value_or("HEAD"), "--head"), states.head); !found) {
        return found;
    }
    if (!request.base) return keep(first_parent(repository, ancestry, states.head.get()), states.base);
    const auto base = resolve_commit(repository, *request.base, "--base");
    if (!base) return tl::unexpected(base.error());
    return keep(merge_base(repository, ancestry, base->get(), states.head.get()), states.base);
}

/// Files of the base with those that differ put in their place.
std::vector<TreeFile> files_on_disk(std::span<const TreeFile> base, const WorkTreeState& state) {
    std::set<std::string> gone;
    for (const auto& change : state.changes) {
        if (change.kind == FileChange::Kind::removed || change.kind == FileChange::Kind::renamed) {
            gone.insert(change.old_path);
        }
    }
    std::vector<TreeFile> files = state.files;
    for (const auto& file : base) {
        if (!gone.contains(file.path) && !std::ranges::binary_search(state.files, file.path, {}, &TreeFile::path)) {
            files.push_back(file);
        }
    }
    std::ranges::sort(files, {}, &TreeFile::path);
    return files;
}

Result<void> compare_with_disk(States& states, std::vector<TreeFile> base_files) {
    TreeHandle root;
    if (states.base) {
        auto found = find_tree(*states.repository, *git_commit_tree_id(states.base.get()));
        if (!found) return tl::unexpected(std::move(found.error()));
        root = std::move(*found);
    }
    auto state = compare_work_tree(*states.repository, root.get());
    if (!state) return tl::unexpected(std::move(state.error()));
    states.head_tree = std::make_unique<WorkTree>(states.repository, files_on_disk(base_files, *state));
    states.base_tree = std::make_unique<CommitTree>(states.repository, std::move(base_files));
    states.changes = std::move(state->changes);
    if (auto name = configured_name(*states.repository); !name.empty()) {
        states.authorship.names.push_back(std::move(name));
    }
    return {};
}

Result<TreeHandle> tree_of(const Repository& repository, const CommitHandle& commit) {
    return commit ? folder_tree(repository, commit.get()) : TreeHandle{};
}

/// Takes down what one commit, which is no merge, did.
Result<void> add_commit(const States& states, const Ancestry& ancestry, const git_commit* commit,
                        Authorship& authorship) {
    auto name = author_name(commit);
    if (std::ranges::find(authorship.names, name) == authorship.names.end())
        authorship.names.push_back(std::move(name));
    // Where the clone is cut, all that was ever written would seem to be this commit's.
    if (ancestry.is_cut(*git_commit_id(commit))) return {};
    const auto parent = first_parent(*states.repository, ancestry, commit);
    if (!parent) return tl::unexpected(parent.error());
    const auto before = tree_of(*states.repository, *parent);
    if (!before) return tl::unexpected(before.error());
    const auto after = folder_tree(*states.repository, commit);
    if (!after) return tl::unexpected(after.error());
    const auto touched = compare_trees(*states.repository, before->get(), after->get(), Renames::left_out);
    if (!touched) return tl::unexpected(touched.error());
    for (const auto& change : *touched) authorship.days.emplace(change.path, author_day(commit));
    return {};
}

Result<Authorship> find_authorship(const States& states, const Ancestry& ancestry) {
    const auto base = states.base ? std::optional(*git_commit_id(states.base.get())) : std::nullopt;
    const auto commits = ancestry.between(base, *git_commit_id(states.head.get()));
    if (!commits) return tl::unexpected(commits.error());
    Authorship authorship;
    for (const auto& id : *commits) {
        const auto commit = find_commit(*states.repository, id);
        if (!commit) return tl::unexpected(commit.error());
        if (git_commit_parentcount(commit->get()) > 1) continue;
        if (auto added = add_commit(states, ancestry, commit->get(), authorship); !added) {
            return tl::unexpected(std::move(added.error()));
        }
    }
    if (authorship.names.empty()) authorship.names.push_back(author_name(states.head.get()));
    return authorship;
}

Result<void> compare_commits(States& states, const Ancestry& ancestry, std::vector<TreeFile> base_files,
                             git_tree* base_tree) {
    const auto& repository = *states.repository;
    const auto tree = tree_of(repository, states.head);
    if (!tree) return tl::unexpected(tree.error());
    auto files = list_files(repository, tree->get());
    if (!files) return tl::unexpected(std::move(files.error()));
    auto changes = compare_trees(repository, base_tree, tree->get(), Renames::found);
    if (!changes) return tl::unexpected(std::move(changes.error()));
    states.base_tree = std::make_unique<CommitTree>(states.repository, std::move(base_files));
    states.head_tree = std::make_unique<CommitTree>(states.repository, std::move(*files));
    states.changes = std::move(*changes);
    auto authorship = find_authorship(states, ancestry);
    if (!authorship) return tl::unexpected(std::move(authorship.error()));
    states.authorship = std::move(*authorship);
    return {};
}

}  // namespace

bool inside_git(const std::string& folder) { return lies_in_repository(folder); }

Result<std::unique_ptr<ChangeSource>> open_change(const ChangeRequest& request) {
    auto repository = open_repository(request.folder);
    if (!repository) return tl::unexpected(std::move(repository.error()));
    States states;
    states.repository = std::move(*repository);
    const Ancestry ancestry(states.repository);
    if (auto found = find_commits(request, ancestry, states); !found) return tl::unexpected(std::move(found.error()));

    const auto base_tree = tree_of(*states.repository, states.base);
    if (!base_tree) return tl::unexpected(base_tree.error());
    auto base_files = list_files(*states.repository, base_tree->get());
    if (!base_files) return tl::unexpected(std::move(base_files.error()));
    auto compared = states.head ? compare_commits(states, ancestry, std::move(*base_files), base_tree->get())
                                : compare_with_disk(states, std::move(*base_files));
    if (!compared) return tl::unexpected(std::move(compared.error()));
    return std::make_unique<GitChange>(std::move(states));
}

}  // namespace pmcdiff::git
