#include "git/history.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <utility>
#include <vector>

#include "git/changed_files.hpp"
#include "pmcdiff/limits.hpp"
#include "text/strings.hpp"

namespace pmcdiff::git {

namespace {

/// The objects on the way to a file: the root tree first, the file's blob last.
using Trail = std::vector<git_oid>;

/// Follows a path down from a root tree; none where no file is there. Where the way meets that of `near`, which has the same
/// path, the rest is known.
Result<std::optional<Trail>> find_trail(const Repository& repository, const git_oid& root, const std::string& path,
                                        const Trail* near) {
    Trail trail{root};
    const auto parts = text::split(path, '/');
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (near != nullptr && git_oid_equal(&(*near)[i], &trail[i]) == 1) return *near;
        const auto tree = find_tree(repository, trail[i]);
        if (!tree) return tl::unexpected(tree.error());
        const auto* const entry = git_tree_entry_byname(tree->get(), std::string(parts[i]).c_str());
        if (entry == nullptr) return std::nullopt;
        const auto mode = static_cast<unsigned int>(git_tree_entry_filemode(entry));
        const bool is_last = i + 1 == parts.size();
        if (is_last ? !is_file(mode) : mode != GIT_FILEMODE_TREE) return std::nullopt;
        trail.push_back(*git_tree_entry_id(entry));
    }
    return trail;
}

/// A commit and where it has the file.
struct Place {
    git_time_t time = 0;
    std::size_t found = 0;  ///< How many places were found before.
    git_oid commit{};
    std::string path;
    Trail trail;

    /// Later commits first, then those that were found first.
    friend bool operator<(const Place& one, const Place& other) {
        return one.time != other.time ? one.time < other.time : one.found > other.found;
    }
};

class HistoryWalk {
public:
    HistoryWalk(std::shared_ptr<const Repository> repository, const Ancestry& ancestry)
        : repository_(std::move(repository)), ancestry_(ancestry) {}

    Result<FileHistory> follow(const git_commit* start, const std::string& path) {
        auto trail = find_trail(*repository_, *git_commit_tree_id(start), path, nullptr);
        if (!trail) return tl::unexpected(std::move(trail.error()));
        if (*trail) add(start, path, std::move(**trail));
        while (!places_.empty() && !is_full_) {
            const auto place = places_.top();
            places_.pop();
            if (auto visited = visit(place); !visited) return tl::unexpected(std::move(visited.error()));
        }
        return std::move(history_);
    }

private:
    struct Parent {
        CommitHandle commit;
        std::optional<Trail> trail;
    };

    void add(const git_commit* commit, const std::string& path, Trail trail) {
        const auto& id = *git_commit_id(commit);
        if (!seen_[path].insert(id).second) return;
        places_.push({git_commit_time(commit), found_++, id, path, std::move(trail)});
    }

    Result<void> visit(const Place& place) {
        const auto commit = find_commit(*repository_, place.commit);
        if (!commit) return tl::unexpected(commit.error());
        std::vector<Parent> parents;
        for (const auto& id : ancestry_.parents(commit->get())) {
            auto parent = find_parent(id, place);
            if (!parent) return tl::unexpected(std::move(parent.error()));
            if (parent->trail && git_oid_equal(&parent->trail->back(), &place.trail.back()) == 1) {
                add(parent->commit.get(), place.path, std::move(*parent->trail));
                return {};
            }
            parents.push_back(std::move(*parent));
        }
        if (auto told = tell(commit->get(), place); !told) return told;
        for (auto& parent : parents) {
            if (auto followed = follow_parent(commit->get(), place, parent); !followed) return followed;
        }
        return {};
    }

    Result<Parent> find_parent(const git_oid& id, const Place& place) const {
        auto commit = find_commit(*repository_, id);
        if (!commit) return tl::unexpected(std::move(commit.error()));
        auto trail = find_trail(*repository_, *git_commit_tree_id(commit->get()), place.path, &place.trail);
        if (!trail) return tl::unexpected(std::move(trail.error()));
        return Parent{std::move(*commit), std::move(*trail)};
    }

    /// A parent that had the file otherwise, or elsewhere.
    Result<void> follow_parent(const git_commit* commit, const Place& place, Parent& parent) {
        if (parent.trail) {
            add(parent.commit.get(), place.path, std::move(*parent.trail));
            return {};
        }
        const auto old_tree = find_tree(*repository_, *git_commit_tree_id(parent.commit.get()));
        if (!old_tree) return tl::unexpected(old_tree.error());
        const auto new_tree = find_tree(*repository_, *git_commit_tree_id(commit));
        if (!new_tree) return tl::unexpected(new_tree.error());
        const auto origin = renamed_from(*repository_, old_tree->get(), new_tree->get(), place.path);
        if (!origin) return tl::unexpected(origin.error());
        if (!*origin) return {};
        auto trail = find_trail(*repository_, *git_tree_id(old_tree->get()), **origin, nullptr);
        if (!trail) return tl::unexpected(std::move(trail.error()));
        if (*trail) add(parent.commit.get(), **origin, std::move(**trail));
        return {};
    }

    /// Takes the state down that a commit made.
    Result<void> tell(const git_commit* commit, const Place& place) {
        const auto& id = *git_commit_id(commit);
        if (ancestry_.is_cut(id)) history_.complete = false;
        const auto blob = find_blob(*repository_, place.trail.back());
        if (!blob) return tl::unexpected(blob.error());
        bytes_ += static_cast<std::size_t>(git_blob_rawsize(blob->get()));
        is_full_ = history_.versions.size() >= limits::file_versions || bytes_ > limits::file_versions_bytes;
        if (is_full_) {
            history_.complete = false;
            return {};
        }
        auto bytes = read_blob(*repository_, place.trail.back(), place.path);
        if (!bytes) return tl::unexpected(std::move(bytes.error()));
        history_.versions.push_back({hex(id), author_name(commit), author_day(commit), std::move(*bytes)});
        return {};
    }

    std::shared_ptr<const Repository> repository_;
    const Ancestry& ancestry_;
    std::priority_queue<Place> places_;
    std::map<std::string, std::set<git_oid, IdOrder>> seen_;
    std::size_t found_ = 0;
    std::size_t bytes_ = 0;
    bool is_full_ = false;
    FileHistory history_;
};

}  // namespace

Result<FileHistory> file_history(const std::shared_ptr<const Repository>& repository, const Ancestry& ancestry,
                                 const git_commit* start, const std::string& path) {
    return HistoryWalk(repository, ancestry).follow(start, path);
}

}  // namespace pmcdiff::git
