// How alike two files are, counted as git counts for renames. Internal.
#pragma once

#include <string_view>

#include "git/libgit2.hpp"

namespace pmcdiff::git {

/// Per cent of the larger file's bytes that stand, line by line (in pieces of 64 bytes where lines are longer), in the other
/// one too: git's diffcore-delta. Linear but for sorting the lines.
[[nodiscard]] int similarity(std::string_view one, std::string_view other);

/// The same for libgit2, whose own measure takes samples of large files and none of small ones. Good for the whole run.
[[nodiscard]] git_diff_similarity_metric line_metric();

}  // namespace pmcdiff::git
