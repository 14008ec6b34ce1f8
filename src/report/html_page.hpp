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

/// A document of a heading, a line below it, a table of contents (items of a list; may be empty) and what it tells; all but
/// the title are HTML.
[[nodiscard]] std::string html_plain_page(const std::string& title, const std::string& aside,
                                          const std::string& contents, const std::string& main);

}  // namespace pmcdiff::report
