// Lines of a file as its bytes have them.
#pragma once

#include <string_view>
#include <vector>

namespace pmcdiff::text {

/// A line and what ends it: LF, CR, CRLF, or nothing at the end of the file.
struct SourceLine {
    std::string_view text;
    std::string_view end;

    friend bool operator==(const SourceLine&, const SourceLine&) = default;
};

/// All lines; put together they are the bytes again. Of empty bytes, none. Linear.
[[nodiscard]] std::vector<SourceLine> source_lines(std::string_view bytes);

}  // namespace pmcdiff::text
