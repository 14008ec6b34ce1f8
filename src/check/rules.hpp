// The makers of all rules. A new rule adds its maker here and one line in registry.cpp.
#pragma once

#include <memory>

#include "check/rule.hpp"

namespace pmcdiff::check {

[[nodiscard]] std::unique_ptr<const Rule> make_title_date_mismatch();

}  // namespace pmcdiff::check
