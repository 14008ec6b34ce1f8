// The verb that a clause opens with: the strongest evidence of an item's state.
#pragma once

#include <cstddef>

#include "notes/status_evidence.hpp"
#include "notes/status_tokens.hpp"

namespace pmcdiff::notes {

/// Where a clause has its verb, once openers, subjects and adverbs are passed over.
struct VerbPlace {
    std::size_t start = 0;  ///< Where the main clause begins.
    std::size_t verb = 0;   ///< Where its verb would stand; the clause's size where nothing is left.
    bool still = false;     ///< An adverb before the verb leans to ongoing ("still", "nearly").
};

[[nodiscard]] VerbPlace find_verb(Clause clause);

/// What the word at `place.verb` tells, with the words right behind it.
[[nodiscard]] Evidence read_lead(Clause clause, const VerbPlace& place);

}  // namespace pmcdiff::notes
