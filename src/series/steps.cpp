#include <cstddef>
#include <utility>

#include "pmcdiff/changelog.hpp"
#include "series/parallel.hpp"

namespace pmcdiff {

std::vector<MeetingChanges> changes_by_meeting(std::span<const Meeting> meetings, bool from_the_start,
                                               const Profile& profile) {
    auto diffs = series::in_parallel<std::optional<Diff>>(meetings.size() - 1, [&](std::size_t i) {
        return std::optional(diff_meetings(meetings[i], meetings[i + 1], profile));
    });
    std::vector<MeetingChanges> entries;
    for (auto i = diffs.size(); i-- > 0;) entries.push_back({&meetings[i + 1], std::move(diffs[i])});
    if (from_the_start) entries.push_back({&meetings.front(), std::nullopt});
    return entries;
}

}  // namespace pmcdiff
