// What became of every piece of work between the first and the last meeting of a series.
#pragma once

#include <vector>

#include "diff/changes.hpp"
#include "pmcdiff/diff.hpp"
#include "series/chain.hpp"

namespace pmcdiff::series {

/// Adds the changes of items: those of the two ends, each with its path and the meeting at which it first showed, and
/// what was begun, finished or given up by meetings between. `compared` holds the ends of the chain, aligned by it.
void add_net_item_changes(const Chain& chain, const diff::Compared& compared, std::vector<Change>& changes,
                          Untouched& untouched);

}  // namespace pmcdiff::series
