// Many pairs of notes in one run: pairs in as JSON lines, diffs out as JSON lines.
#pragma once

#include <iosfwd>
#include <string>

#include "cli/comparison.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff::cli {

/// Reads pairs from `pairs`, a JSON object a line (docs/batch.md), compares each as `base` compares its own notes, and writes
/// one line of JSON for each to standard output as soon as it is known, in the order of the pairs. What is wrong with one
/// pair is told in its line and does not end the run; blank lines are passed over. Memory is that of the largest pair.
/// Gives how many pairs could not be compared. Errors (kind `outside`): standard output cannot be written.
[[nodiscard]] Result<std::size_t> compare_batch(std::istream& pairs, const Comparison& base);

}  // namespace pmcdiff::cli
