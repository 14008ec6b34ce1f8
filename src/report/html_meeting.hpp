// One meeting, and the list of notes, as pages.
#pragma once

#include <string>

#include "pmcdiff/report.hpp"

namespace pmcdiff::report {

[[nodiscard]] std::string html_meeting(const Meeting& meeting, const ReportOptions& options);
[[nodiscard]] std::string html_notes(const Repository& repository, const ReportOptions& options);

}  // namespace pmcdiff::report
