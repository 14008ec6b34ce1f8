#include "git/repository.hpp"

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "pmcdiff/limits.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::git {

namespace {

namespace fs = std::filesystem;

std::string last_message() {
    const auto* const error = git_error_last();
    return error == nullptr || error->message == nullptr ? "git failed" : error->message;
}

Error wrong(std::string message, std::string path = {}, std::string help = {}) {
    return {ErrorKind::usage, std::move(message), std::move(path), 0, std::move(help)};
}

/// Makes libgit2 ready, once.
void start() {
    [[maybe_unused]] static const int started = [] {
        const int code = git_libgit2_init();
        // zlib and git notice what is broken; checking every hash on top takes longer than all the rest.
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        // Folders of notes are read again for each commit of a history; those of many files too.
        constexpr std::size_t largest_kept = 1024UL * 1024;
        git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, largest_kept);
        // None of these changes how a repository is read: what a partial clone lacks is told when it is needed.
        std::array extensions{"partialclone", "preciousobjects", "worktreeconfig", "relativeworktrees"};
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
        return code;
    }();
}

/// While a push waits for its hooks, its objects are in a folder of their own, which git names in the environment.
void add_quarantine(git_repository* repository) {
    const char* const folder = std::getenv("GIT_QUARANTINE_PATH");  // NOLINT(concurrency-mt-unsafe): one thread
    if (folder == nullptr) return;
    OdbHandle objects;
    if (fill(objects, [&](git_odb** out) { return git_repository_odb(out, repository); }) == 0) {
        // Without it objects are told as lacking.
        static_cast<void>(git_odb_add_disk_alternate(objects.get(), folder));
    }
}

/// Where a folder lies below another: empty, or ending with `/`. Both exist.
std::string place_below(const fs::path& folder, const fs::path& root) {
    std::error_code error;
    const auto relative = fs::relative(folder, root, error).string();
    if (error || relative == "." || relative == ".." || relative.starts_with("../")) return {};
    return relative + "/";
}

Result<void> check_folder(const std::string& folder) {
    std::error_code error;
    if (!fs::exists(folder, error)) return tl::unexpected(wrong("there is no such folder", folder));
    if (!fs::is_directory(folder, error)) return tl::unexpected(wrong("is a file, not a folder", folder));
    return {};
}

Error not_opened(const std::string& folder, int code) {
    if (code == GIT_ENOTFOUND) return wrong("is not in a git repository", folder);
    auto error = failure("the git repository cannot be read");
    error.path = folder;
    if (code == GIT_EOWNER) {
        error.message = "the git repository belongs to another user";
        error.help = "git config --global --add safe.directory FOLDER trusts it";
    }
    return error;
}

bool is_whole_id(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    return text.size() == GIT_OID_HEXSZ && text.find_first_not_of(digits) == std::string_view::npos;
}

Error no_commit(const Repository& repository, const std::string& revision, std::string_view what, int code) {
    const auto named = std::string(what) + " \"" + text::printable(revision) + "\"";
    if (code == GIT_EAMBIGUOUS) return wrong(named + " is the beginning of several ids", {}, "give more of it");
    auto error = wrong(named + " is no commit here", repository.folder, "give a branch, a tag or an id");
    if (repository.shallow) {
        if (is_whole_id(revision)) error.kind = ErrorKind::outside;
        error.help = "the clone is shallow: git fetch --unshallow brings the rest";
    }
    return error;
}

template <class Handle, class Lookup>
Result<Handle> find_object(const Repository& repository, const git_oid& id, Lookup lookup) {
    Handle handle;
    if (fill(handle, [&](auto** out) { return lookup(out, repository.get(), &id); }) != 0) {
        return tl::unexpected(lacking(repository, id));
    }
    return handle;
}

}  // namespace

Error failure(std::string_view what) {
    return {ErrorKind::outside, std::string(what) + ": " + last_message(), {}, 0, {}};
}

Error lacking(const Repository& repository, const git_oid& id) {
    auto error = failure("git cannot read the object " + hex(id));
    error.path = repository.folder;
    error.help = repository.shallow ? "the clone is shallow: git fetch --unshallow brings the rest"
                                    : "a partial clone lacks objects, and git fsck tells what is broken";
    return error;
}

bool lies_in_repository(const std::string& folder) {
    start();
    git_buf found = GIT_BUF_INIT;
    const int code = git_repository_discover(&found, folder.c_str(), 0, nullptr);
    git_buf_dispose(&found);
    return code != GIT_ENOTFOUND;
}

