// The teams of a series as a picture: a row a team, who led it when, and what it was called and became.
#pragma once

#include <string>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::report {

/// A figure with the picture and the same as a table; empty where there are no teams.
[[nodiscard]] std::string timeline_figure(const Timeline& timeline, const std::string& id);

}  // namespace pmcdiff::report
