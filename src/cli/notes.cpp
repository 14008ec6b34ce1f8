#include "cli/notes.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <system_error>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/limits_option.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "pmcdiff/limits.hpp"
#include "pmcdiff/read.hpp"
#include "series/parallel.hpp"
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
    const auto bytes = note.past != nullptr ? note.past->read(note.file) : read_file(note.file.path);
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
    app.add_option("--notes", options.folder, "Folder of the notes (default: the nearest upwards)")->type_name("DIR");
    app.add_option("--pmc", options.pmc, "Committee, where a date is in several series")->type_name("NAME");
    add_limits_option(app, options.limits);
}

std::string NoteLoader::root() const { return options_.folder.empty() ? find_repository(".") : options_.folder; }

Result<const Repository*> NoteLoader::repository() {
    if (options_.revision) {
        const auto notes = notes_at(*options_.revision);
        if (!notes) return tl::unexpected(notes.error());
        return (*notes)->repository();
    }
    if (!repository_) {
        auto scanned = scan_repository(root());
        if (!scanned) return tl::unexpected(scanned.error());
        repository_ = std::move(*scanned);
    }
    return &*repository_;
}

Result<PastNotes*> NoteLoader::notes_at(const std::string& revision) {
    auto& notes = past_[revision];
    if (!notes) {
        if (options_.git == nullptr) {
            return tl::unexpected(Error{ErrorKind::usage, "this command does not read git", revision, 0, {}});
        }
        auto files = options_.git->at(root(), revision);
        if (!files) return tl::unexpected(std::move(files.error()));
        notes = std::make_unique<PastNotes>(revision, std::move(*files));
    }
    return notes.get();
}

Result<Profile> NoteLoader::profile(const std::string& beside_path, const PastNotes* past) const {
    const auto folder = !options_.folder.empty() ? options_.folder
                        : beside_path.empty()    ? find_repository(".")
                                                 : find_repository(folder_of(beside_path));
    std::error_code ignored;
    // What holds for the notes now holds for older ones too; only where nothing does, what held then.
    const bool configured = std::filesystem::exists(std::filesystem::path(folder) / configuration_name, ignored);
    return past != nullptr && !configured ? past->profile() : repository_profile(folder);
}

Result<const NoteReader*> NoteLoader::reader(const std::string& beside_path, const PastNotes* past) {
    if (!reader_) {
        auto found = profile(beside_path, past);
        if (!found) return tl::unexpected(found.error());
        reader_.emplace(std::move(*found), options_.limits);
    }
    return &*reader_;
}

Result<const NoteReader*> NoteLoader::reader_of(const NamedNote& note) {
    const bool on_disk = !note.standard_input && note.past == nullptr;
    return reader(on_disk ? note.file.path : std::string{}, note.past);
}

Result<NamedNote> NoteLoader::find(const std::string& reference, const NamedNote* beside) {
    if (reference == standard_input) {
        NamedNote note;
        note.standard_input = true;
        note.file.shown = reference;
        return note;
    }
    if (const auto past = parse_past_reference(reference)) {
        auto note = find_past(*past, beside);
        if (note) note->file.shown = note->past->named(note->file.path);
        return note;
    }
    return options_.revision ? find_past({*options_.revision, reference}, beside) : find_on_disk(reference, beside);
}

Result<NamedNote> NoteLoader::find_past(const PastReference& reference, const NamedNote* beside) {
    const auto notes = notes_at(reference.revision);
    if (!notes) return tl::unexpected(notes.error());
    const auto& what = reference.what;
    NamedNote note;
    if (what == "latest" || what == "previous" || parse_date(what)) {
        const auto found = (*notes)->repository();
        if (!found) return tl::unexpected(found.error());
        auto dated = find_by_date(**found, what, beside);
        if (!dated) return dated;
        note = std::move(*dated);
    } else {
        auto file = (*notes)->find(what);
        if (!file) return tl::unexpected(std::move(file.error()));
        note.by_path = true;
        note.file = std::move(*file);
        note.file.pmc = options_.pmc;
    }
    note.past = *notes;
    return note;
}

Result<NamedNote> NoteLoader::find_on_disk(const std::string& reference, const NamedNote* beside) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (fs::exists(reference, ignored)) {
        NamedNote note;
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
    return find_by_date(**found, reference, beside);
}

Result<NamedNote> NoteLoader::find_by_date(const Repository& repository, const std::string& reference,
                                           const NamedNote* beside) const {
    const bool beside_has_series = beside != nullptr && !beside->standard_input && !beside->by_path;
    auto file = resolve_note(repository, reference, options_.pmc,
                             beside_has_series ? std::optional(beside->file) : std::nullopt);
    if (!file) return tl::unexpected(file.error());
    NamedNote note;
    note.file = std::move(*file);
    return note;
}

std::vector<NoteFile> NoteLoader::series_of(const NamedNote& old_note, const NamedNote& new_note) const {
    auto* const past = new_note.past;
    if (old_note.by_path) {
        const bool both_on_disk = old_note.past == nullptr && past == nullptr;
        const bool both_past = old_note.past != nullptr && past != nullptr;
        if (!both_on_disk && !both_past) return {};
        if (series_folder(old_note.file.path) != series_folder(new_note.file.path)) return {};
        auto series = both_past ? past->series_around(new_note.file) : series_around(new_note.file.path);
        // Shown like the two that were named, by their paths.
        if (both_on_disk) {
            for (auto& file : series) file.shown = file.path;
        }
        return series;
    }
    if (old_note.file.pmc != new_note.file.pmc) return {};
    if (past == nullptr) return repository_ ? repository_->series(old_note.file.pmc) : std::vector<NoteFile>{};
    const auto repository = past->repository();
    return repository ? (*repository)->series(old_note.file.pmc) : std::vector<NoteFile>{};
}

std::vector<NamedNote> NoteLoader::between(const NamedNote& old_note, const NamedNote& new_note) {
    if (!old_note.file.date.known() || !new_note.file.date.known() || old_note.by_path != new_note.by_path) return {};
    std::vector<NamedNote> notes;
    for (auto& file : notes_between(series_of(old_note, new_note), old_note.file.date, new_note.file.date)) {
        // With --rev all are of one revision, which then need not be said of each.
        if (new_note.past != nullptr && !options_.revision) file.shown = new_note.past->named(file.path);
        notes.push_back({std::move(file), old_note.by_path, false, new_note.past});
    }
    if (new_note.file.date < old_note.file.date) std::ranges::reverse(notes);
    return notes;
}

Result<Meeting> NoteLoader::read(const NamedNote& note) {
    const auto reads = reader_of(note);
    if (!reads) return tl::unexpected(reads.error());
    return read_named(note, options_.pmc, **reads);
}

Result<std::vector<Meeting>> NoteLoader::read_all(const std::vector<NamedNote>& notes, Progress* progress) {
    if (notes.size() > options_.limits.notes_in_series) {
        return tl::unexpected(beyond_limit(&Limits::notes_in_series, options_.limits, root(), 0));
    }
    const auto reads = reader_of(notes.back());
    if (!reads) return tl::unexpected(reads.error());
    if (progress != nullptr) progress->begin("reading notes", notes.size());
    auto results = series::in_parallel<Result<Meeting>>(notes.size(), [&](std::size_t i) {
        auto meeting = read_named(notes[i], options_.pmc, **reads);
        if (progress != nullptr) progress->advance();
        return meeting;
    });

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
