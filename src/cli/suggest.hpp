// "Did you mean": the known names nearest to one that is not known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::cli {

/// `did you mean "lead-changed"?`, or a list of what there is where nothing is near.
[[nodiscard]] std::string suggestion(std::string_view wanted, std::vector<std::string> known);

}  // namespace pmcdiff::cli
