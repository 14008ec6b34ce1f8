// The anchors that GitHub gives to the headings of a Markdown page.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace pmcdiff::report {

/// Anchors of one page: each heading is named in its order on the page, since one that is there again is numbered.
class Anchors {
public:
    /// The part behind `#` of a link to a heading with this plain text: in lower case, blanks as dashes, and nothing but
    /// letters, marks, digits, dashes and underscores (as html-pipeline and github-slugger do).
    [[nodiscard]] std::string next(std::string_view heading);

private:
    std::map<std::string, int> times_;  ///< How often each anchor was taken.
};

}  // namespace pmcdiff::report
