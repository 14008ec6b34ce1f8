#include "text/wrap.hpp"

#include <algorithm>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::text {

namespace {
/// A column of text narrower than this is not worth breaking into.
constexpr std::size_t narrowest = 20;
}  // namespace

std::size_t visible_width(std::string_view text) {
    if (text.find('\x1b') == std::string_view::npos) return display_width(text);
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\x1b') {
            at = std::min(text.find('m', at), text.size());
            continue;
        }
        plain += text[at];
    }
    return display_width(plain);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    std::size_t columns = 0;
    for (const auto word : split(text, ' ')) {
        if (word.empty()) continue;
        const auto word_columns = visible_width(word);
        const bool fits = width == 0 || line.empty() || columns + 1 + word_columns <= width;
        if (!fits) {
            lines.push_back(std::move(line));
            line.clear();
            columns = 0;
        }
        if (!line.empty()) {
            line += ' ';
            ++columns;
        }
        line += word;
        columns += word_columns;
    }
    if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
    return lines;
}

std::string pad(std::string_view text, std::size_t width) {
    std::string out(text);
    const auto columns = visible_width(text);
    if (columns < width) out.append(width - columns, ' ');
    return out;
}

std::string hang(std::string_view first, std::string_view text, std::size_t width) {
    const auto indent = visible_width(first);
    const auto room = width == 0 ? 0 : std::max(width > indent ? width - indent : 0, narrowest);
    std::string out;
    for (const auto& line : wrap(text, room)) {
        out += out.empty() ? std::string(first) : std::string(indent, ' ');
        out += line;
        out += '\n';
    }
    return out;
}

}  // namespace pmcdiff::text
