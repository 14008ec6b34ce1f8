// Reading one note: bytes to Meeting.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pmcdiff/error.hpp"
#include "pmcdiff/limits.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff {

/// What is known of a note besides its bytes.
struct NoteOrigin {
    std::string path;  ///< As shown to users.
    std::string pmc;   ///< The committee, from the folder; empty: taken from the title where that names one.
    Date date;         ///< From the file's name; not known: taken from the title.
};

/// Reads notes by one profile. Making one prepares the profile's words, so keep it for all notes of a run.
class NoteReader {
public:
    /// Reads by this profile, and refuses notes that go beyond the limits.
    explicit NoteReader(Profile profile, const Limits& limits = {});
    NoteReader(const NoteReader&) = delete;
    NoteReader& operator=(const NoteReader&) = delete;
    NoteReader(NoteReader&&) noexcept;
    NoteReader& operator=(NoteReader&&) noexcept;
    ~NoteReader();

    /// Reads a note. Errors (kind `note`, with the line): not UTF-8, binary, empty, or beyond one of limits().
    /// All lesser faults are mended, read on, and told in Meeting::diagnostics. Linear in the size of the note.
    [[nodiscard]] Result<Meeting> read(std::string_view bytes, const NoteOrigin& origin) const;

    /// The profile that it reads by.
    [[nodiscard]] const Profile& profile() const;
    /// The limits that notes are read within.
    [[nodiscard]] const Limits& limits() const;

private:
    struct Prepared;
    std::unique_ptr<const Prepared> prepared_;
};

/// Reads a single note, as NoteReader::read.
[[nodiscard]] Result<Meeting> read_note(std::string_view bytes, const NoteOrigin& origin, const Profile& profile);

/// Reads a whole file. Errors (kind `note`): not there, a folder, not readable, larger than limits::note_bytes.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

}  // namespace pmcdiff
