#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "diff/changes.hpp"

namespace pmcdiff::diff {

namespace {

/// Teams of one side that some pair, split or merge speaks of.
std::vector<bool> explained_teams(const Compared& compared, bool old_side) {
    const auto& alignment = compared.alignment;
    std::vector<bool> explained((old_side ? compared.old_meeting : compared.new_meeting).teams.size());
    for (const auto& pair : alignment.teams) explained[old_side ? pair.old_team : pair.new_team] = true;
    const auto mark = [&](const std::vector<TeamFork>& forks, bool one_is_here) {
        for (const auto& fork : forks) {
            if (one_is_here) {
                explained[fork.one] = true;
            } else {
                for (const auto team : fork.several) explained[team] = true;
            }
        }
    };
    mark(alignment.splits, old_side);
    mark(alignment.merges, !old_side);
    return explained;
}

void add_presence(const Compared& compared, std::vector<Change>& changes) {
    const auto old_explained = explained_teams(compared, true);
    const auto new_explained = explained_teams(compared, false);
    const auto presence = [](ChangeKind kind, const Team& team) {
        return make_change(kind, team.name, TeamPresence{team.leads, team.lifecycle});
    };
    for (std::size_t i = 0; i < compared.new_meeting.teams.size(); ++i) {
        if (new_explained[i]) continue;
        const auto& team = compared.new_meeting.teams[i];
        auto change = presence(ChangeKind::team_added, team);
        change.new_places = {place_of(compared.new_meeting, team.line)};
        changes.push_back(std::move(change));
    }
    for (std::size_t i = 0; i < compared.old_meeting.teams.size(); ++i) {
        if (old_explained[i]) continue;
        const auto& team = compared.old_meeting.teams[i];
        auto change = presence(ChangeKind::team_removed, team);
        change.old_places = {place_of(compared.old_meeting, team.line)};
        changes.push_back(std::move(change));
    }
}

void add_fork(const Compared& compared, const TeamFork& fork, bool split, std::vector<Change>& changes) {
    const auto& one_meeting = split ? compared.old_meeting : compared.new_meeting;
    const auto& several_meeting = split ? compared.new_meeting : compared.old_meeting;
    const auto& one = one_meeting.teams[fork.one];
    std::vector<std::string> names;
    std::vector<Place> places;
    for (const auto team : fork.several) {
        // A team that goes on under its own name did not end in the merge.
        const bool goes_on = !split && std::ranges::any_of(compared.alignment.teams, [&](const TeamPair& pair) {
            return pair.old_team == team && pair.new_team == fork.one;
        });
        if (goes_on) continue;
        names.push_back(several_meeting.teams[team].name);
        places.push_back(place_of(several_meeting, several_meeting.teams[team].line));
    }
    Forking forking;
    auto change = make_change(split ? ChangeKind::team_split : ChangeKind::team_merged, one.name, TeamPresence{});
    if (split) {
        forking = {{one.name}, std::move(names)};
        change.old_places.push_back(place_of(one_meeting, one.line));
        change.new_places = std::move(places);
    } else {
        forking = {std::move(names), {one.name}};
        change.old_places = std::move(places);
        change.new_places.push_back(place_of(one_meeting, one.line));
    }
    change.detail = std::move(forking);
    change.inference = fork.inference;
    changes.push_back(std::move(change));
}

}  // namespace

void add_team_changes(const Compared& compared, std::vector<Change>& changes) {
    add_presence(compared, changes);
    for (const auto& pair : compared.alignment.teams) {
        const auto& from = compared.old_meeting.teams[pair.old_team];
        const auto& to = compared.new_meeting.teams[pair.new_team];
        const auto add = [&](ChangeKind kind, ChangeDetail detail) -> Change& {
            auto change = make_change(kind, to.name, std::move(detail));
            change.old_places = {place_of(compared.old_meeting, from.line)};
            change.new_places = {place_of(compared.new_meeting, to.line)};
            return changes.emplace_back(std::move(change));
        };
        if (pair.renamed) add(ChangeKind::team_renamed, Renaming{from.name, to.name}).inference = pair.inference;
        if (from.lifecycle != to.lifecycle)
            add(ChangeKind::team_lifecycle, LifecycleChange{from.lifecycle, to.lifecycle});
    }
    for (const auto& split : compared.alignment.splits) add_fork(compared, split, true, changes);
    for (const auto& merge : compared.alignment.merges) add_fork(compared, merge, false, changes);
}

}  // namespace pmcdiff::diff
