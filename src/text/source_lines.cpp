#include "text/source_lines.hpp"

#include <algorithm>
#include <cstddef>

namespace pmcdiff::text {

std::vector<SourceLine> source_lines(std::string_view bytes) {
    std::vector<SourceLine> lines;
    while (!bytes.empty()) {
        const auto length = std::min(bytes.find_first_of("\r\n"), bytes.size());
        const auto rest = bytes.substr(length);
        const auto end = rest.substr(0, rest.starts_with("\r\n") ? 2 : 1);
        lines.push_back({bytes.substr(0, length), end});
        bytes = rest.substr(end.size());
    }
    return lines;
}

}  // namespace pmcdiff::text
