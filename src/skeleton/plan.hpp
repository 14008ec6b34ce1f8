// What is known of the notes around before the skeleton is made.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "pmcdiff/profile.hpp"
#include "pmcdiff/skeleton.hpp"
#include "skeleton/familiar.hpp"
#include "skeleton/source_note.hpp"

namespace pmcdiff::skeleton {

/// What is to become of a team of the note.
struct TeamPlan {
    std::size_t joined = 0;  ///< The first section of this team, where it has several.
    bool left_out = false;
    std::vector<std::string> leads;
    std::optional<std::string> tag;         ///< The lifecycle to stand in its heading.
    std::optional<std::string> into_group;  ///< The lifecycle of the group of teams that it moves to.
};

struct Plan {
    Plan(std::span<const SeriesNote> series, std::size_t latest, const Date& next, const Profile& words);

    const Profile& profile;
    const Meeting& meeting;
    SourceNote note;
    Date date;
    NoteDays days;
    Familiar familiar;
    std::optional<std::string> filler;        ///< What stands under an empty heading: `[add here]`.
    std::set<std::string> topics;             ///< Team and heading, as topic_key, that stand in every note.
    std::vector<TeamPlan> teams;              ///< As Outline::teams.
    std::set<std::string> projects_left_out;  ///< Case folded.
    bool keeps_attendees = false;             ///< The list of those present is the same in note after note.
    std::vector<std::string> remarks;
};

[[nodiscard]] std::string topic_key(const notes::TeamSection& team, const SourceNote& note, int line);

}  // namespace pmcdiff::skeleton
