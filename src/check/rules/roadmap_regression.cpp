#include <string>

#include "check/roadmap_change.hpp"
#include "check/rules.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

class RoadmapRegression final : public Rule {
public:
    RuleText text() const override {
        return {.id = "roadmap-regression",
                .level = DiagnosticLevel::note,
                .summary = "An entry of the roadmap went back to a later horizon",
                .explanation =
                    "Entries come nearer from meeting to meeting: from Future to Next, Soon and Completed. One that "
                    "goes the other "
                    "way was put off, or comes from an old copy of the table. The roadmap is compared with the note as "
                    "it was; "
                    "that of a new note with the latest meeting before it.",
                .example = "-| Soon | Longer handles |\n+| Future | Longer handles |\n",
                .mended = "-| Soon | Longer handles |\n+| Completed | Longer handles |\n"};
    }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        const auto roadmap = roadmap_change(note, change);
        if (!roadmap) return {};
        Findings findings;
        for (const auto& [before, after] : roadmap->pairs) {
            if (after->horizon <= before->horizon) continue;
            findings.push_back(
                finding_at(*note.head, after->line, DiagnosticLevel::note, text::fold_to_letters(after->full_text),
                           "\"" + after->text + "\" went back from " + std::string(to_string(before->horizon)) +
                               " to " + std::string(to_string(after->horizon)),
                           "make sure that the table is not an old copy"));
        }
        return findings;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_roadmap_regression() { return std::make_unique<RoadmapRegression>(); }

}  // namespace pmcdiff::check
