// A team's heading with its leads, state and words made current.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/profile.hpp"

namespace pmcdiff::skeleton {

/// What the heading is to say.
struct Wanted {
    std::vector<std::string> leads;
    std::optional<std::string> lifecycle;  ///< In the heading's own tag; none: without a tag.
};

/// `heading` is the text behind its number signs, as written. Gives it with the wanted leads and tag, in its own form: what
/// is struck out goes, and so do stand-ins, those who are out of the office, and remarks in brackets behind the leads that
/// `stands_elsewhere` does not know. A heading that says all that and no more stays as it is.
[[nodiscard]] std::string current_heading(std::string_view heading, const Wanted& wanted, const Profile& profile,
                                          const std::function<bool(std::string_view)>& stands_elsewhere);

/// The heading of a project without what is struck out.
[[nodiscard]] std::string without_struck(std::string_view heading);

}  // namespace pmcdiff::skeleton
