#include "check/rules.hpp"

namespace pmcdiff::check {

namespace {

class PastNoteEdited final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "past-note-edited",
            .level = DiagnosticLevel::note,
            .summary = "The change edits the note of a meeting that another one has followed",
            .explanation =
                "Minutes of the past are rarely read again, so words that are put into them late may be meant for the "
                "newest note. The rule speaks where the words of a note change while a later meeting of the series has "
                "been held. Blanks and marks do not count.",
            .example =
                " <!-- Garden/2021-02-09-garden.md, while 2021-02-23 has been held -->\n ### Rake - Ada Lindqvist\n"
                "-- Sharpened the tines\n+- Sharpened the tines and the edges\n",
            .mended =
                " <!-- Garden/2021-03-09-garden.md -->\n ### Rake - Ada Lindqvist\n+- Sharpened the tines and the "
                "edges\n"};
    }

    bool compares_only() const override { return true; }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        if (note.adds() || note.base->words == note.head->words) return {};
        const auto day = change.written(*note.head);
        for (const auto* const later : change.head().after(note.head->pmc, note.head->date)) {
            if (!day.known() || day < later->date) break;
            const auto* const held = change.head().note(*later);
            if (held == nullptr || !held->held()) continue;
            return {finding_at(*note.head, first_changed_line(note), DiagnosticLevel::note, {},
                               "this note's meeting is past: that of " + later->date.iso() + " has been held since",
                               "make sure that the words are not meant for the newest note")};
        }
        return {};
    }

private:
    static int first_changed_line(const NoteChange& note) {
        for (const auto& section : note.head->sections) {
            for (const auto& line : section.said) {
                if (!note.base->words.contains(line.words)) return line.line;
            }
        }
        return 1;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_past_note_edited() { return std::make_unique<PastNoteEdited>(); }

}  // namespace pmcdiff::check
