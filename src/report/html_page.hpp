// The frame of every page: head, policy, style and script. A page asks nothing of anybody.
#pragma once

#include <string>

namespace pmcdiff::report {

struct Page {
    std::string title;  ///< Plain text.
    std::string body;   ///< HTML.
};

/// A whole document. Its policy allows its own style and script, by their hashes, and nothing else.
[[nodiscard]] std::string html_page(const Page& page);

}  // namespace pmcdiff::report
