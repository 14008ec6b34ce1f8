// A meeting and a list of notes as text for a terminal.
#pragma once

#include <string>

#include "pmcdiff/report.hpp"

namespace pmcdiff::report {

[[nodiscard]] std::string meeting_text(const Meeting& meeting, const ReportOptions& options);
[[nodiscard]] std::string repository_text(const Repository& repository, const ReportOptions& options);

}  // namespace pmcdiff::report
