#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "align/names.hpp"
#include "check/business.hpp"
#include "check/earlier_notes.hpp"
#include "check/rules.hpp"
#include "check/team_matches.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"

namespace pmcdiff::check {

namespace {

/// A note of fewer teams does not tell what a note of the series looks like.
constexpr std::size_t least_teams = 4;
/// Where more than one team in this many is gone, the committee has ordered its notes anew.
constexpr std::size_t largest_loss = 4;

class MissingSection final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "missing-section",
            .level = DiagnosticLevel::warning,
            .summary = "A new note has no section for a team of the meeting before",
            .explanation =
                "A note that is made from an old copy lacks the teams that joined since, and nobody asks them for "
                "an update. The rule compares a note that the change adds with the latest meeting before it that "
                "was held.\n\n"
                "Left alone: a team that goes on under another name, was split or merged; one that the "
                "announcements, lifecycle activities or discussion of either note name; and everything where the "
                "meeting before had fewer than four teams, or where more than a quarter of them are gone.",
            .example =
                " <!-- Garden/2021-03-09-garden.md; the note of 2021-02-23 has \"### Watering - Ada Lindqvist\" -->\n"
                "+### Rake - Bruno Keller\n"
                "+### Spade - Carla Mendes\n",
            .mended =
                "+### Rake - Bruno Keller\n"
                "+### Watering - Ada Lindqvist\n"
                "+### Spade - Carla Mendes\n",
        };
    }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        if (!note.adds()) return {};
        const auto* const last = EarlierNotes(*note.head, change.head()).last_held();
        if (last == nullptr || last->teams.size() < least_teams) return {};
        const auto& matches = change.head().team_matches(*last, *note.head);
        std::vector<const TeamHeading*> gone;
        for (const auto& team : last->teams) {
            if (!matches.goes_on(team.key)) gone.push_back(&team);
        }
        if (gone.size() * largest_loss > last->teams.size()) return {};
        Findings found;
        for (const auto* const team : gone) {
            if (is_told(*team, *last, *note.head)) continue;
            found.push_back(missing(*team, *last, *note.head));
        }
        return found;
    }

private:
    static bool is_told(const TeamHeading& team, const NoteText& last, const NoteText& note) {
        const auto name = align::name_stems(said(team.name));
        const auto names_team = [&](const SaidLine* line) {
            const auto stems = text::content_stems(line->words);
            return !name.empty() && std::ranges::all_of(name, [&](const std::string& stem) {
                return std::ranges::find(stems, stem) != stems.end();
            });
        };
        return std::ranges::any_of(business_lines(last), names_team) ||
               std::ranges::any_of(business_lines(note), names_team);
    }

    static Finding missing(const TeamHeading& team, const NoteText& last, const NoteText& note) {
        const auto* const neighbour = neighbour_above(team, last, note);
        const auto place = neighbour == nullptr ? std::string{} : " below " + neighbour->name;
        auto finding =
            finding_at(note, neighbour == nullptr ? 1 : neighbour->line, DiagnosticLevel::warning, team.key,
                       "the section for " + team.name + " is missing: the note of " + last.date.iso() + " has it",
                       "add \"" + std::string(text::trim(last.line(team.line))) + "\"" + place +
                           ", or say under the lifecycle activities what became of the team");
        finding.team = team.name;
        return finding;
    }

    /// The nearest team above it in the older note that the newer one has.
    static const TeamHeading* neighbour_above(const TeamHeading& team, const NoteText& last, const NoteText& note) {
        const TeamHeading* nearest = nullptr;
        for (const auto& other : last.teams) {
            if (other.line >= team.line) break;
            if (const auto* const here = note.find_team(other.key); here != nullptr) nearest = here;
        }
        return nearest;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_missing_section() { return std::make_unique<MissingSection>(); }

}  // namespace pmcdiff::check
