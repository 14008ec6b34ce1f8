// Notes of the Garden committee, for tests of checks over a series.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::test {

/// A team's section.
struct Plot {
    std::string heading;  ///< "Rake - Ada Lindqvist"
    std::string update;   ///< Lines below it; empty in a skeleton.
};

/// "Garden/2021-03-09-garden.md"
[[nodiscard]] std::string garden_path(std::string_view date);

/// A note with its teams, and the lines of its lifecycle activities.
[[nodiscard]] std::string garden_note(const std::vector<Plot>& plots, const std::string& lifecycle = {});

}  // namespace pmcdiff::test
