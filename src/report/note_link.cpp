#include "report/note_link.hpp"

#include <algorithm>

#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

constexpr std::string_view path_mark = "{path}";
constexpr std::string_view line_mark = "{line}";

/// The path with all but RFC 3986's unreserved characters and slashes as `%XX`.
std::string percent_encoded(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view unreserved = "-._~/";
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (text::is_ascii_letter(c) || text::is_ascii_digit(c) || unreserved.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
        }
    }
    return out;
}

bool lies_below(std::string_view path) {
    const auto parts = text::split(path, '/');
    return !path.empty() && path.front() != '/' && std::ranges::find(parts, "..") == parts.end();
}

}  // namespace

std::string note_link(std::string_view base_url, std::string_view path, int line) {
    while (path.starts_with("./")) path.remove_prefix(2);
    if (base_url.empty() || !lies_below(path)) return {};
    const auto number = std::to_string(std::max(line, 1));
    const auto encoded = percent_encoded(path);
    auto out = text::replace_all(base_url, line_mark, number);
    if (base_url.find(path_mark) != std::string_view::npos) {
        out = text::replace_all(out, path_mark, encoded);
    } else {
        if (!out.ends_with('/')) out += '/';
        out += encoded;
    }
    if (line == 0 || base_url.find(line_mark) != std::string_view::npos) return out;
    const bool on_code_host = base_url.find("/blob/") != std::string_view::npos;
    return out + (on_code_host ? "?plain=1#L" : "#L") + number;
}

}  // namespace pmcdiff::report
