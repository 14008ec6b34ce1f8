#include "report/digest.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "report/digest_lines.hpp"
#include "report/layout.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

/// A title names no more than this many counts.
constexpr std::size_t most_counts = 4;

/// What matters in a title, first things first; what was completed is named wherever there is any.
constexpr auto headline_kinds = std::to_array<ChangeKind>(
    {ChangeKind::lead_changed, ChangeKind::team_added, ChangeKind::team_removed, ChangeKind::team_renamed,
     ChangeKind::team_split, ChangeKind::team_merged, ChangeKind::team_lifecycle, ChangeKind::lead_proposed,
     ChangeKind::lifecycle, ChangeKind::roadmap_moved, ChangeKind::roadmap_added, ChangeKind::roadmap_removed});

std::string headline_of(const Diff& diff) {
    auto summary = diff.summary();
    const auto completed = summary[ChangeKind::item_completed] + summary[ChangeKind::action_closed];
    const auto room = completed == 0 ? most_counts : most_counts - 1;
    std::vector<std::string> parts;
    for (const auto kind : headline_kinds) {
        if (summary[kind] != 0 && parts.size() < room) parts.push_back(count_phrase(kind, summary[kind]));
    }
    if (completed != 0) parts.push_back(count_phrase(ChangeKind::item_completed, completed));
    if (!parts.empty()) return text::join(parts, ", ");
    const auto fresh = summary[ChangeKind::item_added];
    if (fresh != 0) return count_phrase(ChangeKind::item_added, fresh);
    if (diff.changes.empty()) return "no changes";
    const auto dropped = summary[ChangeKind::item_dropped];
    return dropped == diff.changes.size() ? "nothing new" : text::counted(diff.changes.size(), "change");
}

bool is_completed(const Change& change) {
    return change.kind == ChangeKind::item_completed || change.kind == ChangeKind::action_closed;
}

bool is_done_when_first_told(const Change& change) {
    return change.kind == ChangeKind::item_added && std::get<ItemChange>(change.detail).to == Status::done;
}

void keep_most(DigestGroup& group, std::size_t most_lines) {
    if (most_lines == 0 || group.lines.size() <= most_lines) return;
    group.left_out = group.lines.size() - most_lines;
    group.lines.resize(most_lines);
}

Digest digest_of_diff(const Diff& diff) {
    const auto layout = lay_out(diff, true);
    DigestGroup leads{"Leads", {}, 0};
    for (const auto* const change : layout.leads) leads.lines.push_back(lead_line(*change));
    DigestGroup teams{"Teams", {}, 0};
    for (const auto* const change : layout.teams) teams.lines.push_back(team_line(*change));
    DigestGroup announced{"Proposed and decided", {}, 0};
    for (const auto* const change : layout.announced) announced.lines.push_back(announced_line(*change));
    DigestGroup roadmap{"Roadmap", {}, 0};
    for (const auto* const change : layout.roadmap) roadmap.lines.push_back(roadmap_line(*change));
    DigestGroup completed{"Completed", {}, 0};
    DigestGroup done{"Also done", {}, 0};
    for (const auto& team : layout.by_team) {
        const Change* before = nullptr;
        for (const auto* const change : team.changes) {
            const bool told = before != nullptr && same_new_item(*before, *change);
            before = change;
            if (!std::holds_alternative<ItemChange>(change->detail)) {
                teams.lines.push_back(project_line(*change));
            } else if (is_completed(*change) && !told) {
                completed.lines.push_back(item_line(*change));
            } else if (is_done_when_first_told(*change)) {
                done.lines.push_back(item_line(*change));
            }
        }
    }
    return {headline_of(diff),
            diff.changes.empty() ? "Nothing changed" : counts(diff),
            {std::move(leads), std::move(teams), std::move(announced), std::move(roadmap), std::move(completed),
             std::move(done)}};
}

/// The first meeting of a series has nothing to be compared with: it tells who is there.
Digest digest_of_first(const Meeting& meeting) {
    std::size_t items = 0;
    DigestGroup teams{"Teams", {}, 0};
    for (const auto& team : meeting.teams) {
        items += team.items.size();
        teams.lines.push_back(team_of_first_line(team));
    }
    std::vector<std::string> parts{text::counted(meeting.teams.size(), "team"), text::counted(items, "item")};
    if (!meeting.roadmap.empty())
        parts.push_back(text::counted(meeting.roadmap.size(), "roadmap entry", "roadmap entries"));
    return {meeting.teams.empty() ? "the first notes" : "the first notes, " + parts.front(),
            "The first notes of the series: " + text::enumerate(parts),
            {std::move(teams)}};
}

}  // namespace

Digest digest_of(const MeetingChanges& changes, std::size_t most_lines) {
    auto digest = changes.diff ? digest_of_diff(*changes.diff) : digest_of_first(*changes.meeting);
    std::erase_if(digest.groups, [](const DigestGroup& group) { return group.lines.empty(); });
    for (auto& group : digest.groups) keep_most(group, most_lines);
    return digest;
}

}  // namespace pmcdiff::report
