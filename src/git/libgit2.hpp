// The C objects of libgit2 as values that free themselves. Only sources and internal headers of this folder include it.
#pragma once

#include <memory>
#include <string>

#include <git2.h>

namespace pmcdiff::git {

template <auto Free>
struct Release {
    template <class Object>
    void operator()(Object* object) const {
        Free(object);
    }
};

using RepositoryHandle = std::unique_ptr<git_repository, Release<git_repository_free>>;
using ObjectHandle = std::unique_ptr<git_object, Release<git_object_free>>;
using CommitHandle = std::unique_ptr<git_commit, Release<git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Release<git_tree_free>>;
using BlobHandle = std::unique_ptr<git_blob, Release<git_blob_free>>;
using DiffHandle = std::unique_ptr<git_diff, Release<git_diff_free>>;
using WalkHandle = std::unique_ptr<git_revwalk, Release<git_revwalk_free>>;
using ConfigHandle = std::unique_ptr<git_config, Release<git_config_free>>;
using OdbHandle = std::unique_ptr<git_odb, Release<git_odb_free>>;

/// Gives a handle to a call such as `git_commit_lookup(&out, ...)` to fill, and that call's code.
template <class Handle, class Call>
[[nodiscard]] int fill(Handle& handle, Call call) {
    typename Handle::pointer object = nullptr;
    const int code = call(&object);
    handle.reset(object);
    return code;
}

/// Orders object ids, for sets and maps.
struct IdOrder {
    bool operator()(const git_oid& one, const git_oid& other) const { return git_oid_cmp(&one, &other) < 0; }
};

[[nodiscard]] inline std::string hex(const git_oid& id) { return git_oid_tostr_s(&id); }

/// Files alone: neither links nor submodules nor folders.
[[nodiscard]] inline bool is_file(unsigned int mode) {
    return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

}  // namespace pmcdiff::git
