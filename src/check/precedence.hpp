// One mistake is one finding: which rule explains what others report too.
#pragma once

#include "check/rule.hpp"

namespace pmcdiff::check {

/// Leaves out findings that a more telling rule explains: of the same note and team, or, where a rule speaks of a whole
/// note, of the same note.
[[nodiscard]] Findings without_explained(const Findings& findings);

}  // namespace pmcdiff::check
