#include "report/text_style.hpp"

#include "text/strings.hpp"

namespace pmcdiff::report {

std::string TextStyle::wrap(std::string_view code, std::string_view text) const {
    if (!color_ || text.empty()) return std::string(text);
    std::string out;
    for (const auto word : text::split(text, ' ')) {
        if (!out.empty()) out += ' ';
        if (word.empty()) continue;
        out.append("\x1b[").append(code).append("m").append(word).append("\x1b[0m");
    }
    return out;
}

std::string TextStyle::removed(std::string_view text) const {
    return color_ ? wrap("31;9", text) : "[-" + std::string(text) + "-]";
}

std::string TextStyle::added(std::string_view text) const {
    return color_ ? wrap("32", text) : "{+" + std::string(text) + "+}";
}

}  // namespace pmcdiff::report
