#include "cli/notes.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <system_error>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/output.hpp"
#include "pmcdiff/limits.hpp"
#include "pmcdiff/read.hpp"

namespace pmcdiff::cli {

namespace {

constexpr std::string_view standard_input = "-";

std::string folder_of(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

}  // namespace

void add_notes_options(CLI::App& app, NotesOptions& options) {
    app.add_option("--notes", options.folder, "Folder of the notes (default: the nearest one upwards that holds notes)")
        ->type_name("DIR");
    app.add_option("--pmc", options.pmc, "Committee, where a date is in several series")->type_name("NAME");
}

std::string NoteLoader::root() { return options_.folder.empty() ? find_repository(".") : options_.folder; }

Result<const Repository*> NoteLoader::repository() {
    if (!repository_) {
        auto scanned = scan_repository(root());
        if (!scanned) return tl::unexpected(scanned.error());
        repository_ = std::move(*scanned);
    }
    return &*repository_;
}

Result<const Profile*> NoteLoader::profile(const std::string& beside_path) {
    if (!profile_) {
        const auto folder = !options_.folder.empty() ? options_.folder
                            : beside_path.empty()    ? find_repository(".")
                                                     : find_repository(folder_of(beside_path));
        auto read = repository_profile(folder);
        if (!read) return tl::unexpected(read.error());
        profile_ = std::move(*read);
    }
    return &*profile_;
}

Result<LoadedNote> NoteLoader::load(const std::string& reference, const LoadedNote* beside) {
    if (reference == standard_input) return load_standard_input();
    std::error_code ignored;
    if (std::filesystem::exists(reference, ignored)) return load_path(reference);
    const bool looks_like_path = reference.find('/') != std::string::npos || reference.ends_with(".md");
    if (looks_like_path) {
        return tl::unexpected(Error{ErrorKind::usage, "there is no such note", reference, 0, "check the path"});
    }
    const auto found = repository();
    if (!found) return tl::unexpected(found.error());
    const auto file = resolve_note(**found, reference, options_.pmc, beside == nullptr ? std::nullopt : beside->file);
    if (!file) return tl::unexpected(file.error());
    return load_file(*file);
}

Result<LoadedNote> NoteLoader::load_path(const std::string& path) {
    const auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto words = profile(path);
    if (!words) return tl::unexpected(words.error());
    const auto name = std::filesystem::path(path).filename().string();
    auto meeting = read_note(*bytes, {path, options_.pmc, find_date(name).value_or(Date{})}, **words);
    if (!meeting) return tl::unexpected(meeting.error());
    NoteFile file{path, path, meeting->pmc, meeting->date};
    return LoadedNote{std::move(*meeting), std::move(file), true};
}

Result<LoadedNote> NoteLoader::load_standard_input() {
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    const auto words = profile("");
    if (!words) return tl::unexpected(words.error());
    auto meeting = read_note(bytes, {std::string(standard_input), options_.pmc, {}}, **words);
    if (!meeting) return tl::unexpected(meeting.error());
    return LoadedNote{std::move(*meeting), std::nullopt, false};
}

Result<LoadedNote> NoteLoader::load_file(const NoteFile& file) {
    const auto bytes = read_file(file.path);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto words = profile(file.path);
    if (!words) return tl::unexpected(words.error());
    auto meeting = read_note(*bytes, {file.shown, file.pmc, file.date}, **words);
    if (!meeting) return tl::unexpected(meeting.error());
    return LoadedNote{std::move(*meeting), file, false};
}

std::vector<Meeting> NoteLoader::load_between(const LoadedNote& old_note, const LoadedNote& new_note) {
    std::vector<Meeting> meetings;
    if (!old_note.file || !new_note.file || !old_note.meeting.date.known() || !new_note.meeting.date.known())
        return meetings;
    std::vector<NoteFile> series;
    if (old_note.by_path && new_note.by_path) {
        series = series_around(new_note.file->path);
        const auto other = series_around(old_note.file->path);
        const auto same_path = [](const NoteFile& a, const NoteFile& b) { return a.path == b.path; };
        if (!std::ranges::equal(series, other, same_path)) return meetings;
        // Shown like the two that were named: below the same folder.
        for (auto& note : series) note.shown = note.path;
    } else if (!old_note.by_path && !new_note.by_path && old_note.file->pmc == new_note.file->pmc && repository_) {
        series = repository_->series(old_note.file->pmc);
    }
    for (const auto& file : notes_between(series, old_note.meeting.date, new_note.meeting.date)) {
        auto loaded = load_file(file);
        if (loaded) {
            meetings.push_back(std::move(loaded->meeting));
        } else {
            tell("pmcdiff: left out: " + loaded.error().text());
        }
    }
    if (new_note.meeting.date < old_note.meeting.date) std::ranges::reverse(meetings);
    return meetings;
}

}  // namespace pmcdiff::cli
