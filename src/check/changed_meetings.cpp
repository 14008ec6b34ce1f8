#include <vector>

#include "check/change.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff {

namespace {

/// The state that a changed note is compared with; null where there is none.
const check::NoteText* compared_with(const check::NoteChange& note, const check::Change& change) {
    if (!note.adds()) return note.base;
    const auto earlier = change.head().before(note.head->pmc, note.head->date);
    return earlier.empty() ? nullptr : change.head().note(*earlier.front());
}

}  // namespace

std::vector<Diff> changed_meetings(const ChangeSource& source, const NoteReader& reader) {
    check::NoteShelf shelf(reader);
    check::Change change(source, shelf, false);
    std::vector<Diff> diffs;
    if (!change.load()) return diffs;
    for (const auto& note : change.notes()) {
        const auto* const before = compared_with(note, change);
        if (before == nullptr || !note.head->date.known() || before->source == note.head->source) continue;
        diffs.push_back(diff_meetings(shelf.meeting(*before), shelf.meeting(*note.head), reader.profile()));
    }
    return diffs;
}

}  // namespace pmcdiff
