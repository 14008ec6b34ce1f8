// Which of many named things a name means.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/error.hpp"

namespace pmcdiff::history {

/// A thing that a name may mean.
struct Named {
    std::string name;                 ///< The newest one, by which it is told.
    std::vector<std::string> former;  ///< Earlier names.
    std::vector<std::string> other;   ///< Other names, such as the one in brackets behind a heading's.
    std::string pmc;
    std::size_t sightings = 0;
};

/// The thing that was found.
struct FoundName {
    std::size_t thing = 0;
    std::string remark;  ///< As NameMatch::remark.
};

/// Finds the thing that a name means: by its name, whatever the letter case; else by an earlier or other name; else the
/// only one that begins with it, has its words, or differs by a slip. Of several in one committee that bore the name the
/// one with most sightings is meant. `kind` is what errors call a thing: "team". Errors (kind `usage`): none is near, or
/// several are equally so; these name what there is.
/// `alike` tells where a spelling is one of the thing's name in a way that only its kind has; it may be empty.
[[nodiscard]] Result<FoundName> find_name(std::span<const Named> things, std::string_view asked, std::string_view kind,
                                          const std::function<bool(const std::string&)>& alike = {});

}  // namespace pmcdiff::history
