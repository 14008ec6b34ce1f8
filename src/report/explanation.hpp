// The case of two items as text for people.
#pragma once

#include <string>

#include "pmcdiff/report.hpp"

namespace pmcdiff::report {

[[nodiscard]] std::string explanation_text(const ItemExplanation& explanation, const ReportOptions& options);
[[nodiscard]] std::string explanation_markdown(const ItemExplanation& explanation);

}  // namespace pmcdiff::report
