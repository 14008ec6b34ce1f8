// What the meetings before a note know of its teams' leads.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/change.hpp"
#include "check/earlier_notes.hpp"
#include "check/note_text.hpp"
#include "check/snapshot.hpp"
#include "check/team_matches.hpp"

namespace pmcdiff::check {

/// The latest word on a team before a note.
struct TeamReference {
    const NoteText* note = nullptr;
    const TeamHeading* team = nullptr;
    bool renamed = false;  ///< The team had another name there.
};

/// A team's leads beside those of its reference. People are compared as persons, however they are spelt.
struct LeadComparison {
    const TeamHeading* team = nullptr;  ///< In the note.
    TeamReference reference;
    std::vector<std::string> came;  ///< Leads of the note that the reference does not have.
    std::vector<std::string> left;  ///< Leads of the reference that the note does not have.
};

/// Those of `people` who are not among `others`.
[[nodiscard]] std::vector<std::string> people_not_in(const std::vector<std::string>& people,
                                                     const std::vector<std::string>& others, const Profile& profile);

/// Notes must outlive it.
class TeamsBefore {
public:
    TeamsBefore(const NoteText& note, const Snapshot& around) : note_(note), around_(around), earlier_(note, around) {}

    /// The latest earlier note in which the team spoke: skeletons only repeat what a copy of an older note said. A team
    /// that the latest meeting knows by another name is that one. Of a team that did not speak, the latest note that has it.
    /// Looks back over about a year.
    [[nodiscard]] std::optional<TeamReference> reference(const TeamHeading& team) const;

    /// The teams of the note beside their references, in order of the note; each name once. Left out: teams without a
    /// reference, and those that had no lead there.
    [[nodiscard]] std::vector<LeadComparison> compare_leads() const;

    /// True where the person led the team in a note before the reference. Where the team was renamed, any team will do.
    /// Looks back over about two years, and costs the reading of those notes.
    [[nodiscard]] bool led_before(std::string_view person, const LeadComparison& comparison) const;

    /// True where the person leads the team in an earlier note that is no older than the reference.
    [[nodiscard]] bool led_since(std::string_view person, const LeadComparison& comparison) const;

    /// True where the announcements, lifecycle activities or discussion of the note or of the two before it name the person,
    /// in full or as a proposed lead.
    [[nodiscard]] bool announced(std::string_view person) const;

    /// The same, but for a meeting before which the person still led the team: what is said there tells that the person
    /// leaves, not that the person comes back.
    [[nodiscard]] bool return_announced(std::string_view person, const LeadComparison& comparison) const;

private:
    [[nodiscard]] bool leads_in(const NoteText& note, std::string_view person, const LeadComparison& comparison) const;
    [[nodiscard]] bool names(const NoteText& note, std::string_view person) const;

    const NoteText& note_;
    const Snapshot& around_;
    EarlierNotes earlier_;
};

/// True where the change writes the team's leads: the team is new in the note, or they are written otherwise than before.
[[nodiscard]] bool writes_leads(const NoteChange& note, const TeamHeading& team);

}  // namespace pmcdiff::check
