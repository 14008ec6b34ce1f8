// The roadmap table: rows under horizons, in every form that people type it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

/// Reads the roadmap's entries from the blocks of its section: from tables, and from lines with `|` where a torn table
/// was not read as one (which adds a diagnostic). `team_names` tells which names in brackets are teams.
[[nodiscard]] std::vector<RoadmapEntry> read_roadmap(std::span<const markdown::Block* const> blocks,
                                                     std::span<const std::string> team_names, const Profile& profile,
                                                     std::vector<Diagnostic>& diagnostics);

/// The horizon that a cell or word names.
[[nodiscard]] std::optional<Horizon> read_horizon(std::string_view words, const Profile& profile);

}  // namespace pmcdiff::notes
