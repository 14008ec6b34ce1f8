#include "cli/past_notes.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/notes.hpp"
#include "pmcdiff/limits.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

namespace fs = std::filesystem;

/// Names that are compared to find the one that was meant.
constexpr std::size_t most_compared = 5000;

bool leads_outside(const std::string& path) { return path == ".." || path.starts_with("../") || path.starts_with('/'); }

/// Where a path that was typed in the working folder lies below the root of the work tree; empty where it does not.
std::string below_root(const std::string& path, const std::string& root) {
    if (root.empty()) return {};
    std::error_code error;
    const auto here = fs::current_path(error);
    if (error) return {};
    const auto folder = fs::canonical(root, error);
    if (error) return {};
    auto relative = (here / path).lexically_normal().lexically_relative(folder).string();
    return leads_outside(relative) ? std::string{} : relative;
}

bool is_markdown(const std::string& path) { return path.ends_with(".md") || path.ends_with(".markdown"); }

}  // namespace

std::optional<PastReference> parse_past_reference(const std::string& reference) {
    int braces = 0;
    for (std::size_t at = 0; at < reference.size(); ++at) {
        if (reference[at] == '{') ++braces;
        if (reference[at] == '}') --braces;
        if (reference[at] != ':' || braces > 0) continue;
        std::error_code ignored;
        if (at == 0 || fs::exists(reference, ignored)) return std::nullopt;
        return PastReference{reference.substr(0, at), reference.substr(at + 1)};
    }
    return std::nullopt;
}

void add_revision_option(CLI::App& app, NotesOptions& options) {
    app.add_option("--rev", options.revision, "Notes as git has them at a branch, tag or commit")->type_name("REV");
}

std::string_view companion_for_git(const NotesOptions& options) {
    return options.git != nullptr ? std::string_view{} : git_companion;
}

std::string_view companion_for(const NotesOptions& options, std::initializer_list<std::string_view> references) {
    const bool past = options.revision || std::ranges::any_of(references, [](std::string_view reference) {
                          return parse_past_reference(std::string(reference)).has_value();
                      });
    return past ? companion_for_git(options) : std::string_view{};
}

const TreeFile* PastNotes::file_at(const std::string& path) const {
    const auto files = at_.files->files();
    const auto at = std::ranges::lower_bound(files, path, {}, &TreeFile::path);
    return at != files.end() && at->path == path ? &*at : nullptr;
}

Result<NoteFile> PastNotes::find(const std::string& path) const {
    const auto failed = [&](std::string message, std::string help) {
        return tl::unexpected(Error{ErrorKind::usage, std::move(message), named(path), 0, std::move(help)});
    };
    if (path.starts_with('/')) return failed("is an absolute path", "give a path below the root of the repository");
    const auto plain = fs::path(path).lexically_normal().string();
    const bool from_here = path.starts_with("./") || path.starts_with("../");
    const std::array places{from_here ? std::string{} : plain, below_root(path, at_.root),
                            fs::path(at_.below + path).lexically_normal().string()};
    if (std::ranges::all_of(places, [](const std::string& place) { return place.empty() || leads_outside(place); })) {
        return failed("leads outside of the repository", "give a path below its root");
    }
    for (const auto& place : places) {
        if (const auto* const file = file_at(place)) {
            const auto date = find_date(fs::path(file->path).filename().string());
            return NoteFile{file->path, file->path, {}, date.value_or(Date{})};
        }
    }
    std::vector<std::string> known;
    for (const auto& file : at_.files->files()) {
        if (is_markdown(file.path) && known.size() < most_compared) known.push_back(text::printable(file.path));
    }
    return failed("there is no such note at this revision", text::suggestion(plain, std::move(known)));
}

Result<const Repository*> PastNotes::repository() {
    if (!repository_) {
        std::vector<std::string> paths;
        for (const auto& file : at_.files->files()) {
            if (file.path.starts_with(at_.below)) paths.push_back(file.path.substr(at_.below.size()));
        }
        auto found = repository_of(paths);
        if (found.notes.empty()) {
            return tl::unexpected(
                Error{ErrorKind::usage, "no notes here: no Markdown file has a date such as 2017-10-18 in its name",
                      named(at_.below), 0, "name the folder of the notes with --notes, or another revision"});
        }
        found.root = named(at_.below);
        for (auto& note : found.notes) note.path = at_.below + note.path;
        repository_ = std::move(found);
    }
    return &*repository_;
}

std::vector<NoteFile> PastNotes::series_around(const NoteFile& note) const {
    const auto folder = series_folder(note.path);
    std::vector<std::string> paths;
    for (const auto& file : at_.files->files()) {
        if (is_markdown(file.path) && series_folder(file.path) == folder) paths.push_back(file.path);
    }
    return repository_of(paths).notes;
}

Result<std::string> PastNotes::read(const NoteFile& note) const {
    const auto* const file = file_at(note.path);
    if (file == nullptr) return tl::unexpected(Error{ErrorKind::note, "is not at this revision", note.shown, 0, {}});
    const std::lock_guard lock(reading_);
    auto bytes = at_.files->read(*file);
    if (!bytes) bytes.error().path = note.shown;
    return bytes;
}

Result<Profile> PastNotes::profile() const {
    const auto path = at_.below + std::string(configuration_name);
    const auto* const file = file_at(path);
    if (file == nullptr) return built_in_profile();
    const auto toml = read({path, named(path), {}, {}});
    if (!toml) return tl::unexpected(toml.error());
    return configured_profile(*toml, named(path));
}

}  // namespace pmcdiff::cli
