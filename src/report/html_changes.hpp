// Leads, teams, proposals and the roadmap as rows of a page.
#pragma once

#include <string>

#include "report/html_rows.hpp"
#include "report/layout.hpp"

namespace pmcdiff::report {

[[nodiscard]] std::string html_lead_rows(const Layout& layout, const HtmlRows& rows);
[[nodiscard]] std::string html_team_rows(const Layout& layout, const HtmlRows& rows);
[[nodiscard]] std::string html_announced_rows(const Layout& layout, const HtmlRows& rows);
[[nodiscard]] std::string html_roadmap_rows(const Layout& layout, const HtmlRows& rows);

}  // namespace pmcdiff::report
