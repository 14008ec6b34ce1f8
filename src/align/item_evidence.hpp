// Short reasons for a link that a reader understands.
#pragma once

#include <string>
#include <vector>

#include "align/item_assignment.hpp"
#include "align/item_features.hpp"

namespace pmcdiff::align {

/// What speaks for a pair, the weightiest first, then what speaks against it.
[[nodiscard]] std::vector<std::string> link_reasons(const ComparedTerms& terms, const PairComparer& comparer,
                                                    const ScoredPair& pair);

}  // namespace pmcdiff::align
