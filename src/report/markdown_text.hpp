// Text of notes inside Markdown that we write.
#pragma once

#include <string>
#include <string_view>

namespace pmcdiff::report {

/// The text so that Markdown shows it as it is: its marks escaped, no HTML, nobody mentioned, no table torn.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace pmcdiff::report
