#include <algorithm>
#include <cstdlib>
#include <string>

#include "check/rhythm.hpp"
#include "check/rules.hpp"

namespace pmcdiff::check {

namespace {

class AccidentalRename final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "accidental-rename",
            .level = DiagnosticLevel::warning,
            .summary = "A note was renamed to another meeting's date, and its own meeting has none now",
            .explanation =
                "Who makes the next note out of the last one may rename it where a copy was meant, and the old "
                "meeting is lost. The rule looks at a note that gets another date, in a series of at least four "
                "other notes.\n\n"
                "Left alone: a correction by fewer days than half the usual time between two meetings, a date near "
                "which another note remains, a note moved to another folder under its old date, and a note that "
                "gets a date which its title had before: then the rename puts right what was wrong.",
            .example =
                " <!-- in a series that meets every other week -->\n"
                "rename from Garden/2021-02-23-garden.md\n"
                "rename to Garden/2021-03-09-garden.md\n",
            .mended =
                "copy from Garden/2021-02-23-garden.md\n"
                "copy to Garden/2021-03-09-garden.md\n",
        };
    }

    bool compares_only() const override { return true; }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        if (!note.redates() || !note.base->date.known() || !note.head->date.known()) return {};
        const Rhythm rhythm(*note.head, change.head());
        if (!rhythm.known()) return {};
        const auto& old_date = note.base->date;
        const auto is_far = [&](const Date& date) {
            return 2 * std::abs(days_between(old_date, date)) > rhythm.usual_distance();
        };
        const bool leaves_a_gap = is_far(note.head->date) && std::ranges::all_of(rhythm.dates(), is_far);
        if (!leaves_a_gap || had_date_before(note, change)) return {};
        return {finding_at(*note.head, 1, DiagnosticLevel::warning, old_date.iso() + " to " + note.head->date.iso(),
                           "the note of " + old_date.iso() + " became that of " + note.head->date.iso() +
                               "; no note is left for " + old_date.iso(),
                           "copy " + note.base->path + " instead of renaming it, if a new note was meant")};
    }

private:
    static bool had_date_before(const NoteChange& note, const Change& change) {
        return std::ranges::any_of(change.history(*note.base).versions, [&](const NoteVersion& version) {
            return find_date(version.note->title) == note.head->date;
        });
    }
};

}  // namespace

std::unique_ptr<const Rule> make_accidental_rename() { return std::make_unique<AccidentalRename>(); }

}  // namespace pmcdiff::check
