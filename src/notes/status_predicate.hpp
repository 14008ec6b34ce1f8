// What a clause says of its subject: "X is out", "X in progress", "X will follow".
#pragma once

#include <cstddef>

#include "notes/status_evidence.hpp"
#include "notes/status_tokens.hpp"

namespace pmcdiff::notes {

/// The first predicate that tells a state, from `from` up to but not including `end`.
[[nodiscard]] Evidence read_predicate(Clause clause, std::size_t from, std::size_t end);

/// The state that "will" at `at` tells: planned; ongoing where work is to come to its end ("will finish this week");
/// done where a change is told ("will now retry").
[[nodiscard]] Status future_state(Clause clause, std::size_t at);

/// "Adding X soon", "is starting on Y next week": the verb at `verb` tells what is to come, unless it is to end work.
[[nodiscard]] bool is_told_for_later(Clause clause, std::size_t verb);

}  // namespace pmcdiff::notes
