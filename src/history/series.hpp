// The meetings that a history is asked of, one series a committee.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "pmcdiff/history.hpp"

namespace pmcdiff::history {

using Series = std::span<const Meeting>;

/// Cuts meetings of several committees, each committee's together, into one series each.
[[nodiscard]] std::vector<Series> split_series(std::span<const Meeting> meetings);

/// From meeting `first` to meeting `last` of a series, seen at `meetings` of them.
[[nodiscard]] Stretch stretch_of(Series series, std::size_t first, std::size_t last, std::size_t meetings);

/// The whole series.
[[nodiscard]] Stretch stretch_of(Series series);

}  // namespace pmcdiff::history
