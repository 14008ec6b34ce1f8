// What must hold of every output, whatever bytes it was made of. Where it does not, the run ends as a crash and says why.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pmcdiff::fuzz {

/// The bytes that libFuzzer gives, as text.
[[nodiscard]] std::string_view text_of(const std::uint8_t* data, std::size_t size);

/// Ends the run where it does not hold; `what` tells what should have.
void demand(bool holds, std::string_view what);

/// Valid UTF-8 without a terminal's escape sequences or a NUL byte.
void demand_text(std::string_view output);

/// As demand_text; and no tag but those that pages and mails of this project are made of, no script but the page's own, no
/// attribute that runs one, and no link but to the web, to mail or into the page.
void demand_html(std::string_view output);

}  // namespace pmcdiff::fuzz
