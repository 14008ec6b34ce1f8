// Which libgit2 the program runs with.
#pragma once

#include <string>

namespace pmcdiff::git {

/// `1.5.1`
[[nodiscard]] std::string library_version();

}  // namespace pmcdiff::git
