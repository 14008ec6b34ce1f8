// The notes that a command line names: from references to meetings.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/past_notes.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/read.hpp"
#include "pmcdiff/series.hpp"

namespace CLI {
class App;
}

namespace pmcdiff::cli {

class Progress;

/// Where notes are looked for.
struct NotesOptions {
    std::string folder;                   ///< `--notes`; empty: the nearest repository.
    std::string pmc;                      ///< `--pmc`
    std::optional<std::string> revision;  ///< `--rev`
    Limits limits;                        ///< `--max`
    const Git* git = nullptr;             ///< Null in a program without git, which hands commands over that need it.
};

void add_notes_options(CLI::App& app, NotesOptions& options);

/// A note that a command line names, found but not yet read.
struct NamedNote {
    NoteFile file;         ///< Its date is not known where neither its name nor the series tells it.
    bool by_path = false;  ///< Named as a file, not by its date.
    bool standard_input = false;
    PastNotes* past = nullptr;  ///< Where it was found at a revision; its loader's. Its path is then the one in git.
};

/// Finds and reads notes. Looks through the folder of notes only when a date needs it.
class NoteLoader {
public:
    explicit NoteLoader(NotesOptions options) : options_(std::move(options)) {}

    /// What a date, a file, `latest`, `previous` or `-` names, `REV:path` and `REV:2017-10-18` included. `beside` is the
    /// other note of a comparison.
    [[nodiscard]] Result<NamedNote> find(const std::string& reference, const NamedNote* beside);

    /// The notes between two notes of one series, in the order from `old_note` to `new_note`.
    [[nodiscard]] std::vector<NamedNote> between(const NamedNote& old_note, const NamedNote& new_note);

    /// Reads a note.
    [[nodiscard]] Result<Meeting> read(const NamedNote& note);

    /// Reads several notes, two at a time. The first and the last must be readable; others that are not are left out and
    /// told on standard error. `progress`, where there is one, tells how many are read.
    [[nodiscard]] Result<std::vector<Meeting>> read_all(const std::vector<NamedNote>& notes,
                                                        Progress* progress = nullptr);

    /// The folder of notes, at the revision of the options where there is one. Errors as scan_repository and Git::at.
    [[nodiscard]] Result<const Repository*> repository();

    /// Reads by the profile that holds for the notes named: of the folder on disk, else of the revision that they are
    /// from. Errors: a fault in `.pmcdiff.toml`.
    [[nodiscard]] Result<const NoteReader*> reader(const std::string& beside_path, const PastNotes* past = nullptr);

private:
    [[nodiscard]] std::string root() const;
    [[nodiscard]] Result<PastNotes*> notes_at(const std::string& revision);
    [[nodiscard]] Result<NamedNote> find_past(const PastReference& reference, const NamedNote* beside);
    [[nodiscard]] Result<NamedNote> find_on_disk(const std::string& reference, const NamedNote* beside);
    [[nodiscard]] Result<NamedNote> find_by_date(const Repository& repository, const std::string& reference,
                                                 const NamedNote* beside) const;
    [[nodiscard]] std::vector<NoteFile> series_of(const NamedNote& old_note, const NamedNote& new_note) const;
    [[nodiscard]] Result<const NoteReader*> reader_of(const NamedNote& note);
    [[nodiscard]] Result<Profile> profile(const std::string& beside_path, const PastNotes* past) const;

    NotesOptions options_;
    std::map<std::string, std::unique_ptr<PastNotes>> past_;
    std::optional<Repository> repository_;
    std::optional<NoteReader> reader_;
};

}  // namespace pmcdiff::cli
