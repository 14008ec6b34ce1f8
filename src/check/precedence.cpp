#include "check/precedence.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

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

/// Where a finding of a rule stands, as far as an explanation of that reach looks.
using Place = std::tuple<std::string_view, std::string_view, std::string_view, int>;

Place place_of(std::string_view rule, const Finding& finding, Reach reach) {
    switch (reach) {
        case Reach::team: return {rule, finding.path, finding.team, 0};
        case Reach::note: return {rule, finding.path, {}, 0};
        case Reach::line: return {rule, finding.path, {}, finding.line};
    }
    return {};
}

}  // namespace

Findings without_explained(const Findings& findings) {
    std::map<Reach, std::set<Place>> places;
    for (const auto reach : {Reach::team, Reach::note, Reach::line}) {
        for (const auto& finding : findings) places[reach].insert(place_of(finding.rule, finding, reach));
    }
    Findings kept;
    for (const auto& finding : findings) {
        const bool explained = std::ranges::any_of(explanations, [&](const Explanation& known) {
            return known.explained == finding.rule &&
                   places[known.reach].contains(place_of(known.rule, finding, known.reach));
        });
        if (!explained) kept.push_back(finding);
    }
    return kept;
}

}  // namespace pmcdiff::check
