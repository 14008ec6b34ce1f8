// The marker lines of a changelog file, and the entries that stand between them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/date.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff::report {

/// An entry that a file has. The places are offsets into the file's text.
struct MarkedEntry {
    Date date;
    std::string fingerprint;
    int line = 0;           ///< Of its first marker.
    std::size_t start = 0;  ///< Of the line of its first marker.
    std::size_t text_start = 0;
    std::size_t text_end = 0;
    std::size_t end = 0;  ///< Behind the line of its last marker, the line break included.
};

/// The entries in the order of the file. Errors (kind `usage`, with the line) as update_changelog.
[[nodiscard]] Result<std::vector<MarkedEntry>> find_marked_entries(std::string_view text, const std::string& path);

[[nodiscard]] std::string begin_marker(const Date& date, std::string_view fingerprint);
[[nodiscard]] std::string end_marker(const Date& date);

}  // namespace pmcdiff::report
