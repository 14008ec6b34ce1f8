// The table [check] of `.pmcdiff.toml`: which rules hold where, and what fails a check.
#pragma once

#include "notes/toml_values.hpp"
#include "pmcdiff/check_settings.hpp"

namespace pmcdiff::notes {

/// Levels by `*` go before those of rules by name in the same table, wherever they stand in it. Errors: no table, an unknown
/// key or level, a value of the wrong type, a list of paths that is empty. Which rules there are is for the check to judge.
[[nodiscard]] Result<CheckProfile> read_check(const TomlValue& table);

}  // namespace pmcdiff::notes
