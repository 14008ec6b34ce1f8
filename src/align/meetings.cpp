#include "align/meetings.hpp"

#include <utility>

#include "align/items.hpp"
#include "align/projects.hpp"
#include "align/roadmap.hpp"
#include "align/teams.hpp"

namespace pmcdiff {

namespace align {

Alignment align_with_lineage(const Meeting& old_meeting, const Meeting& new_meeting, const Lineage& lineage,
                             const Profile& profile) {
    Alignment alignment;
    auto teams = align_teams(old_meeting, new_meeting, lineage, profile);
    alignment.teams = std::move(teams.pairs);
    alignment.splits = std::move(teams.splits);
    alignment.merges = std::move(teams.merges);
    alignment.projects = align_projects(old_meeting, new_meeting, alignment.teams);
    alignment.items = align_items(old_meeting, new_meeting, alignment, profile);
    alignment.roadmap = align_roadmaps(old_meeting.roadmap, new_meeting.roadmap);
    return alignment;
}

}  // namespace align

Alignment align_meetings(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile) {
    return align::align_with_lineage(old_meeting, new_meeting, align::lineage_of(profile, new_meeting.date), profile);
}

}  // namespace pmcdiff
