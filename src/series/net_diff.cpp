#include <algorithm>
#include <cstddef>

#include "align/meetings.hpp"
#include "diff/changes.hpp"
#include "pmcdiff/diff.hpp"
#include "series/chain.hpp"
#include "series/net_items.hpp"

namespace pmcdiff {

Diff diff_series(std::span<const Meeting> meetings, const Profile& profile) {
    if (meetings.size() <= 2) return diff_meetings(meetings.front(), meetings.back(), profile);
    const series::Chain chain(meetings, profile);
    const auto& old_meeting = meetings.front();
    const auto& new_meeting = meetings.back();
    auto alignment = align::align_with_lineage(old_meeting, new_meeting, chain.lineage(), profile);
    chain.join_items(alignment);
    chain.join_roadmap(alignment);
    auto diff =
        diff::diff_with({old_meeting, new_meeting, alignment, profile},
                        [&](const diff::Compared& compared, std::vector<Change>& changes, Untouched& untouched) {
                            series::add_net_item_changes(chain, compared, changes, untouched);
                        });
    for (const auto& meeting : meetings.subspan(1, meetings.size() - 2)) diff.through.push_back(meeting.date);
    chain.date_changes(diff);
    return diff;
}

}  // namespace pmcdiff
