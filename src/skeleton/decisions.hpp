// What the latest meeting decided of teams and projects.
#pragma once

#include <string>
#include <vector>

#include "skeleton/plan.hpp"

namespace pmcdiff::skeleton {

/// Fills in Plan::teams, projects_left_out and remarks. `leads` are those of Plan::meeting's teams.
void decide_on_teams(Plan& plan, const std::vector<std::vector<std::string>>& leads);

}  // namespace pmcdiff::skeleton
