#include "text/strings.hpp"

#include <algorithm>

namespace pmcdiff::text {

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string_view trim(std::string_view text, std::string_view characters) {
    const auto stays = [&](char c) { return characters.find(c) == std::string_view::npos; };
    if (!text.empty() && stays(text.front()) && stays(text.back())) return text;
    const auto first = text.find_first_not_of(characters);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(characters) - first + 1);
}

std::string collapse_blanks(std::string_view text) {
    text = trim(text);
    // Most texts are as they should be.
    const auto is_odd = [](char left, char right) { return is_blank(right) && (right != ' ' || left == ' '); };
    const bool plain = std::ranges::adjacent_find(text, is_odd) == text.end();
    if (plain) return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (!is_blank(c)) {
            out += c;
        } else if (out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator, from)) {
        parts.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::vector<std::string_view> split_blanks(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        const auto from = at;
        while (at < text.size() && !is_blank(text[at])) ++at;
        words.push_back(text.substr(from, at - from));
    }
    return words;
}

std::size_t word_count(std::string_view text) { return split_blanks(text).size(); }

std::size_t run_length(std::string_view text, char c) { return std::min(text.find_first_not_of(c), text.size()); }

std::string in_quotes(std::string_view text) { return std::string("\"").append(text).append("\""); }

std::string join(std::span<const std::string> parts, std::string_view separator) {
    std::string out;
    for (const auto& part : parts) {
        if (&part != parts.data()) out += separator;
        out += part;
    }
    return out;
}

std::string enumerate(std::span<const std::string> parts) {
    if (parts.size() < 2) return parts.empty() ? std::string{} : parts.front();
    return join(parts.first(parts.size() - 1), ", ") + " and " + parts.back();
}

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
    std::string out;
    std::size_t start = 0;
    for (auto at = text.find(from); at != std::string_view::npos; at = text.find(from, start)) {
        out.append(text.substr(start, at - start)).append(to);
        start = at + from.size();
    }
    return out.append(text.substr(start));
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), to_lower_ascii);
    return out;
}

bool matches_glob(std::string_view text, std::string_view pattern) {
    std::size_t t = 0;
    std::size_t p = 0;
    auto star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

bool matches_any(std::string_view text, std::span<const std::string> patterns) {
    return std::ranges::any_of(patterns, [&](const auto& pattern) {
        // Nearly all differ in their first character already.
        const bool may_match = text.empty() || pattern.empty() || pattern[0] == '*' || pattern[0] == text[0];
        return may_match && matches_glob(text, pattern);
    });
}

std::size_t find_phrase(std::string_view text, std::string_view phrase, std::size_t from) {
    for (auto at = text.find(phrase, from); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
        const auto end = at + phrase.size();
        const bool starts = at == 0 || !is_word_character(text[at - 1]) || !is_word_character(phrase.front());
        const bool ends = end == text.size() || !is_word_character(text[end]) || !is_word_character(phrase.back());
        if (starts && ends) return at;
    }
    return std::string_view::npos;
}

int line_at(std::string_view text, std::size_t offset) {
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, offset), '\n'));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    std::string out = std::to_string(count) + ' ';
    if (count == 1) return out.append(one);
    return many.empty() ? out.append(one) + 's' : out.append(many);
}

}  // namespace pmcdiff::text
