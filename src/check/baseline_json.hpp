// The JSON form of a baseline.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "pmcdiff/baseline.hpp"

namespace pmcdiff::check {

/// Reads without building the document, so that no nesting can exhaust the stack. Errors as read_baseline, without path.
[[nodiscard]] Result<Baseline> read_baseline_json(std::string_view text);

/// Entries in the order given, a line each.
[[nodiscard]] std::string write_baseline_json(std::span<const BaselineEntry> entries);

}  // namespace pmcdiff::check
