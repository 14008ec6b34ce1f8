// One meeting's entry of a changelog file, as Markdown.
#pragma once

#include <string>

#include "pmcdiff/changelog.hpp"

namespace pmcdiff::report {

/// From the heading with the date on; ends in a line break. No line of it begins with `<`.
[[nodiscard]] std::string changelog_entry(const MeetingChanges& changes);

}  // namespace pmcdiff::report
