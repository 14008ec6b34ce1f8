// The notes that a command line names: from references to meetings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pmcdiff/error.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"
#include "pmcdiff/series.hpp"

namespace CLI {
class App;
}

namespace pmcdiff::cli {

/// Where notes are looked for.
struct NotesOptions {
    std::string folder;  ///< `--notes`; empty: the nearest repository.
    std::string pmc;     ///< `--pmc`
};

void add_notes_options(CLI::App& app, NotesOptions& options);

/// A note that was read, and the file that it came from (none for standard input).
struct LoadedNote {
    Meeting meeting;
    std::optional<NoteFile> file;
    bool by_path = false;  ///< Named as a file, not by its date.
};

/// Reads notes by reference. Looks through the folder of notes only when a date needs it.
class NoteLoader {
public:
    explicit NoteLoader(NotesOptions options) : options_(std::move(options)) {}

    /// A date, a file, `latest`, `previous` or `-`. `beside` is the other note of a comparison.
    [[nodiscard]] Result<LoadedNote> load(const std::string& reference, const LoadedNote* beside);

    /// The meetings between two notes of one series, in the order from `old_note` to `new_note`. One that cannot be read is
    /// left out and told on standard error.
    [[nodiscard]] std::vector<Meeting> load_between(const LoadedNote& old_note, const LoadedNote& new_note);

    /// The folder of notes. Errors as scan_repository.
    [[nodiscard]] Result<const Repository*> repository();

    /// The profile that holds for the notes loaded. Errors: a fault in `.pmcdiff.toml`.
    [[nodiscard]] Result<const Profile*> profile(const std::string& beside_path);

private:
    [[nodiscard]] std::string root();
    [[nodiscard]] Result<LoadedNote> load_path(const std::string& path);
    [[nodiscard]] Result<LoadedNote> load_standard_input();
    [[nodiscard]] Result<LoadedNote> load_file(const NoteFile& file);

    NotesOptions options_;
    std::optional<Repository> repository_;
    std::optional<Profile> profile_;
};

}  // namespace pmcdiff::cli
