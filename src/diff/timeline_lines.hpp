// Which teams, and which roadmap entries, of all meetings are one line of a timeline.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::diff {

/// By meeting and place in it: the number of the line. Lines are numbered from 0 in the order of their first meeting.
struct LineNumbers {
    std::vector<std::vector<std::size_t>> of;
    std::size_t count = 0;
};

/// A team goes on where a step pairs it, or under its own name after meetings that left it out.
[[nodiscard]] LineNumbers team_lines(std::span<const Meeting* const> meetings, std::span<const Alignment* const> steps);

/// Entries of the roadmap, and which lines are parts of others.
struct RoadmapNumbers {
    LineNumbers lines;
    std::vector<std::optional<std::size_t>> parted_from;  ///< By line.
    std::vector<std::optional<std::size_t>> merged_into;  ///< By line.
};

/// An entry goes on as the likest one that a step pairs it with, or in the same words after meetings without it.
[[nodiscard]] RoadmapNumbers roadmap_lines(std::span<const Meeting* const> meetings,
                                           std::span<const Alignment* const> steps);

}  // namespace pmcdiff::diff
