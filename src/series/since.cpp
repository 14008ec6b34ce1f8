// When each change of a series first held.

#include <algorithm>
#include <utility>

#include "align/names.hpp"
#include "series/chain.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::series {

namespace {

/// Leads as a set of names, for comparing lists whatever their order and case.
std::set<std::string> lead_set(const std::vector<std::string>& leads) {
    std::set<std::string> names;
    for (const auto& lead : leads) names.insert(text::fold_case(lead));
    return names;
}

std::string shown_leads(const std::vector<std::string>& leads) {
    return leads.empty() ? "vacant" : text::join(leads, " / ");
}

bool has_project(const Team& team, const std::string& name) {
    const auto key = align::name_key(name);
    return std::ranges::any_of(team.projects,
                               [&](const Project& project) { return align::name_key(project.name) == key; });
}

}  // namespace

void Chain::date_changes(Diff& diff) const {
    for (auto& change : diff.changes) {
        switch (change.kind) {
            case ChangeKind::stand_in:
            case ChangeKind::lead_proposed:
            case ChangeKind::lifecycle:
            case ChangeKind::item_completed:
            case ChangeKind::item_progressed:
            case ChangeKind::item_added:
            case ChangeKind::item_continued:
            case ChangeKind::item_moved:
            case ChangeKind::item_dropped:
            case ChangeKind::action_opened:
            case ChangeKind::action_closed: break;
            case ChangeKind::project_added:
            case ChangeKind::project_removed:
            case ChangeKind::project_renamed:
            case ChangeKind::project_moved: change.since = since_of_project_change(change); break;
            case ChangeKind::roadmap_moved:
            case ChangeKind::roadmap_added:
            case ChangeKind::roadmap_removed:
            case ChangeKind::roadmap_reworded:
            case ChangeKind::roadmap_split:
            case ChangeKind::roadmap_merged: follow_roadmap(change); break;
            default: change.since = since_of_team_change(change); break;
        }
        if (change.kind == ChangeKind::lead_changed) add_lead_remark(change);
    }
}

Date Chain::since_of_team_change(const Change& change) const {
    const auto names = names_until(change.team);
    const auto where_there = [&](auto test) {
        return since([&](std::size_t i) -> std::optional<bool> {
            const auto* const team = find_team(i, names);
            return team == nullptr ? std::nullopt : std::optional<bool>(test(*team));
        });
    };
    if (const auto* const leads = std::get_if<LeadChange>(&change.detail)) {
        return where_there([&](const Team& team) { return lead_set(team.leads) == lead_set(leads->to); });
    }
    if (const auto* const respelled = std::get_if<Respelling>(&change.detail)) {
        return where_there(
            [&](const Team& team) { return lead_set(team.leads).contains(text::fold_case(respelled->to)); });
    }
    if (const auto* const lifecycle = std::get_if<LifecycleChange>(&change.detail)) {
        return where_there([&](const Team& team) { return team.lifecycle == lifecycle->to; });
    }
    if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
        return where_there(
            [&](const Team& team) { return align::name_key(team.name) == align::name_key(renamed->to); });
    }
    if (const auto* const fork = std::get_if<Forking>(&change.detail)) {
        Names ended;
        for (const auto& name : fork->from) ended.insert(align::name_key(name));
        if (change.kind == ChangeKind::team_merged) ended.erase(align::name_key(fork->to.front()));
        return since([&](std::size_t i) { return std::optional(find_team(i, ended) == nullptr); });
    }
    if (change.kind == ChangeKind::team_removed) {
        return since([&](std::size_t i) { return std::optional(find_team(i, names) == nullptr); });
    }
    // A team that is missing for a meeting and back is not new: it is there since it was first seen.
    for (std::size_t i = 1; i < meetings_.size(); ++i) {
        if (find_team(i, names) != nullptr) return meetings_[i].date;
    }
    return meetings_.back().date;
}

Date Chain::since_of_project_change(const Change& change) const {
    const auto names = names_until(change.team);
    const bool removed = change.kind == ChangeKind::project_removed;
    return since([&](std::size_t i) -> std::optional<bool> {
        const auto* const team = find_team(i, names);
        if (team == nullptr) return std::nullopt;
        return has_project(*team, change.project) != removed;
    });
}

void Chain::follow_roadmap(Change& change) const {
    const bool gone = change.new_places.empty();
    const auto line = (gone ? change.old_places : change.new_places).front().line;
    const auto end = gone ? std::size_t{0} : last();
    const auto& entries = meetings_[end].roadmap;
    const auto at = std::ranges::find(entries, line, &RoadmapEntry::line);
    if (at == entries.end()) return;
    const auto entry = static_cast<std::size_t>(at - entries.begin());
    const auto route = gone ? roadmap_.way_from(end, entry) : roadmap_.way_to(end, entry);
    auto& detail = std::get<RoadmapChange>(change.detail);
    for (const auto& sighting : route) {
        const auto& meeting = meetings_[sighting.meeting];
        const auto& told = roadmap_.entry(sighting);
        detail.route.push_back({meeting.date, {told.line, meeting.path}, told.horizon});
    }
    if (gone) {
        change.since = meetings_[std::min(route.back().meeting + 1, last())].date;
        return;
    }
    const auto& newest = roadmap_.entry(route.back());
    const auto holds = [&](const EntrySighting& sighting) {
        const auto& earlier = roadmap_.entry(sighting);
        if (change.kind == ChangeKind::roadmap_moved) return earlier.horizon == newest.horizon;
        // What merged or split got new words by that.
        return change.kind == ChangeKind::roadmap_added || earlier.full_text == newest.full_text;
    };
    auto first = route.size() - 1;
    while (first > 0 && route[first - 1].meeting > 0 && holds(route[first - 1])) --first;
    change.since = meetings_[route[first].meeting].date;
}

void Chain::add_lead_remark(Change& change) const {
    const auto names = names_until(change.team);
    std::vector<std::pair<Date, std::vector<std::string>>> stages;
    for (const auto& meeting : meetings_) {
        const auto at = std::ranges::find_if(
            meeting.teams, [&](const Team& team) { return names.contains(align::name_key(team.name)); });
        if (at == meeting.teams.end()) continue;
        if (stages.empty() || lead_set(stages.back().second) != lead_set(at->leads))
            stages.emplace_back(meeting.date, at->leads);
    }
    // The first and the last stage are the change itself.
    if (stages.size() <= 2) return;
    std::vector<std::string> between;
    for (std::size_t i = 1; i + 1 < stages.size(); ++i) {
        between.push_back(shown_leads(stages[i].second) + " from " + stages[i].first.iso());
    }
    change.remarks.push_back("in between: " + text::join(between, ", "));
}

}  // namespace pmcdiff::series
