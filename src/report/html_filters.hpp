// The bar that narrows a page down. It works by the page's script, and stays hidden without it.
#pragma once

#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::report {

/// Fields for words, team and kind; empty where there is nothing to choose from.
[[nodiscard]] std::string html_filters(const std::vector<const Diff*>& diffs);

}  // namespace pmcdiff::report
