#include "text/commands.hpp"

#include <cstddef>

#include "text/strings.hpp"

namespace pmcdiff::text {

namespace {

/// True where `##`, letters and `[` stand around the second mark.
bool is_second_mark(std::string_view text, std::size_t at) {
    if (at == 0 || text[at] != '#' || text[at - 1] != '#') return false;
    do ++at;
    while (at < text.size() && is_ascii_letter(text[at]));
    return at < text.size() && text[at] == '[';
}

/// The end of the colour that begins at the place; the place itself where none does.
std::size_t end_of_color(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("\x1b[")) return at;
    const auto end = text.find_first_not_of("0123456789;", at + 2);
    return end != std::string_view::npos && text[end] == 'm' ? end + 1 : at;
}

/// Tells of each character in turn whether a command's mark stands there.
class CommandFinder {
public:
    explicit CommandFinder(std::string_view lines) : lines_(lines) {}

    /// To be called with rising places.
    [[nodiscard]] bool opens_line(std::size_t at) {
        const char c = lines_[at];
        if (c == '\n' || c == '\r') {
            at_begin_ = true;
            return false;
        }
        if (!at_begin_ || is_blank(c) || at < color_end_) return false;
        if (const auto end = end_of_color(lines_, at); end != at) {
            color_end_ = end;
            return false;
        }
        at_begin_ = false;
        // Three colons open a box in some kinds of Markdown, and no command.
        const auto rest = lines_.substr(at);
        return rest.starts_with("::") && !rest.starts_with(":::");
    }
    [[nodiscard]] bool is_second(std::size_t at) const { return is_second_mark(lines_, at); }

private:
    std::string_view lines_;
    bool at_begin_ = true;
    std::size_t color_end_ = 0;
};

/// Most texts have neither, which is seen sooner than where in a line something stands.
bool may_have_commands(std::string_view lines) {
    return lines.find("::") != std::string_view::npos || lines.find("##") != std::string_view::npos;
}

}  // namespace

bool has_commands(std::string_view lines) {
    if (!may_have_commands(lines)) return false;
    CommandFinder finder(lines);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (finder.opens_line(at) || finder.is_second(at)) return true;
    }
    return false;
}

std::string without_commands(std::string_view lines, const CommandMarks& marks) {
    if (!may_have_commands(lines)) return std::string(lines);
    std::string out;
    out.reserve(lines.size() + lines.size() / 16);
    CommandFinder finder(lines);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (finder.opens_line(at)) {
            out += marks.colon;
        } else if (finder.is_second(at)) {
            out += marks.number_sign;
        } else {
            out += lines[at];
        }
    }
    return out;
}

}  // namespace pmcdiff::text
