#include "check/precedence.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace pmcdiff::check {

namespace {

/// Where an explained finding must stand.
enum class Reach {
    team,  ///< In the same team's section of the same note.
    note,  ///< Anywhere in the note.
    line,  ///< On the same line.
};

struct Explanation {
    std::string_view rule;
    std::string_view explained;
    Reach reach;
};

/// A section that was put back to an old state brings back its old lead and loses its lines; a note under another date is
/// missing under its own; and so on.
constexpr auto explanations = std::to_array<Explanation>({
    {"clobbered-section", "stale-lead", Reach::team},
    {"clobbered-section", "missing-lead", Reach::team},
    {"clobbered-section", "unannounced-lead", Reach::team},
    {"clobbered-section", "wrong-lead-name", Reach::team},
    {"clobbered-section", "lead-not-propagated", Reach::team},
    {"clobbered-section", "missing-section", Reach::team},
    {"clobbered-section", "past-note-edited", Reach::note},
    {"clobbered-section", "roadmap-dropped", Reach::note},
    {"clobbered-section", "roadmap-regression", Reach::note},
    {"accidental-rename", "wrong-meeting-date", Reach::note},
    {"accidental-rename", "missing-section", Reach::note},
    {"accidental-rename", "title-date-mismatch", Reach::note},
    {"accidental-rename", "leftover-in-template", Reach::note},
    {"misplaced-update", "past-note-edited", Reach::note},
    {"leftover-in-template", "malformed-list", Reach::team},
    {"leftover-in-template", "broken-link", Reach::team},
    {"leftover-in-template", "duplicate-item", Reach::team},
    {"duplicate-section", "duplicate-item", Reach::team},
    {"duplicate-section", "malformed-heading", Reach::line},
    {"duplicate-section", "wrong-heading-level", Reach::line},
    {"wrong-team-name", "missing-section", Reach::team},
    {"wrong-team-name", "unannounced-lead", Reach::team},
    {"wrong-team-name", "stale-lead", Reach::team},
    {"wrong-lead-name", "stale-lead", Reach::team},
    {"wrong-lead-name", "unannounced-lead", Reach::team},
    {"wrong-lead-name", "lead-not-propagated", Reach::team},
    {"stale-lead", "missing-lead", Reach::team},
    {"stale-lead", "unannounced-lead", Reach::team},
    {"stale-lead", "lead-not-propagated", Reach::team},
    {"unannounced-lead", "lead-not-propagated", Reach::team},
});

bool reaches(const Finding& finding, const Finding& other, Reach reach) {
    if (finding.path != other.path) return false;
    switch (reach) {
        case Reach::team: return finding.team == other.team;
        case Reach::note: return true;
        case Reach::line: return finding.line == other.line;
    }
    return false;
}

bool explains(const Finding& finding, const Finding& other) {
    return std::ranges::any_of(explanations, [&](const Explanation& known) {
        return known.rule == finding.rule && known.explained == other.rule && reaches(finding, other, known.reach);
    });
}

}  // namespace

Findings without_explained(Findings findings) {
    Findings kept;
    for (const auto& finding : findings) {
        const bool explained =
            std::ranges::any_of(findings, [&](const Finding& other) { return explains(other, finding); });
        if (!explained) kept.push_back(finding);
    }
    return kept;
}

}  // namespace pmcdiff::check
