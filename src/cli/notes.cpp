#include "cli/notes.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <future>
#include <iostream>
#include <iterator>
#include <system_error>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "pmcdiff/limits.hpp"
#include "pmcdiff/read.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

constexpr std::string_view standard_input = "-";

/// Standard input up to a byte beyond the largest note, which the reader then refuses.
std::string read_standard_input() {
    std::string bytes;
    std::array<char, 65536> part{};
    while (bytes.size() <= limits::note_bytes && std::cin) {
        std::cin.read(part.data(), part.size());
        bytes.append(part.data(), static_cast<std::size_t>(std::cin.gcount()));
    }
    return bytes;
}

/// Reads one note that was found. Called from several threads at a time.
Result<Meeting> read_named(const NamedNote& note, const std::string& pmc, const NoteReader& reader) {
    if (note.standard_input) {
        return reader.read(read_standard_input(), {note.file.shown, pmc, {}});
    }
    const auto bytes = read_file(note.file.path);
    if (!bytes) {
        auto error = bytes.error();
        error.path = note.file.shown;
        return tl::unexpected(std::move(error));
    }
    // A file named by its path is of the committee that its title names.
    return reader.read(*bytes, {note.file.shown, note.by_path ? pmc : note.file.pmc, note.file.date});
}

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

std::string NoteLoader::root() const { return options_.folder.empty() ? find_repository(".") : options_.folder; }

Result<const Repository*> NoteLoader::repository() {
    if (!repository_) {
        auto scanned = scan_repository(root());
        if (!scanned) return tl::unexpected(scanned.error());
        repository_ = std::move(*scanned);
    }
    return &*repository_;
}

Result<const NoteReader*> NoteLoader::reader(const std::string& beside_path) {
    if (!reader_) {
        const auto folder = !options_.folder.empty() ? options_.folder
                            : beside_path.empty()    ? find_repository(".")
                                                     : find_repository(folder_of(beside_path));
        auto profile = repository_profile(folder);
        if (!profile) return tl::unexpected(profile.error());
        reader_.emplace(std::move(*profile));
    }
    return &*reader_;
}

Result<NamedNote> NoteLoader::find(const std::string& reference, const NamedNote* beside) {
    namespace fs = std::filesystem;
    NamedNote note;
    if (reference == standard_input) {
        note.standard_input = true;
        note.file.shown = reference;
        return note;
    }
    std::error_code ignored;
    if (fs::exists(reference, ignored)) {
        note.by_path = true;
        note.file = {reference, reference, options_.pmc,
                     find_date(fs::path(reference).filename().string()).value_or(Date{})};
        return note;
    }
    const bool looks_like_path = reference.find('/') != std::string::npos || reference.ends_with(".md");
    if (looks_like_path) {
        return tl::unexpected(Error{ErrorKind::usage, "there is no such note", reference, 0, "check the path"});
    }
    const auto found = repository();
    if (!found) return tl::unexpected(found.error());
    const bool beside_has_series = beside != nullptr && !beside->standard_input && !beside->by_path;
    auto file =
        resolve_note(**found, reference, options_.pmc, beside_has_series ? std::optional(beside->file) : std::nullopt);
    if (!file) return tl::unexpected(file.error());
    note.file = std::move(*file);
    return note;
}

std::vector<NamedNote> NoteLoader::between(const NamedNote& old_note, const NamedNote& new_note) {
    std::vector<NoteFile> series;
    if (!old_note.file.date.known() || !new_note.file.date.known() || old_note.by_path != new_note.by_path) return {};
    if (old_note.by_path) {
        if (series_folder(old_note.file.path) != series_folder(new_note.file.path)) return {};
        series = series_around(new_note.file.path);
        // Shown like the two that were named, by their paths.
        for (auto& file : series) file.shown = file.path;
    } else if (old_note.file.pmc == new_note.file.pmc && repository_) {
        series = repository_->series(old_note.file.pmc);
    }
    std::vector<NamedNote> notes;
    for (auto& file : notes_between(series, old_note.file.date, new_note.file.date)) {
        notes.push_back({std::move(file), old_note.by_path, false});
    }
    if (new_note.file.date < old_note.file.date) std::ranges::reverse(notes);
    return notes;
}

Result<Meeting> NoteLoader::read(const NamedNote& note) {
    const auto reads = reader(note.standard_input ? std::string{} : note.file.path);
    if (!reads) return tl::unexpected(reads.error());
    return read_named(note, options_.pmc, **reads);
}

Result<std::vector<Meeting>> NoteLoader::read_all(const std::vector<NamedNote>& notes, Progress* progress) {
    const auto reads = reader(notes.back().standard_input ? std::string{} : notes.back().file.path);
    if (!reads) return tl::unexpected(reads.error());
    const auto read_part = [&](std::size_t from, std::size_t to) {
        std::vector<Result<Meeting>> part;
        for (auto i = from; i < to; ++i) {
            part.push_back(read_named(notes[i], options_.pmc, **reads));
            if (progress != nullptr) progress->advance();
        }
        return part;
    };
    if (progress != nullptr) progress->begin("reading notes", notes.size());
    const auto middle = notes.size() / 2;
    auto second_half = std::async(std::launch::async, read_part, middle, notes.size());
    auto results = read_part(0, middle);
    std::ranges::move(second_half.get(), std::back_inserter(results));

    std::vector<Meeting> meetings;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const bool needed = i == 0 || i + 1 == results.size();
        if (results[i]) {
            meetings.push_back(std::move(*results[i]));
        } else if (needed) {
            return tl::unexpected(results[i].error());
        } else {
            if (progress != nullptr) progress->hide();
            tell("pmcdiff: left out: " + text::printable(results[i].error().text()));
        }
    }
    return meetings;
}

}  // namespace pmcdiff::cli
