// The built-in words that tell a status: general English of status reports, as data.
#pragma once

#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

/// The lists of the built-in profile but for stock_words and aliases, which belong to comparing items.
[[nodiscard]] StatusWords built_in_status_words();

}  // namespace pmcdiff::notes
