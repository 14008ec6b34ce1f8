#include "align/meetings.hpp"

#include <utility>

#include "align/items.hpp"
#include "align/projects.hpp"
#include "align/roadmap.hpp"
#include "align/series_words.hpp"
#include "align/teams.hpp"

namespace pmcdiff {

namespace align {

Alignment align_with_lineage(const NoteWords& old_note, const NoteWords& new_note, const Lexicon& lexicon,
                             const Lineage& lineage, const Profile& profile) {
    const auto& old_meeting = old_note.meeting();
    const auto& new_meeting = new_note.meeting();
    Alignment alignment;
    auto teams = align_teams(old_meeting, new_meeting, lineage, profile);
    alignment.teams = std::move(teams.pairs);
    alignment.splits = std::move(teams.splits);
    alignment.merges = std::move(teams.merges);
    alignment.projects = align_projects(old_meeting, new_meeting, alignment.teams);
    alignment.items = align_items(old_note.view(), new_note.view(), alignment, lexicon);
    alignment.roadmap = align_roadmaps(old_meeting.roadmap, new_meeting.roadmap);
    return alignment;
}

}  // namespace align

Alignment align_meetings(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile) {
    const auto words = align::words_of_pair(old_meeting, new_meeting, profile);
    return align::align_with_lineage(words[0], words[1], words.lexicon(), align::lineage_of(profile, new_meeting.date),
                                     profile);
}

}  // namespace pmcdiff
