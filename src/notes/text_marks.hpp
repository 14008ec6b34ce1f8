// What a note's Markdown marks in a text that is kept plain.
#pragma once

#include <vector>

#include "markdown/document.hpp"
#include "pmcdiff/model.hpp"

namespace pmcdiff::notes {

/// Code spans, links and emphasis as stretches of `text.plain()`.
[[nodiscard]] std::vector<TextMark> text_marks(const markdown::RichText& text);

}  // namespace pmcdiff::notes
