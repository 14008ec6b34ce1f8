#include "git/changed_files.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "git/similarity.hpp"
#include "pmcdiff/limits.hpp"

namespace pmcdiff::git {

namespace {

/// As git's own `-M`: half of the lines.
constexpr std::uint16_t rename_threshold = 50;
/// Files that went which are looked at for each that came.
constexpr std::size_t rename_candidates = 2000;

/// Ends a comparison that grows beyond all measure. `payload` counts.
int count_difference(const git_diff* /*so_far*/, const git_diff_delta* /*delta*/, const char* /*pathspec*/,
                     void* payload) noexcept {
    auto& count = *static_cast<std::size_t*>(payload);
    return ++count > limits::files_in_tree ? GIT_EUSER : 0;
}

git_diff_options plain_options(std::size_t& count) {
    git_diff_options options{};
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_IGNORE_SUBMODULES | GIT_DIFF_SKIP_BINARY_CHECK;
    options.ignore_submodules = GIT_SUBMODULE_IGNORE_ALL;
    options.notify_cb = count_difference;
    options.payload = &count;
    return options;
}

Error not_compared(const Repository& repository, int code) {
    if (code != GIT_EUSER) return failure("two states cannot be compared");
    return {ErrorKind::note, "more than " + std::to_string(limits::files_in_tree) + " files differ", repository.folder,
            0, "name the folder of the notes with --notes"};
}

const git_diff_delta& delta_at(const git_diff* diff, std::size_t at) { return *git_diff_get_delta(diff, at); }

bool went_and_came(const git_diff* diff) {
    bool went = false;
    bool came = false;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        const auto status = delta_at(diff, i).status;
        went = went || status == GIT_DELTA_DELETED;
        came = came || status == GIT_DELTA_ADDED || status == GIT_DELTA_UNTRACKED;
    }
    return went && came;
}

int find_renames(git_diff* diff) {
    if (!went_and_came(diff)) return 0;
    auto metric = line_metric();
    git_diff_find_options options{};
    git_diff_find_options_init(&options, GIT_DIFF_FIND_OPTIONS_VERSION);
    options.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_FOR_UNTRACKED;
    options.rename_threshold = rename_threshold;
    options.rename_limit = rename_candidates;
    options.metric = &metric;
    return git_diff_find_similar(diff, &options);
}

/// What a difference says of a path's two sides, once all special cases are settled.
struct Sides {
    bool was = false;   ///< A file in the old state.
    bool is = false;    ///< A file in the new one.
    bool same = false;  ///< With the same bytes: only the right to execute it changed.
};

bool knows_id(const git_diff_file& file) { return (file.flags & GIT_DIFF_FLAG_VALID_ID) != 0; }

Sides sides_of(const git_diff_delta& delta) {
    Sides sides;
    sides.was = delta.status != GIT_DELTA_ADDED && delta.status != GIT_DELTA_UNTRACKED && is_file(delta.old_file.mode);
    sides.is = delta.status != GIT_DELTA_DELETED && is_file(delta.new_file.mode);
    sides.same = delta.status == GIT_DELTA_MODIFIED && knows_id(delta.old_file) && knows_id(delta.new_file) &&
                 git_oid_equal(&delta.old_file.id, &delta.new_file.id) == 1;
    return sides;
}

/// Of files on disk git's difference leaves open what these two look up.
Sides sides_on_disk(const Repository& repository, const git_tree* root, const git_diff_delta& delta) {
    auto sides = sides_of(delta);
    if (delta.status == GIT_DELTA_CONFLICTED) {
        // In the middle of a merge it tells nothing of the commit's own state.
        git_tree_entry* found = nullptr;
        if (root != nullptr && git_tree_entry_bypath(&found, root, delta.old_file.path) == 0) {
            const std::unique_ptr<git_tree_entry, Release<git_tree_entry_free>> held(found);
            sides.was = is_file(static_cast<unsigned int>(git_tree_entry_filemode(found)));
        }
    }
    if (delta.status == GIT_DELTA_MODIFIED && sides.was && sides.is && delta.old_file.mode != delta.new_file.mode) {
        git_oid id{};
        sides.same =
            git_repository_hashfile(&id, repository.get(), delta.new_file.path, GIT_OBJECT_BLOB, nullptr) == 0 &&
            git_oid_equal(&id, &delta.old_file.id) == 1;
    }
    return sides;
}

/// None where no file is different. `below` is what paths begin with and is cut off.
std::optional<FileChange> file_change(const git_diff_delta& delta, const Sides& sides, std::size_t below) {
    if ((!sides.was && !sides.is) || sides.same) return std::nullopt;
    FileChange change;
    if (sides.was) change.old_path = std::string(delta.old_file.path).substr(below);
    change.path = sides.is ? std::string(delta.new_file.path).substr(below) : change.old_path;
    change.kind = !sides.was                          ? FileChange::Kind::added
                  : !sides.is                         ? FileChange::Kind::removed
                  : delta.status == GIT_DELTA_RENAMED ? FileChange::Kind::renamed
                                                      : FileChange::Kind::modified;
    return change;
}

Result<DiffHandle> diff_trees(const Repository& repository, git_tree* old_tree, git_tree* new_tree, Renames renames) {
    std::size_t count = 0;
    const auto options = plain_options(count);
    DiffHandle diff;
    int code = fill(
        diff, [&](auto** out) { return git_diff_tree_to_tree(out, repository.get(), old_tree, new_tree, &options); });
    if (code == 0 && renames == Renames::found) code = find_renames(diff.get());
    if (code != 0) return tl::unexpected(not_compared(repository, code));
    return diff;
}

}  // namespace

