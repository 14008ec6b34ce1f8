// The items of one team, told as text.
#pragma once

#include "report/layout.hpp"
#include "report/text_writer.hpp"

namespace pmcdiff::report {

/// Writes a team's section: its projects and items, and the counts of what is folded.
void write_team_items(const TeamChanges& team, TextWriter& writer);

}  // namespace pmcdiff::report
