// Finding notes in a folder, and what a date or name on the command line means.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/error.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff {

/// A file that is the note of one meeting by its name.
struct NoteFile {
    std::string path;   ///< To open it.
    std::string shown;  ///< Below the repository's folder, as users know it.
    std::string pmc;    ///< The committee's folder; empty where notes stand in the repository's own folder.
    Date date;
};

/// A folder of notes. Notes are Markdown files whose names carry a date; the first folder below is their committee,
/// folders named by a year do not count.
struct Repository {
    std::string root;
    std::vector<NoteFile> notes;       ///< By committee, then by date.
    std::vector<std::string> undated;  ///< Other Markdown files, such as templates.

    /// Names of the committees, sorted.
    [[nodiscard]] std::vector<std::string> committees() const;
    /// The notes of one committee, oldest first; names compare without regard to case.
    [[nodiscard]] std::vector<NoteFile> series(std::string_view pmc) const;
};

/// The file in a repository's folder that changes its profile.
inline constexpr std::string_view configuration_name = ".pmcdiff.toml";

/// Looks through a folder. Errors (kind `usage`): not there, no folder, no note in it.
[[nodiscard]] Result<Repository> scan_repository(const std::string& folder);

/// The notes among files that are not on disk, such as those of a commit, by their paths below the folder of notes, with
/// `/`. Finds what scan_repository would find there; a note's path is the one given.
[[nodiscard]] Repository repository_of(std::span<const std::string> paths);

/// The nearest folder, from `start` upwards, that has a `.pmcdiff.toml` or folders with dated notes; `start` else.
[[nodiscard]] std::string find_repository(const std::string& start);

/// The folder of the series that a note file lies in: its own, or the one above where its own is named by a year.
[[nodiscard]] std::string series_folder(const std::string& note_path);

/// The notes of the series that a note file lies in, oldest first.
[[nodiscard]] std::vector<NoteFile> series_around(const std::string& note_path);

/// Finds the note that a date, `latest` or `previous` means.
/// `pmc` chooses the committee where not empty; `beside` is the other note of a comparison, whose series is preferred and
/// before which `previous` lies. Errors (kind `usage`) name what there is instead: the nearest dates, or the committees.
[[nodiscard]] Result<NoteFile> resolve_note(const Repository& repository, std::string_view reference,
                                            std::string_view pmc, const std::optional<NoteFile>& beside);

/// The notes of a series strictly between two dates, oldest first.
[[nodiscard]] std::vector<NoteFile> notes_between(std::span<const NoteFile> series, const Date& from, const Date& to);

/// The profile of a repository: the built-in one, changed by `.pmcdiff.toml` where the folder has one.
[[nodiscard]] Result<Profile> repository_profile(const std::string& root);

/// The built-in profile, changed by the text of a `.pmcdiff.toml`. `path` is for errors (kind `note`): a fault in it, larger
/// than limits::configuration_bytes.
[[nodiscard]] Result<Profile> configured_profile(std::string_view toml, const std::string& path);

}  // namespace pmcdiff