Result<std::vector<FileChange>> compare_trees(const Repository& repository, git_tree* old_tree, git_tree* new_tree,
                                              Renames renames) {
    const auto diff = diff_trees(repository, old_tree, new_tree, renames);
    if (!diff) return tl::unexpected(diff.error());
    std::vector<FileChange> changes;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        const auto& delta = delta_at(diff->get(), i);
        if (auto change = file_change(delta, sides_of(delta), 0)) changes.push_back(std::move(*change));
    }
    std::ranges::sort(changes, {}, &FileChange::path);
    return changes;
}

Result<WorkTreeState> compare_work_tree(const Repository& repository, git_tree* root) {
    std::size_t count = 0;
    auto options = plain_options(count);
    options.flags |= GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS;
    auto below = repository.below;
    if (!below.empty()) below.pop_back();
    auto* pattern = below.data();
    if (!below.empty()) {
        options.flags |= GIT_DIFF_DISABLE_PATHSPEC_MATCH;
        options.pathspec = {&pattern, 1};
    }
    DiffHandle diff;
    int code = fill(
        diff, [&](auto** out) { return git_diff_tree_to_workdir_with_index(out, repository.get(), root, &options); });
    if (code == 0) code = find_renames(diff.get());
    if (code != 0) return tl::unexpected(not_compared(repository, code));

    WorkTreeState state;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const auto& delta = delta_at(diff.get(), i);
        const auto sides = sides_on_disk(repository, root, delta);
        auto change = file_change(delta, sides, repository.below.size());
        if (!change) continue;
        if (sides.is) state.files.push_back({change->path, knows_id(delta.new_file) ? hex(delta.new_file.id) : ""});
        state.changes.push_back(std::move(*change));
    }
    std::ranges::sort(state.changes, {}, &FileChange::path);
    std::ranges::sort(state.files, {}, &TreeFile::path);
    return state;
}

Result<std::optional<std::string>> renamed_from(const Repository& repository, git_tree* old_tree, git_tree* new_tree,
                                                const std::string& path) {
    const auto diff = diff_trees(repository, old_tree, new_tree, Renames::found);
    if (!diff) return tl::unexpected(diff.error());
    for (std::size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        const auto& delta = delta_at(diff->get(), i);
        if (delta.status == GIT_DELTA_RENAMED && path == delta.new_file.path && is_file(delta.old_file.mode)) {
            return delta.old_file.path;
        }
    }
    return std::nullopt;
}

}  // namespace pmcdiff::git
