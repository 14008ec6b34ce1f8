// Words and counts that all reports of a check share.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pmcdiff/check.hpp"

namespace pmcdiff::report {

struct LevelCounts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;  ///< Findings of level note.
};
[[nodiscard]] LevelCounts level_counts(const CheckReport& report);

/// "2 errors, 1 warning"; "no findings".
[[nodiscard]] std::string findings_phrase(const CheckReport& report);

/// "2 errors, 1 warning, 3 of level note; 2 notes checked, 1 finding suppressed".
[[nodiscard]] std::string counts_phrase(const CheckReport& report);

/// The message, with the team before it unless it names it.
[[nodiscard]] std::string full_message(const Finding& finding);

/// `path:line:column`, the column only where it is known.
[[nodiscard]] std::string place(const Finding& finding);

/// Errors, then warnings, then notes, each in the report's order. The report must outlive them.
[[nodiscard]] std::vector<const Finding*> worst_first(const CheckReport& report);

}  // namespace pmcdiff::report
