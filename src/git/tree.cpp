#include "git/tree.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "pmcdiff/limits.hpp"
#include "pmcdiff/read.hpp"

namespace pmcdiff::git {

namespace {

namespace fs = std::filesystem;

/// Names that no checkout would write: they mean other places.
bool is_sound(std::string_view name) {
    return !name.empty() && name != "." && name != ".." && name != ".git" && name.find('/') == std::string_view::npos;
}

struct Folder {
    std::string path;  ///< Ends with `/` where it is not the uppermost.
    git_oid id{};
};

/// Puts what a tree holds at the end of both lists.
void add_entries(const git_tree* tree, const std::string& path, std::vector<TreeFile>& files,
                 std::vector<Folder>& folders) {
    for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
        const auto* const entry = git_tree_entry_byindex(tree, i);
        const std::string name = git_tree_entry_name(entry);
        if (!is_sound(name)) continue;
        const auto mode = static_cast<unsigned int>(git_tree_entry_filemode(entry));
        const auto& id = *git_tree_entry_id(entry);
        if (is_file(mode)) files.push_back({path + name, hex(id)});
        if (mode == GIT_FILEMODE_TREE) folders.push_back({path + name + "/", id});
    }
}

bool is_link(const fs::path& path) {
    std::error_code error;
    return fs::is_symlink(fs::symlink_status(path, error));
}

}  // namespace

Result<std::vector<TreeFile>> list_files(const Repository& repository, const git_tree* tree) {
    std::vector<TreeFile> files;
    if (tree == nullptr) return files;
    std::vector<Folder> folders;
    std::size_t known_folders = 0;
    add_entries(tree, {}, files, folders);
    while (!folders.empty()) {
        if (files.size() + folders.size() + ++known_folders > limits::files_in_tree) {
            return tl::unexpected(Error{ErrorKind::note,
                                        "holds more than " + std::to_string(limits::files_in_tree) + " files",
                                        repository.folder, 0, "name the folder of the notes with --notes"});
        }
        const auto folder = std::move(folders.back());
        folders.pop_back();
        const auto inner = find_tree(repository, folder.id);
        if (!inner) return tl::unexpected(inner.error());
        add_entries(inner->get(), folder.path, files, folders);
    }
    std::ranges::sort(files, {}, &TreeFile::path);
    return files;
}

Result<std::string> CommitTree::read(const TreeFile& file) const {
    git_oid id{};
    if (git_oid_fromstr(&id, file.id.c_str()) != 0) {
        return tl::unexpected(Error{ErrorKind::outside, "is not of this commit", file.path, 0, {}});
    }
    return read_blob(*repository_, id, file.path);
}

Result<std::string> WorkTree::read(const TreeFile& file) const {
    const auto failed = [&](const char* message) {
        return tl::unexpected(Error{ErrorKind::note, message, file.path, 0, {}});
    };
    fs::path path = repository_->on_disk;
    for (const auto& part : fs::path(file.path)) {
        path /= part;
        if (!is_sound(part.string())) return failed("is no file of the work tree");
        if (is_link(path)) return failed("is a link or lies behind one, and is not read");
    }
    std::error_code error;
    if (!fs::exists(path, error) && !file.id.empty()) {
        git_oid id{};
        if (git_oid_fromstr(&id, file.id.c_str()) == 0) return read_blob(*repository_, id, file.path);
    }
    auto bytes = read_file(path.string());
    if (!bytes) bytes.error().path = file.path;
    return bytes;
}

}  // namespace pmcdiff::git
