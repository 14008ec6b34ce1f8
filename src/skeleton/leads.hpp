// Who leads each team at the next meeting, from what the notes of a series say.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"
#include "pmcdiff/skeleton.hpp"

namespace pmcdiff::skeleton {

/// True where the team reports something: no placeholder, label or open action.
[[nodiscard]] bool spoke(const Team& team);

/// The leads of `series[latest].meeting.teams`, in their order, at the meeting that follows (see make_skeleton).
/// Linear in the number of teams of all notes, times the leads that a team ever had.
[[nodiscard]] std::vector<std::vector<std::string>> current_leads(std::span<const SeriesNote> series,
                                                                  std::size_t latest, const Profile& profile);

}  // namespace pmcdiff::skeleton
