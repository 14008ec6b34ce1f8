#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/business.hpp"
#include "check/known_names.hpp"
#include "check/rules.hpp"
#include "check/team_heading_finding.hpp"
#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

/// A shorter name is near too many others.
constexpr std::size_t least_letters = 7;
constexpr std::size_t largest_slip = 2;
/// A lead who stands in one note only may be the slip himself.
constexpr int least_notes = 2;

/// The words of a folded name, with what decides on them.
struct NameWords {
    explicit NameWords(std::string_view folded) : words(text::split_blanks(folded)) {}

    [[nodiscard]] bool is_full() const { return words.size() > 1; }
    [[nodiscard]] bool holds(const NameWords& other) const {
        return std::ranges::all_of(
            other.words, [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); });
    }

    std::vector<std::string_view> words;
};

/// "a." beside "ada".
bool is_initial_of(std::string_view initial, std::string_view word) {
    const auto letter = text::trim(initial, ".");
    return text::code_points(letter).size() == 1 && word.starts_with(letter);
}

/// True where the names differ in words that one of them gives by their initials only.
bool differ_by_initials(const NameWords& left, const NameWords& right) {
    return std::ranges::equal(left.words, right.words, [](std::string_view a, std::string_view b) {
        return a == b || is_initial_of(a, b) || is_initial_of(b, a);
    });
}

class WrongLeadName final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "wrong-lead-name",
            .level = DiagnosticLevel::warning,
            .summary = "A lead's name is nearly one that the series knows, or the heading is a placeholder",
            .explanation =
                "A name typed from memory comes out wrong: a letter is off, or the surname is another person's. "
                "Readers and tools then see a new lead. The rule compares each lead whom the twelve notes before do "
                "not know with the leads whom they do: one or two letters apart (in names of seven letters and "
                "more), or the first name of a recent lead of the same team with another surname. It also tells of "
                "a team's heading that ends in a question mark, as in a draft.\n\n"
                "Left alone: a name that the notes before have, one that is a known name with words more or fewer "
                "or with initials, and a lead of a known first name whom the announcements, lifecycle activities or "
                "discussion of the note name.",
            .example =
                "# Garden PMC Meeting\n\n## Backlog Reviews\n\n### Rake? - Ada Lindqvist\n- Sharpened the tines\n",
            .mended = "# Garden PMC Meeting\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n- Sharpened the tines\n",
        };
    }

    Findings in_note(const NoteText& note, const Snapshot& around) const override {
        if (note.teams.empty()) return {};
        std::optional<KnownNames> known;
        Findings found;
        for (const auto& team : note.teams) {
            if (team.name.ends_with('?')) found.push_back(placeholder(note, team));
            for (const auto& lead : team.leads) {
                if (!known) known.emplace(note, around);
                if (const auto meant = meant_person(lead, team, note, *known)) {
                    found.push_back(slip(note, team, lead, *meant));
                }
            }
        }
        return found;
    }

private:
    static Finding placeholder(const NoteText& note, const TeamHeading& team) {
        return finding_at_name(note, team, team.name, DiagnosticLevel::warning, "?",
                               "\"" + team.name + "\" reads as a placeholder",
                               "write the team's name as the notes before have it");
    }

    static Finding slip(const NoteText& note, const TeamHeading& team, const std::string& lead,
                        const KnownName& meant) {
        const auto heading = heading_with(note, team, lead, meant.name);
        return finding_at_name(note, team, lead, DiagnosticLevel::warning, lead + " for " + meant.name,
                               "\"" + lead + "\": did you mean " + meant.name + " (in " +
                                   text::counted(static_cast<std::size_t>(meant.notes), "note") + ")?",
                               heading.empty() ? "write \"" + meant.name + "\"" : "write \"" + heading + "\"");
    }

    static std::optional<KnownName> meant_person(const std::string& lead, const TeamHeading& team, const NoteText& note,
                                                 const KnownNames& known) {
        const auto folded = text::fold_accents(lead);
        if (known.people().contains(folded) || text::code_points(folded).size() < least_letters) return std::nullopt;
        if (auto meant = misspelt(folded, known)) return meant;
        if (business_names(note, lead)) return std::nullopt;
        return other_surname(folded, team, known);
    }

    static std::optional<KnownName> misspelt(const std::string& folded, const KnownNames& known) {
        const NameWords wanted(folded);
        std::optional<KnownName> nearest;
        auto least = largest_slip + 1;
        for (const auto& [name, person] : known.people()) {
            const NameWords other(name);
            if (!other.is_full() || differ_by_initials(wanted, other)) continue;
            const auto distance = text::edit_distance(folded, name);
            if (distance >= least) continue;
            least = distance;
            nearest = person;
        }
        return nearest;
    }

    static std::optional<KnownName> other_surname(const std::string& folded, const TeamHeading& team,
                                                  const KnownNames& known) {
        const NameWords wanted(folded);
        for (const auto& name : known.recent_leads(team.key)) {
            const NameWords recent(name);
            if (!recent.is_full() || wanted.holds(recent) || recent.holds(wanted)) continue;
            const auto& person = known.people().find(name)->second;
            const bool other_surname =
                recent.words.front() == wanted.words.front() && recent.words.back() != wanted.words.back();
            if (other_surname && person.notes >= least_notes) return person;
        }
        return std::nullopt;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_wrong_lead_name() { return std::make_unique<WrongLeadName>(); }

}  // namespace pmcdiff::check
