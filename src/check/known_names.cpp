#include "check/known_names.hpp"

#include <algorithm>
#include <cstddef>
#include <ranges>

#include "check/earlier_notes.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

constexpr std::size_t notes_remembered = 12;
constexpr std::ptrdiff_t notes_recent = 6;

using Names = std::map<std::string, KnownName, std::less<>>;

void count_each_once(const Names& in_note, Names& all) {
    for (const auto& [key, known] : in_note) {
        // Notes come newest first, so the name stays as it is written now.
        auto& entry = all.try_emplace(key, KnownName{known.name, 0}).first->second;
        ++entry.notes;
    }
}

}  // namespace

KnownNames::KnownNames(const NoteText& note, const Snapshot& around)
    : notes_(EarlierNotes(note, around).newest(notes_remembered)) {
    for (const auto* const earlier : notes_) {
        Names teams;
        Names people;
        for (const auto& team : earlier->teams) {
            teams.try_emplace(team.key, KnownName{team.name, 0});
            for (const auto& lead : team.leads) people.try_emplace(text::fold_accents(lead), KnownName{lead, 0});
        }
        count_each_once(teams, teams_);
        count_each_once(people, people_);
    }
}

std::vector<std::string> KnownNames::recent_leads(std::string_view team_key) const {
    std::vector<std::string> leads;
    for (const auto* const note : notes_ | std::views::take(notes_recent)) {
        const auto* const team = note->find_team(team_key);
        if (team == nullptr) continue;
        for (const auto& lead : team->leads) {
            auto folded = text::fold_accents(lead);
            if (std::ranges::find(leads, folded) == leads.end()) leads.push_back(std::move(folded));
        }
    }
    return leads;
}

}  // namespace pmcdiff::check
