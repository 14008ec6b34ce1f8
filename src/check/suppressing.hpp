// Findings that comments in notes suppress, and comments that suppress none.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/change.hpp"
#include "check/rule.hpp"
#include "check/suppression.hpp"

namespace pmcdiff::check {

/// The comments of all notes of one state, each note's read when it is asked for.
class Suppressions {
public:
    explicit Suppressions(const Snapshot& head) : head_(head) {}

    /// True where a comment in the finding's note suppresses it.
    [[nodiscard]] bool suppress(const Finding& finding);

    /// Rules that a comment of the note names and that find nothing in its section: neither among `findings`, which are all
    /// of the check before any is left out, nor in the note as it stands. A comment that stood there before is told of only
    /// where the change took away what it was for. `standing` is the change that looks at notes as they stand.
    [[nodiscard]] Findings unused(const NoteChange& note, const Change& change, const Change& standing,
                                  const Findings& findings);

private:
    [[nodiscard]] const std::vector<Suppression>& of(const std::string& path);

    const Snapshot& head_;
    std::map<std::string, std::vector<Suppression>> by_path_;
};

}  // namespace pmcdiff::check
