#include "pmcdiff/diff.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "diff/changes.hpp"
#include "diff/timeline.hpp"
#include "text/utf8.hpp"

namespace pmcdiff {

namespace {

NoteIdentity identity_of(const Meeting& meeting) { return {meeting.path, meeting.date, meeting.pmc, meeting.title}; }

/// What a change says, apart from where it stands: the parts of its fingerprint.
struct IdentityOf {
    std::vector<std::string>& parts;

    void add(const std::vector<std::string>& texts) const {
        for (const auto& text : texts) parts.push_back(text::fold_case(text));
    }
    void operator()(const TeamPresence&) const {}
    void operator()(const Renaming& renaming) const { add({renaming.from, renaming.to}); }
    void operator()(const Forking& forking) const {
        add(forking.from);
        add(forking.to);
    }
    void operator()(const LifecycleChange& change) const { add({change.from, change.to}); }
    void operator()(const LeadChange& change) const {
        add(change.from);
        parts.emplace_back("to");
        add(change.to);
    }
    void operator()(const Respelling& respelling) const { add({respelling.from, respelling.to}); }
    void operator()(const StandIn& stand_in) const {
        add({stand_in.person});
        add(stand_in.represented);
    }
    void operator()(const Announcement& announcement) const {
        const auto& event = announcement.event;
        add({event.person, event.subject, event.what, event.outcome, event.text});
    }
    void operator()(const ProjectPresence&) const {}
    void operator()(const ProjectMove& move) const { add({move.from_team, move.to_team}); }
    void operator()(const ItemChange& change) const { add({change.text, change.was}); }
    void operator()(const RoadmapChange& change) const {
        add(change.old_entries);
        add(change.new_entries);
        for (const auto horizon : change.from) parts.emplace_back(to_string(horizon));
        for (const auto horizon : change.to) parts.emplace_back(to_string(horizon));
    }
};

void add_fingerprints(Diff& diff) {
    std::unordered_map<std::string, int> copies;
    for (auto& change : diff.changes) {
        std::vector<std::string> parts{std::string(to_string(change.kind)), diff.new_note.pmc,
                                       text::fold_case(change.team), text::fold_case(change.project)};
        std::visit(IdentityOf{parts}, change.detail);
        change.fingerprint = diff::fingerprint(parts);
        // The same words twice in one note are two changes; a count keeps them apart.
        const auto copy = ++copies[change.fingerprint];
        if (copy == 1) continue;
        parts.push_back(std::to_string(copy));
        change.fingerprint = diff::fingerprint(parts);
    }
}

/// The new note's teams, then those of the old note that ended, then those that only meetings between had.
std::vector<std::string> team_order(const diff::Compared& compared, const std::vector<Change>& changes) {
    std::vector<std::string> names;
    for (const auto& team : compared.new_meeting.teams) names.push_back(team.name);
    for (std::size_t i = 0; i < compared.old_meeting.teams.size(); ++i) {
        const bool goes_on =
            std::ranges::any_of(compared.alignment.teams, [&](const TeamPair& pair) { return pair.old_team == i; });
        if (!goes_on) names.push_back(compared.old_meeting.teams[i].name);
    }
    std::set<std::string_view> known(names.begin(), names.end());
    std::vector<std::string> between;
    for (const auto& change : changes) {
        if (!change.team.empty() && known.insert(change.team).second) between.push_back(change.team);
    }
    std::ranges::move(between, std::back_inserter(names));
    return names;
}

/// By kind, then by the teams' order, then by date, then as they stand in the notes.
void sort_changes(Diff& diff) {
    std::unordered_map<std::string_view, std::size_t> place_of_team;
    for (const auto& team : diff.team_order) place_of_team.emplace(team, place_of_team.size());
    const auto line_of = [](const Change& change) {
        if (!change.new_places.empty()) return change.new_places.front().line;
        return change.old_places.empty() ? 0 : change.old_places.front().line;
    };
    using Key = std::tuple<ChangeKind, std::size_t, Date, int, std::size_t>;
    std::vector<Key> order;
    for (std::size_t i = 0; i < diff.changes.size(); ++i) {
        const auto& change = diff.changes[i];
        const auto team = place_of_team.find(change.team);
        order.emplace_back(change.kind, team == place_of_team.end() ? place_of_team.size() : team->second, change.since,
                           line_of(change), i);
    }
    std::ranges::sort(order);
    std::vector<Change> sorted;
    sorted.reserve(order.size());
    for (const auto& key : order) sorted.push_back(std::move(diff.changes[std::get<4>(key)]));
    diff.changes = std::move(sorted);
}

void count_untouched_teams(const Meeting& new_meeting, const Alignment& alignment, Diff& diff) {
    std::set<std::string> touched;
    for (const auto& change : diff.changes) {
        for (auto& name : teams_of(change)) touched.insert(std::move(name));
    }
    for (const auto& pair : alignment.teams) {
        if (!touched.contains(new_meeting.teams[pair.new_team].name)) ++diff.untouched.teams;
    }
}

void note_alignment(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& alignment, Diff& diff) {
    const auto add_names = [&](std::size_t old_team, std::size_t new_team) {
        diff.aligned_teams.push_back({old_meeting.teams[old_team].name, new_meeting.teams[new_team].name});
    };
    for (const auto& pair : alignment.teams) add_names(pair.old_team, pair.new_team);
    for (const auto& split : alignment.splits) {
        for (const auto team : split.several) add_names(split.one, team);
    }
    for (const auto& merge : alignment.merges) {
        for (const auto team : merge.several) {
            const bool goes_on = std::ranges::any_of(alignment.teams, [&](const TeamPair& pair) {
                return pair.old_team == team && pair.new_team == merge.one;
            });
            if (!goes_on) add_names(team, merge.one);
        }
    }
    for (const auto& pair : alignment.items) {
        const auto& from = old_meeting.teams[pair.old_item.team].items[pair.old_item.item];
        const auto& to = new_meeting.teams[pair.new_item.team].items[pair.new_item.item];
        diff.aligned_items.push_back({from.line, to.line, pair.score, pair.evidence});
    }
    for (const auto& pair : alignment.roadmap) {
        diff.aligned_roadmap.push_back({old_meeting.roadmap[pair.old_entry].line,
                                        new_meeting.roadmap[pair.new_entry].line, pair.score, pair.evidence});
    }
}

}  // namespace

std::vector<std::string> teams_of(const Change& change) {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
    };
    add(change.team);
    if (const auto* const fork = std::get_if<Forking>(&change.detail)) {
        std::ranges::for_each(fork->from, add);
        std::ranges::for_each(fork->to, add);
    } else if (const auto* const item = std::get_if<ItemChange>(&change.detail)) {
        add(item->from_team);
        add(item->to_team);
    } else if (const auto* const move = std::get_if<ProjectMove>(&change.detail)) {
        add(move->from_team);
        add(move->to_team);
    } else if (const auto* const announcement = std::get_if<Announcement>(&change.detail)) {
        add(announcement->event.subject);
    }
    return names;
}

