// Levels as a keeper sets them.
#pragma once

#include "check/rule.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::check {

/// The findings with the levels of the settings, without those that are switched off.
[[nodiscard]] Findings with_levels(Findings findings, const CheckSettings& settings);

}  // namespace pmcdiff::check
