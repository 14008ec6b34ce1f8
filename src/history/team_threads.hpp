// Every team of a series followed from its first note to its last, over renames and over notes that leave it out.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "history/series.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::history {

/// A team's section in one meeting of a series.
struct TeamSighting {
    std::size_t meeting = 0;
    std::size_t team = 0;  ///< Place in Meeting::teams.
};

/// One team: its sightings, oldest first, at most one a meeting.
using TeamThread = std::vector<TeamSighting>;

class TeamThreads {
public:
    /// `steps[i]` aligns meeting i with meeting i + 1.
    TeamThreads(Series series, std::span<const Alignment> steps, const Profile& profile);

    /// By first sighting.
    [[nodiscard]] std::span<const TeamThread> all() const { return threads_; }
    /// Place in all() of the thread that a section belongs to.
    [[nodiscard]] std::size_t number(TeamSighting sighting) const {
        return thread_of_[sighting.meeting][sighting.team];
    }
    [[nodiscard]] const Team& team(TeamSighting sighting) const {
        return series_[sighting.meeting].teams[sighting.team];
    }
    /// The newest name of the team that a section belongs to.
    [[nodiscard]] const std::string& newest_name(TeamSighting sighting) const {
        return team(threads_[number(sighting)].back()).name;
    }

private:
    void append(TeamSighting sighting, std::size_t thread);
    /// The thread that the meeting before does not have and that bore the section's name.
    [[nodiscard]] std::optional<std::size_t> named_over_gap(TeamSighting sighting) const;
    /// The thread that ended some meetings before and is likely to go on under the section's name.
    [[nodiscard]] std::optional<std::size_t> renamed_over_gap(TeamSighting sighting, const Profile& profile) const;

    Series series_;
    std::span<const Alignment> steps_;
    std::vector<TeamThread> threads_;
    std::vector<std::vector<std::size_t>> thread_of_;  ///< By meeting and team.
};

}  // namespace pmcdiff::history
