// The names that a series knew before a note, for finding slips in new ones.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/note_text.hpp"
#include "check/snapshot.hpp"

namespace pmcdiff::check {

/// A name as it is mostly written, and in how many notes.
struct KnownName {
    std::string name;
    int notes = 0;
};

/// Names of teams by their keys, and of leads by their folded form, in the twelve notes before one. The note itself does
/// not count, nor its state before a change: else the mending of a slip would look like one.
class KnownNames {
public:
    KnownNames(const NoteText& note, const Snapshot& around);

    [[nodiscard]] const std::map<std::string, KnownName, std::less<>>& teams() const { return teams_; }
    [[nodiscard]] const std::map<std::string, KnownName, std::less<>>& people() const { return people_; }

    /// The leads of a team in the latest six of those notes, each once, folded.
    [[nodiscard]] std::vector<std::string> recent_leads(std::string_view team_key) const;

private:
    std::vector<const NoteText*> notes_;
    std::map<std::string, KnownName, std::less<>> teams_;
    std::map<std::string, KnownName, std::less<>> people_;
};

}  // namespace pmcdiff::check
