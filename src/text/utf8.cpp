#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <span>

#include <utf8proc.h>

#include "text/strings.hpp"

namespace pmcdiff::text {

namespace {

const utf8proc_uint8_t* bytes(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast): utf8proc's type
}

/// Length and value of the character at the start; length 0 where the bytes are no UTF-8.
struct Decoded {
    std::size_t length = 0;
    char32_t value = 0;
};

Decoded decode(std::string_view text) {
    utf8proc_int32_t value = 0;
    const auto length = utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &value);
    if (length <= 0) return {};
    return {static_cast<std::size_t>(length), static_cast<char32_t>(value)};
}

bool is_ascii_byte(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_ascii(std::string_view text) { return std::ranges::all_of(text, is_ascii_byte); }

/// Windows-1252 for 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt); Latin-1 holds elsewhere.
constexpr std::array<char32_t, 32> windows_1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// The byte that Windows-1252 or Latin-1 reads as this character.
std::optional<char> as_single_byte(char32_t value) {
    if (value >= 0x80 && value <= 0xFF) return static_cast<char>(value);
    const auto* const at = std::ranges::find(windows_1252, value);
    if (at == windows_1252.end()) return std::nullopt;
    return static_cast<char>(0x80 + (at - windows_1252.begin()));
}

std::size_t expected_length(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte >= 0xC2 && byte <= 0xDF) return 2;
    if (byte >= 0xE0 && byte <= 0xEF) return 3;
    if (byte >= 0xF0 && byte <= 0xF4) return 4;
    return 0;
}

/// The character that mojibake at the start of `text` once was, and how many bytes the mojibake takes.
struct Mended {
    std::string character;
    std::size_t length = 0;
};

Mended mend_at(std::string_view text) {
    const auto lead = decode(text);
    const auto lead_byte = lead.length == 0 ? std::nullopt : as_single_byte(lead.value);
    const auto wanted = lead_byte ? expected_length(*lead_byte) : 0;
    if (wanted == 0) return {};
    Mended mended{std::string(1, *lead_byte), lead.length};
    while (mended.character.size() < wanted) {
        const auto next = decode(text.substr(mended.length));
        const auto byte = next.length == 0 ? std::nullopt : as_single_byte(next.value);
        if (!byte || (static_cast<unsigned char>(*byte) & 0xC0U) != 0x80U) return {};
        mended.character += *byte;
        mended.length += next.length;
    }
    return first_invalid_byte(mended.character) ? Mended{} : mended;
}

std::string map(std::string_view text, int options) {
    utf8proc_uint8_t* raw = nullptr;
    const auto length = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
    if (length < 0) return lower_ascii(text);
    const std::span<const utf8proc_uint8_t> mapped(owned.get(), static_cast<std::size_t>(length));
    return {mapped.begin(), mapped.end()};
}

}  // namespace

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto decoded = decode(text.substr(at));
        if (decoded.length == 0) return at;
        at += decoded.length;
    }
    return std::nullopt;
}

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = decode(text.substr(at));
        points.push_back(decoded.length == 0 ? U'\uFFFD' : decoded.value);
        at += std::max<std::size_t>(decoded.length, 1);
    }
    return points;
}

void append_code_point(std::string& out, char32_t code_point) {
    std::array<utf8proc_uint8_t, 4> buffer{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), buffer.data());
    for (const auto byte : std::span(buffer).first(static_cast<std::size_t>(length))) out += static_cast<char>(byte);
}

Repaired repair_mojibake(std::string_view text) {
    Repaired repaired;
    if (is_ascii(text)) {
        repaired.text = text;
        return repaired;
    }
    repaired.text.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto plain = std::ranges::find_if_not(text.substr(at), is_ascii_byte) - text.substr(at).begin();
        if (plain != 0) {
            repaired.text.append(text.substr(at, static_cast<std::size_t>(plain)));
            at += static_cast<std::size_t>(plain);
            continue;
        }
        if (auto mended = mend_at(text.substr(at)); mended.length != 0) {
            if (repaired.repairs++ == 0) repaired.first = at;
            repaired.text += mended.character;
            at += mended.length;
            continue;
        }
        const auto length = std::max<std::size_t>(decode(text.substr(at)).length, 1);
        repaired.text.append(text.substr(at, length));
        at += length;
    }
    return repaired;
}

std::string fold_case(std::string_view text) {
    if (is_ascii(text)) return lower_ascii(text);
    return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
}

void fold_case(std::string_view text, std::string& out) {
    if (!is_ascii(text)) {
        out = fold_case(text);
        return;
    }
    out.resize(text.size());
    std::ranges::transform(text, out.begin(), to_lower_ascii);
}

std::string fold_accents(std::string_view text) {
    if (is_ascii(text)) return lower_ascii(text);
    return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
}

std::string fold_to_letters(std::string_view text) {
    auto folded = fold_case(text);
    std::erase_if(folded, [](char c) { return !is_word_character(c); });
    return folded;
}

std::size_t display_width(std::string_view text) {
    if (is_ascii(text)) return text.size();
    std::size_t width = 0;
    for (const auto point : code_points(text)) {
        width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(point))));
    }
    return width;
}

bool is_control(char32_t code_point) {
    const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
    const bool direction = (code_point >= 0x202A && code_point <= 0x202E) ||
                           (code_point >= 0x2066 && code_point <= 0x2069) || code_point == 0x200E ||
                           code_point == 0x200F || code_point == 0x061C;
    return control || direction || code_point == 0x2028 || code_point == 0x2029;
}

std::string printable(std::string_view text) {
    const bool plain = std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
    if (plain) return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (const auto point : code_points(text)) {
        if (point == U'\n' || point == U'\t' || point == U'\r') {
            out += ' ';
        } else {
            append_code_point(out, is_control(point) ? U'\uFFFD' : point);
        }
    }
    return out;
}

}  // namespace pmcdiff::text
