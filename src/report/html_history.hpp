// The life of one thing, and the case of two items, as pages.
#pragma once

#include <string>

#include "pmcdiff/report.hpp"

namespace pmcdiff::report {

[[nodiscard]] std::string html_history(const History& history, const ReportOptions& options);
[[nodiscard]] std::string html_explanation(const ItemExplanation& explanation);

}  // namespace pmcdiff::report
