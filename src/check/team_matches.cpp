#include "check/team_matches.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "align/lineage.hpp"
#include "align/names.hpp"
#include "align/teams.hpp"

namespace pmcdiff::check {

bool one_holds_the_other(std::string_view left, std::string_view right) {
    const auto holds = [](const std::vector<std::string>& whole, const std::vector<std::string>& part) {
        return !part.empty() && std::ranges::all_of(part, [&](const std::string& stem) {
            return std::ranges::find(whole, stem) != whole.end();
        });
    };
    const auto a = align::name_stems(left);
    const auto b = align::name_stems(right);
    return holds(a, b) || holds(b, a);
}

TeamMatches::TeamMatches(const NoteText& older, const NoteText& newer, NoteShelf& shelf) {
    const auto stays = [&](const TeamHeading& team) { return newer.find_team(team.key) != nullptr; };
    for (const auto& team : older.teams) {
        if (stays(team)) pair(team.key, team.key);
    }
    if (std::ranges::all_of(older.teams, stays)) return;
    pair_as_diff(shelf.meeting(older), shelf.meeting(newer), shelf.profile());
    pair_by_names(older, newer);
}

void TeamMatches::pair(const std::string& older_key, const std::string& newer_key) {
    newer_of_.emplace(older_key, newer_key);
    older_of_.emplace(newer_key, older_key);
}

void TeamMatches::pair_as_diff(const Meeting& before, const Meeting& after, const Profile& profile) {
    const auto alignment = align::align_teams(before, after, align::lineage_of(profile, after.date), profile);
    const auto old_key = [&](std::size_t team) { return align::name_key(before.teams[team].name); };
    const auto new_key = [&](std::size_t team) { return align::name_key(after.teams[team].name); };
    for (const auto& found : alignment.pairs) pair(old_key(found.old_team), new_key(found.new_team));
    for (const auto& split : alignment.splits) newer_of_.emplace(old_key(split.one), std::string{});
    for (const auto& merge : alignment.merges) {
        for (const auto team : merge.several) newer_of_.emplace(old_key(team), std::string{});
    }
}

/// Before anybody wrote into a note, names are all that tells.
void TeamMatches::pair_by_names(const NoteText& older, const NoteText& newer) {
    for (const auto& team : older.teams) {
        if (newer_of_.contains(team.key)) continue;
        const auto goes_on_as = std::ranges::find_if(newer.teams, [&](const TeamHeading& other) {
            return !older_of_.contains(other.key) && one_holds_the_other(team.name, other.name);
        });
        if (goes_on_as != newer.teams.end()) pair(team.key, goes_on_as->key);
    }
}

std::string_view TeamMatches::older_key(std::string_view newer_key) const {
    const auto at = older_of_.find(std::string(newer_key));
    return at == older_of_.end() ? std::string_view{} : at->second;
}

}  // namespace pmcdiff::check
