#include "report/markdown_text.hpp"

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

bool inside_word(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && text::is_word_character(text[at - 1]) &&
           text::is_word_character(text[at + 1]);
}

}  // namespace

std::string escaped(std::string_view text) {
    constexpr std::string_view marks = "\\`*[]<>|~";
    const auto safe = text::printable(text);
    std::string out;
    for (std::size_t at = 0; at < safe.size(); ++at) {
        const char c = safe[at];
        const bool opens_line = at == 0 && (c == '#' || c == '-' || c == '+' || c == '=');
        // An underscore inside a word is no emphasis.
        const bool emphasis = c == '_' && !inside_word(safe, at);
        if (c == '@' && at + 1 < safe.size() && text::is_word_character(safe[at + 1])) {
            out += "&#64;";
            continue;
        }
        if (c == '&' && at + 1 < safe.size() && (safe[at + 1] == '#' || text::is_ascii_letter(safe[at + 1]))) {
            out += "&amp;";
            continue;
        }
        if (opens_line || emphasis || marks.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

}  // namespace pmcdiff::report
