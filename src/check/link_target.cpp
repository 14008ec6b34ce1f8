#include "check/link_target.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <vector>

#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// Ends of a first part that is a server's name and no folder's.
constexpr auto server_ends = std::to_array<std::string_view>({".com", ".org", ".io", ".net", ".dev"});

bool has_scheme(std::string_view target) {
    const auto colon = target.find(':');
    if (colon == std::string_view::npos || colon == 0 || !text::is_ascii_letter(target.front())) return false;
    return std::ranges::all_of(target.substr(0, colon), [](char c) {
        return text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '+' || c == '.' || c == '-';
    });
}

bool is_elsewhere(std::string_view target) {
    // A mistyped `http//` is no folder either.
    const bool has_server = target.find("//") != std::string_view::npos || target.starts_with("www.");
    if (target.starts_with('/') || has_server || has_scheme(target)) return true;
    const auto first = text::lower_ascii(target.substr(0, target.find('/')));
    return std::ranges::any_of(server_ends, [&](std::string_view end) { return first.ends_with(end); });
}

/// `%20` as a blank.
std::string without_escapes(std::string_view target) {
    constexpr std::size_t escape_length = 3;
    constexpr int hexadecimal = 16;
    std::string path;
    for (std::size_t at = 0; at < target.size(); ++at) {
        unsigned char byte = 0;
        const auto digits = target.substr(at, escape_length);
        const auto read = [&] {
            return std::from_chars(digits.data() + 1, digits.data() + digits.size(), byte, hexadecimal);
        };
        if (target[at] == '%' && digits.size() == escape_length && read().ptr == digits.data() + digits.size()) {
            path += static_cast<char>(byte);
            at += escape_length - 1;
        } else {
            path += target[at];
        }
    }
    return path;
}

std::vector<std::string> folders_of(std::string_view path) {
    const auto parts = text::split(path, '/');
    return {parts.begin(), parts.end() - 1};
}

}  // namespace

std::optional<std::string> link_path(std::string_view target, std::string_view note_path) {
    target = target.substr(0, target.find_first_of("#?"));
    if (target.empty() || is_elsewhere(target)) return std::nullopt;
    auto parts = folders_of(note_path);
    const auto path = without_escapes(target);
    for (const auto part : text::split(path, '/')) {
        if (part.empty() || part == ".") continue;
        if (part != "..") {
            parts.emplace_back(part);
        } else if (parts.empty()) {
            return std::nullopt;
        } else {
            parts.pop_back();
        }
    }
    return text::join(parts, "/");
}

std::string relative_link(std::string_view file_path, std::string_view note_path) {
    const auto from = folders_of(note_path);
    const auto to = folders_of(file_path);
    const auto [left, right] = std::ranges::mismatch(from, to);
    std::string link;
    for (auto at = left; at != from.end(); ++at) link += "../";
    for (auto at = right; at != to.end(); ++at) link += *at + "/";
    return link + std::string(file_path.substr(file_path.rfind('/') + 1));
}

}  // namespace pmcdiff::check