Result<std::shared_ptr<const Repository>> open_repository(const std::string& folder) {
    start();
    if (auto checked = check_folder(folder); !checked) return tl::unexpected(std::move(checked.error()));
    auto repository = std::make_shared<Repository>();
    repository->folder = folder.size() > 1 && folder.ends_with('/') ? folder.substr(0, folder.size() - 1) : folder;
    const int code =
        fill(repository->handle, [&](auto** out) { return git_repository_open_ext(out, folder.c_str(), 0, nullptr); });
    if (code != 0) return tl::unexpected(not_opened(folder, code));
    auto* const opened = repository->get();
    add_quarantine(opened);
    repository->shallow = git_repository_is_shallow(opened) == 1;
    if (git_repository_is_bare(opened) == 1) return repository;

    std::error_code error;
    const auto root = fs::canonical(git_repository_workdir(opened), error);
    if (error) return tl::unexpected(wrong("its work tree is not there", folder));
    // The folder `.git` stands for the whole; its own files are no notes.
    const auto git_folder = fs::canonical(git_repository_path(opened), error);
    const auto own = fs::canonical(folder, error);
    const bool within_git_folder = own == git_folder || !place_below(own, git_folder).empty();
    if (!within_git_folder) repository->below = place_below(own, root);
    repository->on_disk = (root / repository->below).string();
    if (!repository->on_disk.ends_with('/')) repository->on_disk += '/';
    return repository;
}

Result<CommitHandle> resolve_commit(const Repository& repository, const std::string& revision, std::string_view what) {
    // No revision begins so, and what does is likely to be an option that went astray.
    if (revision.empty() || revision.starts_with('-') || revision.find('\0') != std::string::npos) {
        return tl::unexpected(wrong(std::string(what) + " takes no \"" + text::printable(revision) + "\"", {},
                                    "give a branch, a tag or an id"));
    }
    ObjectHandle object;
    int code = fill(object, [&](auto** out) { return git_revparse_single(out, repository.get(), revision.c_str()); });
    if (code != 0) return tl::unexpected(no_commit(repository, revision, what, code));
    ObjectHandle peeled;
    code = fill(peeled, [&](auto** out) { return git_object_peel(out, object.get(), GIT_OBJECT_COMMIT); });
    if (code != 0) return tl::unexpected(no_commit(repository, revision, what, code));
    return find_commit(repository, *git_object_id(peeled.get()));
}

Result<CommitHandle> find_commit(const Repository& repository, const git_oid& id) {
    return find_object<CommitHandle>(repository, id, git_commit_lookup);
}

Result<TreeHandle> find_tree(const Repository& repository, const git_oid& id) {
    return find_object<TreeHandle>(repository, id, git_tree_lookup);
}

Result<BlobHandle> find_blob(const Repository& repository, const git_oid& id) {
    return find_object<BlobHandle>(repository, id, git_blob_lookup);
}

Result<TreeHandle> folder_tree(const Repository& repository, const git_commit* commit) {
    auto tree = find_tree(repository, *git_commit_tree_id(commit));
    for (const auto name : text::split(repository.below, '/')) {
        if (!tree || name.empty()) break;
        const auto* const entry = git_tree_entry_byname(tree->get(), std::string(name).c_str());
        if (entry == nullptr || git_tree_entry_type(entry) != GIT_OBJECT_TREE) return TreeHandle{};
        tree = find_tree(repository, *git_tree_entry_id(entry));
    }
    return tree;
}

Result<std::string> read_blob(const Repository& repository, const git_oid& id, const std::string& path) {
    const auto blob = find_blob(repository, id);
    if (!blob) return tl::unexpected(blob.error());
    const auto size = static_cast<std::size_t>(git_blob_rawsize(blob->get()));
    if (size > limits::note_bytes) {
        return tl::unexpected(Error{ErrorKind::note,
                                    "is larger than " + std::to_string(limits::note_bytes >> 20U) + " MiB", path, 0,
                                    "check that it is a note"});
    }
    return std::string(static_cast<const char*>(git_blob_rawcontent(blob->get())), size);
}

std::string author_name(const git_commit* commit) {
    const auto* const author = git_commit_author(commit);
    return author == nullptr || author->name == nullptr ? std::string{} : text::printable(author->name);
}

Date author_day(const git_commit* commit) {
    namespace chrono = std::chrono;
    const auto* const author = git_commit_author(commit);
    if (author == nullptr) return {};
    const auto there = chrono::seconds(author->when.time) + chrono::minutes(author->when.offset);
    // What a broken commit says of its time may be beyond all calendars.
    constexpr auto furthest = chrono::hours(24) * 3'000'000;
    if (there > furthest || there < -furthest) return {};
    const chrono::year_month_day day(chrono::sys_days(chrono::floor<chrono::days>(there)));
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace pmcdiff::git
