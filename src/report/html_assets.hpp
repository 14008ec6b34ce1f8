// Style sheet and script of the HTML report, from html_style.css and html_script.js as they were when the program was
// built, and how a Content-Security-Policy names them: `sha256-...`.
#pragma once

#include <string_view>

namespace pmcdiff::report {

[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_style_hash();
[[nodiscard]] std::string_view page_script();
[[nodiscard]] std::string_view page_script_hash();

}  // namespace pmcdiff::report
