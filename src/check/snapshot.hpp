// The notes of a repository at one moment, read when a rule asks for them.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "check/note_text.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::check {

class TeamMatches;

/// A file that is a note by its name and place: Markdown with a date in its name, or in a committee's folder.
struct NotePlace {
    const TreeFile* file = nullptr;
    std::string_view path;  ///< Of the file.
    std::string pmc;        ///< The committee's folder; empty for notes in the repository's own.
    Date date;              ///< Not known where the name has none that can be.
};

/// What a path says of the note in it; none where it is no note's. `file` is left empty.
[[nodiscard]] std::optional<NotePlace> place_of_note(std::string_view path);

/// Reads notes, each state once, for all snapshots of a check.
class NoteShelf {
public:
    explicit NoteShelf(const NoteReader& reader);
    NoteShelf(const NoteShelf&) = delete;
    NoteShelf& operator=(const NoteShelf&) = delete;
    NoteShelf(NoteShelf&&) = delete;
    NoteShelf& operator=(NoteShelf&&) = delete;
    ~NoteShelf();

    [[nodiscard]] const NoteReader& reader() const { return reader_; }
    [[nodiscard]] const Profile& profile() const { return reader_.profile(); }

    /// The note in a file of a tree. Errors as Tree::read and read_note_text.
    [[nodiscard]] Result<const NoteText*> read(const Tree& tree, const NotePlace& place);
    /// A state that is in no tree, read and not kept.
    [[nodiscard]] Result<std::unique_ptr<const NoteText>> read(std::string_view bytes, const std::string& path) const;
    /// The note as the rest of the library reads it, with items and roadmap. Of an empty note, an empty meeting.
    [[nodiscard]] const Meeting& meeting(const NoteText& note);

    /// Which team of an older note is which of a newer one; found out once for each pair. Both notes are of this shelf.
    [[nodiscard]] const TeamMatches& team_matches(const NoteText& older, const NoteText& newer);

    /// Notes that could not be read, as sentences, each once.
    [[nodiscard]] const std::vector<std::string>& unread() const { return unread_; }
    void remember_unread(const Error& error);

private:
    const NoteReader& reader_;
    std::unordered_map<std::string, Result<std::unique_ptr<const NoteText>>> notes_;
    std::unordered_map<const NoteText*, Meeting> meetings_;
    std::map<std::pair<const NoteText*, const NoteText*>, std::unique_ptr<const TeamMatches>> team_matches_;
    std::vector<std::string> unread_;
};

/// The notes of one tree.
class Snapshot {
public:
    Snapshot(const Tree& tree, NoteShelf& shelf);

    /// All dated notes of a committee, oldest first.
    [[nodiscard]] std::span<const NotePlace> series(std::string_view pmc) const;
    /// Notes of a committee without a date in their name, such as templates, by path.
    [[nodiscard]] std::span<const NotePlace> undated(std::string_view pmc) const;
    /// Committees: the names of the folders of notes, sorted.
    [[nodiscard]] std::vector<std::string> committees() const;
    /// The same, with the empty name of notes in the repository's own folder, and committees of undated notes.
    [[nodiscard]] std::vector<std::string> all_committees() const;
    /// The notes before a day, newest first; those after it, oldest first. Empty where the day is not known.
    [[nodiscard]] std::vector<const NotePlace*> before(std::string_view pmc, const Date& date) const;
    [[nodiscard]] std::vector<const NotePlace*> after(std::string_view pmc, const Date& date) const;
    [[nodiscard]] const NotePlace* find(std::string_view path) const;

    /// The note of a place; null where it cannot be read, which is then remembered as a remark of the check.
    [[nodiscard]] const NoteText* note(const NotePlace& place) const;
    /// The meeting of a note, with items and roadmap.
    [[nodiscard]] const Meeting& meeting(const NoteText& note) const { return shelf_->meeting(note); }
    /// How the teams of an earlier note go on in a later one.
    [[nodiscard]] const TeamMatches& team_matches(const NoteText& older, const NoteText& newer) const {
        return shelf_->team_matches(older, newer);
    }
    [[nodiscard]] const Profile& profile() const { return shelf_->profile(); }

    /// True where the tree has a file, or a folder, of that path.
    [[nodiscard]] bool has(std::string_view path) const;
    [[nodiscard]] const Tree& tree() const { return *tree_; }

private:
    const Tree* tree_;
    NoteShelf* shelf_;
    std::map<std::string, std::vector<NotePlace>, std::less<>> dated_;
    std::map<std::string, std::vector<NotePlace>, std::less<>> undated_;
};

}  // namespace pmcdiff::check
