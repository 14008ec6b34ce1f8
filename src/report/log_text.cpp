#include "report/log_text.hpp"

#include <cstddef>

#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

/// True where `##`, letters and `[` stand around the second mark.
bool is_second_mark(std::string_view text, std::size_t at) {
    if (at == 0 || text[at] != '#' || text[at - 1] != '#') return false;
    do ++at;
    while (at < text.size() && text::is_ascii_letter(text[at]));
    return at < text.size() && text[at] == '[';
}

}  // namespace

std::string without_commands(std::string_view text, std::string_view mark) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_second_mark(text, at)) {
            out += mark;
        } else {
            out += text[at];
        }
    }
    return out;
}

}  // namespace pmcdiff::report
