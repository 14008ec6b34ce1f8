// A clause: a run of words with one statement, and what it tells about the state of work.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "notes/status_evidence.hpp"
#include "notes/status_tokens.hpp"

namespace pmcdiff::notes {

/// What a clause tells, best evidence first: an opening phrase, the lead verb, the predicate, any phrase, a noun of activity.
[[nodiscard]] Evidence read_clause(Clause clause, const Vocabulary& vocabulary);

/// True where the clause tells of finding something out ("found", "investigated"), which yields to what follows from it.
[[nodiscard]] bool tells_a_finding(Clause clause);

/// True where the clause opens with "no" or "nothing": what follows it tells more ("No news, still painting").
[[nodiscard]] bool says_no(Clause clause);

/// True where the clause tells what should or might be, and no work.
[[nodiscard]] bool is_only_wished(Clause clause);

/// True where the clause opens with "once", "after" or the like, so that the statement follows in the next one.
[[nodiscard]] bool is_subordinate(Clause clause);

/// True where the clause opens with "this", "it" or the like: it explains what was said before.
[[nodiscard]] bool points_back(Clause clause);

}  // namespace pmcdiff::notes
