// The makers of all formats. A new format adds its maker here and one line in registry.cpp.
#pragma once

#include <memory>

#include "pmcdiff/report.hpp"

namespace pmcdiff::report {

[[nodiscard]] std::unique_ptr<const Report> make_text_report();
[[nodiscard]] std::unique_ptr<const Report> make_markdown_report();
[[nodiscard]] std::unique_ptr<const Report> make_html_report();
[[nodiscard]] std::unique_ptr<const Report> make_json_report();
[[nodiscard]] std::unique_ptr<const Report> make_json_lines_report();

}  // namespace pmcdiff::report
