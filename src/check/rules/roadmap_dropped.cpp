#include <algorithm>
#include <string>

#include "check/roadmap_change.hpp"
#include "check/rules.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

class RoadmapDropped final : public Rule {
public:
    RuleText text() const override {
        return {.id = "roadmap-dropped",
                .level = DiagnosticLevel::note,
                .summary = "An entry of the roadmap is gone that was not completed",
                .explanation =
                    "An entry that leaves the roadmap without having been completed may have been dropped on purpose, "
                    "or lost "
                    "when the table was edited. The roadmap is compared with the note as it was; that of a new note "
                    "with the "
                    "latest meeting before it. An entry in other words, under another horizon, or joined with another "
                    "one is "
                    "still there. A roadmap that is taken out as a whole is left alone.",
                .example = " | Soon | Longer handles |\n-| Next | A second greenhouse |\n",
                .mended = " | Soon | Longer handles |\n | Next | A second greenhouse |\n"};
    }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        const auto roadmap = roadmap_change(note, change);
        if (!roadmap) return {};
        Findings findings;
        for (const auto& entry : roadmap->before) {
            const bool stands =
                std::ranges::any_of(roadmap->pairs, [&](const auto& pair) { return pair.first == &entry; });
            if (stands || entry.horizon == Horizon::completed) continue;
            findings.push_back(finding_at(
                *note.head, roadmap->after.front().line, DiagnosticLevel::note, text::fold_to_letters(entry.full_text),
                "the roadmap no longer has \"" + entry.text + "\" (" + std::string(to_string(entry.horizon)) +
                    "), which was not completed",
                "move it to the completed entries, or say under the announcements that it is dropped"));
        }
        return findings;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_roadmap_dropped() { return std::make_unique<RoadmapDropped>(); }

}  // namespace pmcdiff::check
