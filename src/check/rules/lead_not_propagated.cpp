#include <algorithm>
#include <string>
#include <vector>

#include "check/rules.hpp"
#include "check/team_heading_finding.hpp"
#include "check/team_reference.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// Who handed over a team to whom.
struct Handover {
    std::vector<std::string> from;
    std::vector<std::string> to;
};

class LeadNotPropagated final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "lead-not-propagated",
            .level = DiagnosticLevel::note,
            .summary = "A lead is replaced in one note, and still stands in a later one",
            .explanation =
                "Notes of coming meetings are often made ahead. Where a change replaces a team's lead in one note, "
                "the later notes keep the old one until somebody thinks of them. The finding stands at the later "
                "note, though the change does not touch it.\n\n"
                "Left alone: a later note in which the team has reported already, and a change that only adds or "
                "only takes away a lead.",
            .example =
                " <!-- Garden/2021-03-09-garden.md; Garden/2021-03-23-garden.md has \"### Rake - Ada Lindqvist\" -->\n"
                "-### Rake - Ada Lindqvist\n"
                "+### Rake - Bruno Keller\n",
            .mended =
                " <!-- Garden/2021-03-09-garden.md, and the same in Garden/2021-03-23-garden.md -->\n"
                "-### Rake - Ada Lindqvist\n"
                "+### Rake - Bruno Keller\n",
        };
    }

    bool compares_only() const override { return true; }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        Findings found;
        if (note.base == nullptr) return found;
        for (const auto& team : note.head->teams) {
            const auto handover = handover_in(note, team.key, change.profile());
            if (handover.from.empty()) continue;
            for (const auto* const place : change.head().after(note.head->pmc, note.head->date)) {
                const auto* const later = change.head().note(*place);
                if (later == nullptr || later->speaks(team.key)) continue;
                if (is_told_at_another_note(*later, note, team.key, change)) continue;
                add_stale(*later, note, team.key, handover, change.profile(), found);
            }
        }
        return found;
    }

private:
    /// Empty where nobody went or nobody came.
    static Handover handover_in(const NoteChange& note, const std::string& key, const Profile& profile) {
        if (note.base == nullptr) return {};
        const auto* const before = note.base->find_team(key);
        const auto* const after = note.head->find_team(key);
        if (before == nullptr || after == nullptr) return {};
        Handover handover{people_not_in(before->leads, after->leads, profile),
                          people_not_in(after->leads, before->leads, profile)};
        if (handover.from.empty() || handover.to.empty()) return {};
        return handover;
    }

    /// A change that writes the new lead into several notes is told once, at what comes behind the last of them.
    static bool is_told_at_another_note(const NoteText& later, const NoteChange& note, const std::string& key,
                                        const Change& change) {
        return std::ranges::any_of(change.notes(), [&](const NoteChange& other) {
            const bool between =
                other.head->pmc == later.pmc && note.head->date < other.head->date && other.head->date < later.date;
            return between && !handover_in(other, key, change.profile()).from.empty();
        });
    }

    static void add_stale(const NoteText& later, const NoteChange& note, const std::string& key,
                          const Handover& handover, const Profile& profile, Findings& found) {
        const auto* const team = later.find_team(key);
        if (team == nullptr) return;
        const auto current = people_not_in(team->leads, handover.from, profile);
        const auto stale = people_not_in(team->leads, current, profile);
        if (stale.empty()) return;
        const auto now = text::join(handover.to, " / ");
        const auto heading = heading_with(later, *team, stale.front(), now);
        found.push_back(
            finding_at_name(later, *team, stale.front(), DiagnosticLevel::note, text::join(stale, " / "),
                            "this change replaces " + text::enumerate(stale) + " as lead of " + team->name + " by " +
                                now + " in the note of " + note.head->date.iso() + ", and not here",
                            heading.empty() ? "name " + now + " here too" : "write \"" + heading + "\" here too"));
    }
};

}  // namespace

std::unique_ptr<const Rule> make_lead_not_propagated() { return std::make_unique<LeadNotPropagated>(); }

}  // namespace pmcdiff::check
