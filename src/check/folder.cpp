#include "check/folder.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "pmcdiff/limits.hpp"
#include "pmcdiff/read.hpp"

namespace pmcdiff::check {

namespace {

namespace fs = std::filesystem;

class FolderTree final : public Tree {
public:
    explicit FolderTree(std::string folder) : folder_(std::move(folder)) {}

    std::span<const TreeFile> files() const override { return files_; }

    Result<std::string> read(const TreeFile& file) const override {
        auto bytes = read_file((fs::path(folder_) / file.path).string());
        if (!bytes) bytes.error().path = file.path;
        return bytes;
    }

    /// Lists the files. Errors as open_folder.
    Result<void> scan() {
        std::error_code error;
        const auto options = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator at(folder_, options, error), end; !error && at != end;
             at.increment(error)) {
            const bool hidden = at->path().filename().native().starts_with('.');
            std::error_code ignored;
            if (hidden && at->is_directory(ignored)) at.disable_recursion_pending();
            if (hidden || at->is_symlink(ignored) || !at->is_regular_file(ignored)) continue;
            files_.push_back({at->path().lexically_relative(folder_).generic_string(), {}});
            if (files_.size() > limits::files_in_tree) {
                return failed("has more than " + std::to_string(limits::files_in_tree) + " files",
                              "name the folder of the notes with --notes");
            }
        }
        if (error) return failed("cannot be looked through: " + error.message(), {});
        std::ranges::sort(files_, {}, &TreeFile::path);
        return {};
    }

    [[nodiscard]] tl::unexpected<Error> failed(std::string message, std::string help) const {
        return tl::unexpected(Error{ErrorKind::usage, std::move(message), folder_, 0, std::move(help)});
    }

private:
    std::string folder_;
    std::vector<TreeFile> files_;
};

class FolderSource final : public ChangeSource {
public:
    explicit FolderSource(FolderTree tree) : tree_(std::move(tree)) {}

    const Tree& base() const override { return tree_; }
    const Tree& head() const override { return tree_; }
    std::string base_commit() const override { return {}; }
    std::string head_commit() const override { return {}; }
    std::span<const FileChange> changes() const override { return {}; }
    Result<FileHistory> history(const std::string& /*base_path*/) const override { return FileHistory{}; }
    Date written(const std::string& /*path*/) const override { return {}; }
    std::vector<std::string> authors() const override { return {}; }
    std::vector<std::string> limitations() const override {
        return {
            "the folder is in no git repository, so notes were checked as they stand, and not what changed in them"};
    }

private:
    FolderTree tree_;
};

}  // namespace

Result<std::unique_ptr<const ChangeSource>> open_folder(const std::string& folder) {
    FolderTree tree(folder);
    std::error_code error;
    if (!fs::exists(folder, error)) return tree.failed("there is no such folder", "name the folder with --notes");
    if (!fs::is_directory(folder, error)) return tree.failed("is a file, not a folder of notes", "name its folder");
    return tree.scan().map(
        [&]() -> std::unique_ptr<const ChangeSource> { return std::make_unique<const FolderSource>(std::move(tree)); });
}

}  // namespace pmcdiff::check
