#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <set>
#include <system_error>
#include <tuple>

#include "pmcdiff/limits.hpp"
#include "pmcdiff/read.hpp"
#include "pmcdiff/series.hpp"
#include "series/places.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff {

namespace {

namespace fs = std::filesystem;

/// Folders below the repository's own that are looked through: committee, year, and one to spare.
constexpr int deepest_folder = 4;

using series::committee_of;
using series::is_markdown;
using series::is_year;

bool is_hidden(const fs::path& path) { return series::is_hidden(path.filename().string()); }

/// Takes a Markdown file up. `below` is its path below the root.
void add_file(Repository& repository, const std::string& path, std::string_view below, std::string_view name) {
    if (const auto date = find_date(name)) {
        repository.notes.push_back({path, std::string(below), committee_of(below), *date});
    } else {
        repository.undated.emplace_back(below);
    }
}

/// Walks folders with names as plain text: a repository is looked through before every comparison.
class Scanner {
public:
    Scanner(std::string root, Repository& out) : root_(std::move(root)), out_(out) {
        if (!root_.ends_with('/')) root_ += '/';
    }

    /// `folder` is the root or lies below it.
    void scan(const std::string& folder, int depth) {
        std::error_code error;
        const auto options = fs::directory_options::skip_permission_denied;
        for (fs::directory_iterator at(folder, options, error), end; !error && at != end; at.increment(error)) {
            if (out_.notes.size() >= limits::notes_in_repository) return;
            const auto& path = at->path().native();
            const auto name = std::string_view(path).substr(path.rfind('/') + 1);
            if (name.starts_with('.')) continue;
            std::error_code ignored;
            if (is_markdown(name)) {
                // Whoever waits for a pipe, or reads a device to its end, may never be done.
                if (at->is_regular_file(ignored)) add(path, name);
            } else if (depth < deepest_folder && at->is_directory(ignored)) {
                scan(path, depth + 1);
            }
        }
    }

private:
    void add(const std::string& path, std::string_view name) {
        add_file(out_, path, std::string_view(path).substr(path.starts_with(root_) ? root_.size() : 0), name);
    }

    std::string root_;
    Repository& out_;
};

void sort_notes(std::vector<NoteFile>& notes) {
    std::ranges::sort(notes, {}, [](const NoteFile& note) { return std::tie(note.pmc, note.date, note.shown); });
}

bool has_dated_note(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const auto name = at->path().filename().string();
        if (is_markdown(name) && find_date(name)) return true;
    }
    return false;
}

/// A folder with committees in it: COMMITTEE/note or COMMITTEE/YEAR/note.
bool holds_committees(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (is_hidden(at->path()) || !at->is_directory(ignored)) continue;
        if (is_year(at->path().filename().string())) continue;
        if (has_dated_note(at->path())) return true;
        for (fs::directory_iterator year(at->path(), ignored), none; !ignored && year != none;
             year.increment(ignored)) {
            if (is_year(year->path().filename().string()) && has_dated_note(year->path())) return true;
        }
    }
    return false;
}

/// A bare repository.
bool is_git_folder(const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / "HEAD", error) && fs::is_directory(folder / "objects", error) &&
           fs::is_directory(folder / "refs", error);
}

}  // namespace

std::vector<std::string> Repository::committees() const {
    std::set<std::string> names;
    for (const auto& note : notes) names.insert(note.pmc);
    return {names.begin(), names.end()};
}

std::vector<NoteFile> Repository::series(std::string_view pmc) const {
    const auto key = text::fold_case(pmc);
    std::vector<NoteFile> found;
    for (const auto& note : notes) {
        if (text::fold_case(note.pmc) == key) found.push_back(note);
    }
    return found;
}

Result<Repository> scan_repository(const std::string& folder) {
    std::error_code error;
    const auto failed = [&](std::string message, std::string help) {
        return tl::unexpected(Error{ErrorKind::usage, std::move(message), folder, 0, std::move(help)});
    };
    if (!fs::exists(folder, error))
        return failed("there is no such folder", "name the folder of the notes with --notes");
    if (!fs::is_directory(folder, error))
        return failed("is a file, not a folder of notes", "name its folder with --notes");
    Repository repository;
    repository.root = folder;
    const auto root = fs::path(folder).lexically_normal().string();
    Scanner(root == "." ? "./" : root, repository).scan(root, 0);
    if (repository.notes.empty()) {
        return failed("no notes here: no Markdown file has a date such as 2017-10-18 in its name",
                      "name the folder of the notes with --notes");
    }
    sort_notes(repository.notes);
    std::ranges::sort(repository.undated);
    return repository;
}

Repository repository_of(std::span<const std::string> paths) {
    Repository repository;
    for (const auto& path : paths) {
        if (repository.notes.size() >= limits::notes_in_repository) break;
        const auto parts = text::split(path, '/');
        const bool hidden = std::ranges::any_of(parts, [](std::string_view part) { return part.starts_with('.'); });
        const bool too_deep = parts.size() > static_cast<std::size_t>(deepest_folder) + 1;
        if (!hidden && !too_deep && is_markdown(parts.back())) add_file(repository, path, path, parts.back());
    }
    sort_notes(repository.notes);
    std::ranges::sort(repository.undated);
    return repository;
}

std::string find_repository(const std::string& start) {
    std::error_code error;
    auto folder = fs::absolute(start, error).lexically_normal();
    if (error) return start;
    for (auto at = folder; !at.empty(); at = at.parent_path()) {
        if (fs::exists(at / configuration_name, error) || holds_committees(at)) return at.string();
        // What lies above a checkout, or above git's own folder, is another's.
        if (at == at.parent_path() || fs::exists(at / ".git", error) || is_git_folder(at)) break;
    }
    return folder.string();
}

std::string series_folder(const std::string& note_path) {
    std::error_code error;
    auto folder = fs::absolute(note_path, error).lexically_normal().parent_path();
    if (is_year(folder.filename().string())) folder = folder.parent_path();
    return folder.string();
}

std::vector<NoteFile> series_around(const std::string& note_path) {
    const auto folder = series_folder(note_path);
    Repository repository;
    repository.root = fs::path(folder).parent_path().string();
    Scanner(repository.root, repository).scan(folder, deepest_folder - 1);
    sort_notes(repository.notes);
    return std::move(repository.notes);
}

Result<Profile> repository_profile(const std::string& root) {
    const auto path = (fs::path(root) / configuration_name).string();
    std::error_code error;
    if (!fs::exists(path, error)) return built_in_profile();
    const auto toml = read_file(path);
    if (!toml) return tl::unexpected(toml.error());
    return configured_profile(*toml, path);
}

Result<Profile> configured_profile(std::string_view toml, const std::string& path) {
    if (toml.size() > limits::configuration_bytes) {
        return tl::unexpected(Error{ErrorKind::note, "the configuration is larger than 1 MiB", path, 0, ""});
    }
    return extend_profile(built_in_profile(), toml, path);
}

}  // namespace pmcdiff
