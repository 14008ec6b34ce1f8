// Which team of one note is which of another, as checks ask it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "check/note_text.hpp"
#include "check/snapshot.hpp"

namespace pmcdiff::check {

/// True where one name has all words of the other: "Rake" and "Rake Handle".
[[nodiscard]] bool one_holds_the_other(std::string_view left, std::string_view right);

/// The teams of an older note in a newer one: by name, and where names differ as the diff of both notes pairs them, or
/// where one name holds the other.
class TeamMatches {
public:
    /// Costs nothing where every team of the older note is in the newer one by name; else both are read as meetings.
    TeamMatches(const NoteText& older, const NoteText& newer, NoteShelf& shelf);

    /// True where a team of the older note goes on in the newer one: under its name or another, split or merged.
    [[nodiscard]] bool goes_on(std::string_view older_key) const { return newer_of_.contains(std::string(older_key)); }

    /// The key that a team of the newer note has in the older one; empty where it is not there, or came out of a split or merge.
    [[nodiscard]] std::string_view older_key(std::string_view newer_key) const;

private:
    void pair(const std::string& older_key, const std::string& newer_key);
    void pair_as_diff(const Meeting& before, const Meeting& after, const Profile& profile);
    void pair_by_names(const NoteText& older, const NoteText& newer);

    std::unordered_map<std::string, std::string> newer_of_;  ///< Keys; the value is empty for a split or merge.
    std::unordered_map<std::string, std::string> older_of_;
};

}  // namespace pmcdiff::check
