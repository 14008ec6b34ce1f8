#include <algorithm>
#include <cstddef>
#include <utility>

#include "align/names.hpp"
#include "diff/changes.hpp"

namespace pmcdiff::diff {

namespace {

const Team& old_team(const Compared& compared, std::size_t team) { return compared.old_meeting.teams[team]; }
const Team& new_team(const Compared& compared, std::size_t team) { return compared.new_meeting.teams[team]; }

bool are_one_team(const Compared& compared, std::size_t old_index, std::size_t new_index) {
    return std::ranges::any_of(compared.alignment.teams, [&](const TeamPair& pair) {
        return pair.old_team == old_index && pair.new_team == new_index;
    });
}

void add_pair(const Compared& compared, const ProjectPair& pair, std::vector<Change>& changes) {
    const auto& from_team = old_team(compared, pair.old_team);
    const auto& to_team = new_team(compared, pair.new_team);
    const auto& from = from_team.projects[pair.old_project];
    const auto& to = to_team.projects[pair.new_project];
    const auto add = [&](ChangeKind kind, ChangeDetail detail) -> Change& {
        auto change = make_change(kind, to_team.name, std::move(detail));
        change.project = to.name;
        change.old_places = {place_of(compared.old_meeting, from.line)};
        change.new_places = {place_of(compared.new_meeting, to.line)};
        return changes.emplace_back(std::move(change));
    };
    if (align::name_key(from.name) != align::name_key(to.name)) {
        add(ChangeKind::project_renamed, Renaming{from.name, to.name}).inference = pair.inference;
    }
    if (!are_one_team(compared, pair.old_team, pair.new_team)) {
        add(ChangeKind::project_moved, ProjectMove{from_team.name, to_team.name});
    }
}

/// A project told in two places of a team is one project.
bool stands_before(const Team& team, std::size_t project) {
    const auto key = align::name_key(team.projects[project].name);
    for (std::size_t i = 0; i < project; ++i) {
        if (align::name_key(team.projects[i].name) == key) return true;
    }
    return false;
}

void add_presence(ChangeKind kind, const Team& named, const Project& project, const Meeting& meeting,
                  std::vector<Change>& changes) {
    auto change = make_change(kind, named.name, ProjectPresence{});
    change.project = project.name;
    auto& places = kind == ChangeKind::project_added ? change.new_places : change.old_places;
    places.push_back(place_of(meeting, project.line));
    changes.push_back(std::move(change));
}

}  // namespace

void add_project_changes(const Compared& compared, std::vector<Change>& changes) {
    const auto& pairs = compared.alignment.projects;
    for (const auto& pair : pairs) add_pair(compared, pair, changes);
    // Projects of a team that came or went are told with the team.
    for (const auto& teams : compared.alignment.teams) {
        const auto& from = old_team(compared, teams.old_team);
        const auto& to = new_team(compared, teams.new_team);
        for (std::size_t i = 0; i < to.projects.size(); ++i) {
            const auto is_this = [&](const ProjectPair& pair) {
                return pair.new_team == teams.new_team && pair.new_project == i;
            };
            if (std::ranges::any_of(pairs, is_this) || stands_before(to, i)) continue;
            add_presence(ChangeKind::project_added, to, to.projects[i], compared.new_meeting, changes);
        }
        for (std::size_t i = 0; i < from.projects.size(); ++i) {
            const auto is_this = [&](const ProjectPair& pair) {
                return pair.old_team == teams.old_team && pair.old_project == i;
            };
            if (std::ranges::any_of(pairs, is_this) || stands_before(from, i)) continue;
            add_presence(ChangeKind::project_removed, to, from.projects[i], compared.old_meeting, changes);
        }
    }
}

}  // namespace pmcdiff::diff
