// The work of one team as a section of a page.
#pragma once

#include <string>

#include "report/html_rows.hpp"
#include "report/layout.hpp"

namespace pmcdiff::report {

/// Projects and items in groups by what happened to them; what other reports only count is folded. `level` is that of the
/// section's heading, `id` its fragment.
[[nodiscard]] std::string html_team_section(const TeamChanges& team, const HtmlRows& rows, const std::string& id,
                                            int level);

}  // namespace pmcdiff::report
