// A change of notes as rules see it: which notes it touches, how they were before, and what stood around them.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "check/snapshot.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::check {

/// One note that the change writes.
struct NoteChange {
    FileChange::Kind kind = FileChange::Kind::modified;  ///< Never `removed`.
    const NoteText* base = nullptr;                      ///< Null where the change adds the note.
    const NoteText* head = nullptr;                      ///< Never null.

    [[nodiscard]] bool adds() const { return base == nullptr; }
    /// True for a renamed note whose name has another date now.
    [[nodiscard]] bool redates() const { return base != nullptr && base->date != head->date; }
};

/// An earlier state of a note.
struct NoteVersion {
    const FileVersion* file = nullptr;
    std::unique_ptr<const NoteText> note;
};

struct NoteHistory {
    std::vector<NoteVersion>
        versions;  ///< Newest first; the first is the base's own. Those that are no text are left out.
    bool complete = true;
    FileHistory files;  ///< What `versions` points into.
};

class Change {
public:
    /// `whole` checks notes as they stand, without a change: every note counts as added, and nothing tells when.
    Change(const ChangeSource& source, NoteShelf& shelf, bool whole);

    [[nodiscard]] const Snapshot& base() const { return base_; }
    [[nodiscard]] const Snapshot& head() const { return head_; }
    [[nodiscard]] const Profile& profile() const { return shelf_->profile(); }
    [[nodiscard]] bool whole() const { return whole_; }

    /// The notes that the change writes, by path. Filled by load().
    [[nodiscard]] std::span<const NoteChange> notes() const { return notes_; }
    /// The notes that the change writes and that cannot be read, as errors with their paths. Filled by load().
    [[nodiscard]] std::span<const Error> unreadable() const { return unreadable_; }
    /// Reads the notes that the change writes. Errors: git lacks one of them (kind `outside`).
    [[nodiscard]] Result<void> load();

    /// What the change says anew, in any note: the words of each such line.
    [[nodiscard]] const std::unordered_set<std::string>& brought() const { return brought_; }
    /// The day on which the note was written; not known where nothing tells.
    [[nodiscard]] Date written(const NoteText& note) const;
    [[nodiscard]] const std::vector<std::string>& authors() const { return authors_; }
    /// Earlier states of a note. Without any where the history cannot be had, which is then told as a remark.
    [[nodiscard]] const NoteHistory& history(const NoteText& base_note) const;
    /// What could not be seen, as sentences.
    [[nodiscard]] std::vector<std::string> remarks() const;

private:
    const ChangeSource* source_;
    NoteShelf* shelf_;
    bool whole_;
    Snapshot base_;
    Snapshot head_;
    std::vector<NoteChange> notes_;
    std::vector<Error> unreadable_;
    std::unordered_set<std::string> brought_;
    std::vector<std::string> authors_;
    mutable std::map<std::string, NoteHistory> histories_;  ///< Walking through history is worth doing once only.
    mutable std::vector<std::string> remarks_;
};

}  // namespace pmcdiff::check
