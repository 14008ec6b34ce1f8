// What stays the same over meetings in a row, told apart from what is otherwise for a moment.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace pmcdiff::history {

/// Neighbouring places of a sequence that hold one value.
struct Run {
    std::size_t value = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t count = 0;  ///< Places that hold the value; fewer than from first to last where moments were taken out.
};

struct Runs {
    std::vector<Run> lasting;  ///< Neighbours hold different values.
    std::vector<Run> moments;  ///< Runs that stood between two runs of one value, oldest first.
};

/// The runs of a sequence of values. A short run between two runs of one value is a moment and no change: most likely the
/// note was copied from an old one, or somebody slipped. A value that was there before may come back for longer than a
/// new one, which is more likely meant.
[[nodiscard]] Runs find_runs(std::span<const std::size_t> values);

}  // namespace pmcdiff::history
