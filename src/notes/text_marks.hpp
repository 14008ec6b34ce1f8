// What a note's Markdown marks in a text that is kept plain.
#pragma once

#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "pmcdiff/model.hpp"

namespace pmcdiff::notes {

/// Code spans, links and emphasis as stretches of `text.plain()`.
[[nodiscard]] std::vector<TextMark> text_marks(const markdown::RichText& text);

/// The item's text with its code spans in back quotes, as the note has them.
[[nodiscard]] std::string with_code_quoted(const Item& item);

}  // namespace pmcdiff::notes