std::map<ChangeKind, std::size_t> Diff::summary() const {
    std::map<ChangeKind, std::size_t> counts;
    for (const auto& change : changes) ++counts[change.kind];
    return counts;
}

Diff diff::diff_with(const Compared& compared, const TellItems& tell_items) {
    const auto& [old_meeting, new_meeting, alignment, profile] = compared;
    Diff diff;
    diff.old_note = identity_of(old_meeting);
    diff.new_note = identity_of(new_meeting);
    diff.old_diagnostics = old_meeting.diagnostics;
    diff.new_diagnostics = new_meeting.diagnostics;
    add_lead_changes(compared, diff.changes);
    add_team_changes(compared, diff.changes);
    add_announced_changes(compared, diff.changes);
    add_project_changes(compared, diff.changes);
    add_roadmap_changes(compared, diff.changes, diff.untouched);
    tell_items(compared, diff.changes, diff.untouched);
    for (auto& change : diff.changes) {
        if (!change.since.known()) change.since = new_meeting.date;
    }
    diff.team_order = team_order(compared, diff.changes);
    sort_changes(diff);
    add_fingerprints(diff);
    count_untouched_teams(new_meeting, alignment, diff);
    note_alignment(old_meeting, new_meeting, alignment, diff);
    return diff;
}

Diff diff_aligned(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& alignment,
                  const Profile& profile) {
    return diff::diff_with({old_meeting, new_meeting, alignment, profile}, diff::add_item_changes);
}

Diff diff_meetings(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile) {
    const auto alignment = align_meetings(old_meeting, new_meeting, profile);
    auto diff = diff_aligned(old_meeting, new_meeting, alignment, profile);
    diff.timeline = diff::make_timeline(std::array{&old_meeting, &new_meeting}, std::array{&alignment});
    return diff;
}

}  // namespace pmcdiff
