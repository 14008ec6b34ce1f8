// Text of notes inside HTML that we write: escaped for where it stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/model.hpp"

namespace pmcdiff::report {

/// The text for HTML and SVG, between tags or in a quoted attribute. Control characters and those that turn the direction
/// of text become U+FFFD.
[[nodiscard]] std::string html(std::string_view text);

/// The target of a link for a quoted attribute; empty unless it is an address of the web or of mail (`http:`, `https:`,
/// `mailto:`). What is no part of an address is percent-encoded.
[[nodiscard]] std::string web_address(std::string_view target);

/// The text with what the note marks in it: code spans, emphasis, and links that lead to the web.
[[nodiscard]] std::string marked_html(std::string_view text, const std::vector<TextMark>& marks);

/// The new text with what was taken out as <del> and what came in as <ins>; marks are those of the new text.
[[nodiscard]] std::string reworded_html(std::string_view was, std::string_view text,
                                        const std::vector<TextMark>& marks);

/// A name as a fragment of an address: ASCII letters, digits and dashes.
[[nodiscard]] std::string anchor(std::string_view name);

/// `<time>` with the date as `YYYY-MM-DD`.
[[nodiscard]] std::string html_date(const Date& date);

/// "18 October 2017".
[[nodiscard]] std::string long_date(const Date& date);

/// Links from places to the lines of notes on the web.
class NoteLinks {
public:
    /// `base` is the address of the folder of notes, or one with `{path}` and `{line}` in it; empty: there are none.
    explicit NoteLinks(std::string_view base) : base_(base) {}

    /// The address of a line, escaped for a quoted attribute; empty where there is none. Line 0: of the note.
    [[nodiscard]] std::string address(const Place& place) const;

    /// `label` (HTML), as a link where there is one.
    [[nodiscard]] std::string link(const Place& place, const std::string& label) const;

private:
    std::string base_;
};

}  // namespace pmcdiff::report
