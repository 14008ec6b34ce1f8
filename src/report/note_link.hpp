// Links to the lines of notes on the web.
#pragma once

#include <string>
#include <string_view>

namespace pmcdiff::report {

/// The address of a line of a note. `{path}` and `{line}` in `base_url` are replaced; without `{path}` the path is put
/// behind it. Where it names no `{line}`, `#L12` is added, on code hosts (`/blob/` in the address) with `?plain=1`, since
/// they show Markdown without lines otherwise. `line` 0 is the whole note. Empty where there is no base or the path does
/// not lie below it (absolute, or with `..`).
[[nodiscard]] std::string note_link(std::string_view base_url, std::string_view path, int line);

}  // namespace pmcdiff::report
