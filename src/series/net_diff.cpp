#include <algorithm>
#include <cstddef>
#include <vector>

#include "diff/changes.hpp"
#include "diff/timeline.hpp"
#include "pmcdiff/diff.hpp"
#include "series/chain.hpp"
#include "series/net_items.hpp"

namespace pmcdiff {

namespace {

Timeline timeline_of(const series::Chain& chain) {
    std::vector<const Meeting*> meetings;
    for (const auto& meeting : chain.meetings()) meetings.push_back(&meeting);
    std::vector<const Alignment*> steps;
    for (const auto& step : chain.steps()) steps.push_back(&step);
    return diff::make_timeline(meetings, steps);
}

}  // namespace

Diff diff_series(std::span<const Meeting> meetings, const Profile& profile) {
    if (meetings.size() <= 2) return diff_meetings(meetings.front(), meetings.back(), profile);
    const series::Chain chain(meetings, profile);
    const auto& old_meeting = meetings.front();
    const auto& new_meeting = meetings.back();
    auto alignment = chain.align_ends(chain.lineage(), profile);
    chain.join_items(alignment);
    chain.join_roadmap(alignment);
    auto diff =
        diff::diff_with({old_meeting, new_meeting, alignment, profile},
                        [&](const diff::Compared& compared, std::vector<Change>& changes, Untouched& untouched) {
                            series::add_net_item_changes(chain, compared, changes, untouched);
                        });
    for (const auto& meeting : meetings.subspan(1, meetings.size() - 2)) diff.through.push_back(meeting.date);
    chain.date_changes(diff);
    diff.timeline = timeline_of(chain);
    return diff;
}

}  // namespace pmcdiff
