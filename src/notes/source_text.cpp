#include "notes/source_text.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "markdown/guard.hpp"
#include "pmcdiff/limits.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::notes {

namespace {

tl::unexpected<Error> refused(const std::string& path, std::string message, int line, std::string help) {
    return tl::unexpected(Error{ErrorKind::note, std::move(message), path, line, std::move(help)});
}

/// Checks that the bytes are a text.
Result<void> check_bytes(std::string_view bytes, const std::string& path) {
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
    return {};
}

/// The number of the first line that is longer; 0 where none is.
int longer_line(std::string_view text, std::size_t most) {
    std::size_t from = 0;
    for (int line = 1; from <= text.size(); ++line) {
        const auto end = std::min(text.find('\n', from), text.size());
        if (end - from > most) return line;
        from = end + 1;
    }
    return 0;
}

}  // namespace

std::string plain_text(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    auto text = text::replace_all(bytes, "\r\n", "\n");
    if (text.find('\r') != std::string::npos) text = text::replace_all(text, "\r", "\n");
    if (text.find('\xC2') != std::string::npos) text = text::replace_all(text, "\xC2\xA0", " ");
    if (text.find('\xE2') != std::string::npos) text = text::replace_all(text, "\xE2\x80\x8B", "");
    if (text.find('\xEF') != std::string::npos) text = text::replace_all(text, "\xEF\xBB\xBF", "");
    return text;
}

Result<std::string> source_text(std::string_view bytes, const std::string& path, const Limits& limits) {
    const auto beyond = [&](std::size_t Limits::* limit, int line) {
        return tl::unexpected(beyond_limit(limit, limits, path, line));
    };
    if (bytes.size() > limits.file_size) return beyond(&Limits::file_size, 0);
    if (auto checked = check_bytes(bytes, path); !checked) return tl::unexpected(std::move(checked.error()));
    auto text = plain_text(bytes);
    if (const auto line = longer_line(text, limits.line_length); line > 0) return beyond(&Limits::line_length, line);
    if (const auto excess = markdown::find_excess(text, limits)) return beyond(excess->limit, excess->line);
    return text;
}

}  // namespace pmcdiff::notes
