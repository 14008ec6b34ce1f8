// "Did you mean": the known names nearest to one that is not known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::text {

/// The known name that `wanted` is most likely a slip of, whatever its letter case; of equally near ones the first. None
/// where no name is near. O(n*m) of the two names' lengths for each.
[[nodiscard]] std::optional<std::string> nearest(std::string_view wanted, const std::vector<std::string>& known);

/// `did you mean "lead-changed"?`, or a list of what there is where nothing is near; empty where nothing is known.
[[nodiscard]] std::string suggestion(std::string_view wanted, std::vector<std::string> known);

}  // namespace pmcdiff::text
