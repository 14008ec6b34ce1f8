// A history as text for people.
#pragma once

#include <string>

#include "pmcdiff/report.hpp"

namespace pmcdiff::report {

[[nodiscard]] std::string history_text(const History& history, const ReportOptions& options);
[[nodiscard]] std::string history_markdown(const History& history, const ReportOptions& options);

}  // namespace pmcdiff::report
