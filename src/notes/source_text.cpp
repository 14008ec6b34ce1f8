#include "notes/source_text.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "pmcdiff/limits.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::notes {

namespace {

tl::unexpected<Error> refused(const std::string& path, std::string message, int line, std::string help) {
    return tl::unexpected(Error{ErrorKind::note, std::move(message), path, line, std::move(help)});
}

/// Checks that the bytes are a text within the limits.
Result<void> check_bytes(std::string_view bytes, const std::string& path) {
    if (bytes.size() > limits::note_bytes) {
        return refused(path, "the note is larger than " + std::to_string(limits::note_bytes >> 20U) + " MiB", 0,
                       "split it, or check that it is a note");
    }
    if (text::trim(bytes).empty())
        return refused(path, "the note is empty", 0, "name a file with the minutes of a meeting");
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) {
        return refused(path, "this is no text: it has a NUL byte", text::line_at(bytes, nul),
                       "notes are UTF-8 Markdown");
    }
    if (const auto invalid = text::first_invalid_byte(bytes)) {
        return refused(path, "the note is not valid UTF-8", text::line_at(bytes, *invalid),
                       "save it as UTF-8, e.g. iconv -f LATIN1 -t UTF-8");
    }
    std::size_t from = 0;
    int line = 1;
    for (auto end = bytes.find('\n'); from <= bytes.size(); end = bytes.find('\n', from), ++line) {
        const auto length = std::min(end, bytes.size()) - from;
        if (length > limits::line_bytes) {
            return refused(path, "the line is longer than " + std::to_string(limits::line_bytes >> 10U) + " KiB", line,
                           "break it");
        }
        if (line > limits::note_lines) {
            return refused(path, "the note has more than " + std::to_string(limits::note_lines) + " lines", 0,
                           "split it");
        }
        if (end == std::string_view::npos) break;
        from = end + 1;
    }
    return {};
}

/// The text with plain line ends and blanks: no byte order mark, CR or CRLF as LF, NBSP as a blank, no zero-width blanks.
std::string plain_text(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    auto text = text::replace_all(bytes, "\r\n", "\n");
    if (text.find('\r') != std::string::npos) text = text::replace_all(text, "\r", "\n");
    if (text.find('\xC2') != std::string::npos) text = text::replace_all(text, "\xC2\xA0", " ");
    if (text.find('\xE2') != std::string::npos) text = text::replace_all(text, "\xE2\x80\x8B", "");
    if (text.find('\xEF') != std::string::npos) text = text::replace_all(text, "\xEF\xBB\xBF", "");
    return text;
}

}  // namespace

Result<std::string> source_text(std::string_view bytes, const std::string& path) {
    return check_bytes(bytes, path).map([&] { return plain_text(bytes); });
}

}  // namespace pmcdiff::notes
