// Levels as a keeper sets them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "check/rule.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::check {

/// The levels that hold in a check: those of the profile, then those of the settings. Errors: one names a rule that there is
/// not; told with its place in the configuration file, or as wrong usage.
[[nodiscard]] Result<std::vector<RuleLevel>> levels_of(const CheckProfile& profile, const CheckSettings& settings);

/// The findings with the levels that are set, without those that are switched off. The last one that fits holds.
[[nodiscard]] Findings with_levels(Findings findings, std::span<const RuleLevel> levels);

/// The ids of all rules.
[[nodiscard]] std::vector<std::string> rule_ids();

}  // namespace pmcdiff::check
