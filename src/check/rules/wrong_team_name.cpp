#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "check/known_names.hpp"
#include "check/rules.hpp"
#include "check/team_heading_finding.hpp"
#include "check/team_matches.hpp"
#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

/// Shorter names, such as initials, are near too many others.
constexpr std::size_t least_letters_of_team = 4;
/// From this length on, two letters may be wrong, else one.
constexpr std::size_t long_name = 8;
/// A name that stands in one note only may be the slip itself.
constexpr int least_notes_with_team = 2;

std::string digits_of(const std::string& name) {
    std::string digits;
    std::ranges::copy_if(name, std::back_inserter(digits), text::is_ascii_digit);
    return digits;
}

class WrongTeamName final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "wrong-team-name",
            .level = DiagnosticLevel::warning,
            .summary = "A team's name is nearly one that the series knows",
            .explanation =
                "A slip in a team's name cuts its history in two: readers and tools see one team end and another "
                "begin. The rule compares each team that the twelve notes before do not know with the teams that "
                "two or more of them have and this note does not: one letter apart, or two in names of eight "
                "letters and more.\n\n"
                "Left alone: names of fewer than four letters, names whose digits differ, and a name that holds all "
                "words of the other.",
            .example =
                " <!-- Garden/2021-03-09-garden.md; the notes before have \"### Watering - Ada Lindqvist\" -->\n"
                "+### Waterign - Ada Lindqvist\n",
            .mended = "+### Watering - Ada Lindqvist\n",
        };
    }

    Findings in_note(const NoteText& note, const Snapshot& around) const override {
        if (note.teams.empty()) return {};
        const KnownNames known(note, around);
        Findings found;
        for (const auto& team : note.teams) {
            const auto meant = meant_team(team, note, known);
            if (!meant) continue;
            const auto heading = heading_with(note, team, team.name, meant->name);
            found.push_back(
                finding_at_name(note, team, team.name, DiagnosticLevel::warning, meant->name,
                                "\"" + team.name + "\": did you mean " + meant->name + " (in " +
                                    text::counted(static_cast<std::size_t>(meant->notes), "note") + ")?",
                                heading.empty() ? "write \"" + meant->name + "\"" : "write \"" + heading + "\""));
        }
        return found;
    }

private:
    static std::optional<KnownName> meant_team(const TeamHeading& team, const NoteText& note, const KnownNames& known) {
        const auto length = text::code_points(team.key).size();
        if (known.teams().contains(team.key) || length < least_letters_of_team) return std::nullopt;
        const std::size_t largest_slip = length < long_name ? 1 : 2;
        std::optional<KnownName> nearest;
        auto least = largest_slip + 1;
        for (const auto& [key, other] : known.teams()) {
            if (other.notes < least_notes_with_team || note.find_team(key) != nullptr) continue;
            if (digits_of(key) != digits_of(team.key) || one_holds_the_other(other.name, team.name)) continue;
            const auto distance = text::edit_distance(team.key, key);
            if (distance >= least) continue;
            least = distance;
            nearest = other;
        }
        return nearest;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_wrong_team_name() { return std::make_unique<WrongTeamName>(); }

}  // namespace pmcdiff::check
