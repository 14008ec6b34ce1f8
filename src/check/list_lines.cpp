#include "check/list_lines.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "check/text_lines.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

constexpr std::string_view blanks = " \t";
/// More digits are a year or an amount, and more than Markdown needs for a list that people number.
constexpr std::size_t most_digits = 3;
constexpr std::size_t least_rule_signs = 3;
/// An indentation that Markdown takes for code where no paragraph or list stands above.
constexpr std::size_t code_indent = 4;
/// `*word` this far in stands in no list.
constexpr std::size_t deepest_glued = 8;

constexpr auto long_dashes = std::to_array<std::string_view>({"–", "—"});
constexpr auto bullet_signs = std::to_array<std::string_view>({"•", "·", "‣", "◦", "▪", "●", "∙"});

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(blanks), line.size()); }

std::size_t digits_at(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, text::is_ascii_digit) - text.begin());
}

/// Length of the sign of the list that the text begins with; 0: none does.
template <std::size_t n>
std::size_t sign_at(std::string_view text, const std::array<std::string_view, n>& signs) {
    const auto at = std::ranges::find_if(signs, [&](std::string_view sign) { return text.starts_with(sign); });
    return at == signs.end() ? 0 : at->size();
}

bool is_marker(char c) { return c == '-' || c == '*' || c == '+'; }

/// The text behind `length` characters and at least one blank; empty where no blank is there.
std::string_view behind_blank(std::string_view text, std::size_t length) {
    const auto rest = text.substr(length);
    if (rest.empty() || !is_blank(rest.front())) return {};
    return rest.substr(indent_of(rest));
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

/// Length of `--`, `–` or `**` in place of a nested marker; 0 where there is none. Words between two `**` are bold.
std::size_t dashes_at(std::string_view bare) {
    const auto hyphens = text::run_length(bare, '-');
    const auto dash = hyphens >= 2 ? hyphens : sign_at(bare, long_dashes);
    if (dash != 0) {
        const auto words = behind_blank(bare, dash);
        return !words.empty() && text::is_word_character(words.front()) ? dash : 0;
    }
    const auto stars = text::run_length(bare, '*');
    return stars >= 2 && !behind_blank(bare, stars).empty() && count(bare, "**") < 2 ? stars : 0;
}

/// Length of `* -`; 0 where there is none.
std::size_t doubled_at(std::string_view bare) {
    if (!is_marker(bare.front())) return 0;
    const auto second = behind_blank(bare, 1);
    if (second.empty()) return 0;
    const auto length = is_marker(second.front()) ? 1 : sign_at(second, bullet_signs);
    if (length == 0 || behind_blank(second, length).empty()) return 0;
    return static_cast<std::size_t>(second.data() - bare.data()) + length;
}

/// True for `Word ` in its usual letter case: `-v` is an option and `-NaN` no word.
bool begins_with_name(std::string_view text) {
    if (text.empty() || text.front() < 'A' || text.front() > 'Z') return false;
    const auto end = std::ranges::find_if_not(text.substr(1), [](char c) { return c >= 'a' && c <= 'z'; });
    const auto length = static_cast<std::size_t>(end - text.begin());
    return length > 1 && length < text.size() && is_blank(text[length]);
}

/// Length of a marker without its blank; 0 where there is none. A second `*` makes it emphasis.
std::size_t glued_at(std::string_view bare, std::size_t indent) {
    constexpr std::size_t most_glued_digits = 2;
    if (bare.front() == '*' && bare.size() > 1) {
        const bool alone = bare[1] != '*' && !is_blank(bare[1]) && count(bare, "*") == 1;
        return alone && indent < deepest_glued ? 1 : 0;
    }
    if (bare.front() == '-') return begins_with_name(bare.substr(1)) ? 1 : 0;
    const auto digits = digits_at(bare);
    if (digits == 0 || digits > most_glued_digits || digits >= bare.size() || bare[digits] != '.') return 0;
    return begins_with_name(bare.substr(digits + 1)) ? digits + 1 : 0;
}

std::size_t bullet_sign_at(std::string_view bare) {
    const auto length = sign_at(bare, bullet_signs);
    return length != 0 && !text::trim(bare.substr(length)).empty() ? length : 0;
}

/// `---`, `* * *`, or the line below a heading.
bool is_rule(std::string_view bare) {
    if (bare.empty() || std::string_view("-*_=").find(bare.front()) == std::string_view::npos) return false;
    std::size_t signs = 0;
    for (const char c : bare) {
        if (c != bare.front() && !is_blank(c)) return false;
        if (c == bare.front()) ++signs;
    }
    return signs >= least_rule_signs;
}

/// Headings, tables, quotes, HTML, definitions and rules: what begins something else than a line of a list.
bool stands_apart(std::string_view line) {
    const auto bare = text::trim(line);
    if (bare.empty() || line.find('|') != std::string_view::npos || is_rule(bare)) return true;
    if (bare.front() == '>' || bare.front() == '<' || bare.front() == '#') return true;
    const auto close = bare.front() == '[' ? bare.find(']') : std::string_view::npos;
    return close != std::string_view::npos && close > 1 && bare.substr(close + 1).starts_with(':');
}

bool is_indented_code(std::string_view line) {
    return line.starts_with('\t') || text::run_length(line, ' ') >= code_indent;
}

ListLine list_line(int number, std::string_view text) {
    ListLine line{number, text, false, std::nullopt};
    const bool has_code = text.find('`') != std::string_view::npos;
    line.fault = has_code ? faulty_marker(without_code_spans(text)) : faulty_marker(text);
    line.marked = line.fault.has_value() || has_marker(text);
    return line;
}

}  // namespace

std::optional<FaultyMarker> faulty_marker(std::string_view line) {
    const auto indent = indent_of(line);
    const auto bare = line.substr(indent);
    if (bare.empty()) return std::nullopt;
    const auto at = [&](MarkerFault fault, std::size_t length) { return FaultyMarker{fault, indent, indent + length}; };
    if (const auto length = dashes_at(bare)) return at(MarkerFault::dashes, length);
    if (const auto length = doubled_at(bare)) return at(MarkerFault::doubled, length);
    if (const auto length = glued_at(bare, indent)) return at(MarkerFault::glued, length);
    if (const auto length = bullet_sign_at(bare)) return at(MarkerFault::sign, length);
    return std::nullopt;
}

bool has_marker(std::string_view line) {
    const auto bare = line.substr(indent_of(line));
    if (bare.empty()) return false;
    std::size_t length = 1;
    if (!is_marker(bare.front())) {
        const auto digits = digits_at(bare);
        if (digits == 0 || digits > most_digits || digits >= bare.size()) return false;
        if (bare[digits] != '.' && bare[digits] != ')') return false;
        length = digits + 1;
    }
    return length == bare.size() || is_blank(bare[length]);
}

std::vector<ListBlock> list_blocks(const NoteText& note) {
    std::unordered_set<int> headings;
    for (const auto& heading : note.headings) headings.insert(heading.line);
    const auto is_text = text_lines(note);

    std::vector<ListBlock> blocks;
    ListBlock block;
    const auto end_block = [&] {
        if (!block.empty()) blocks.push_back(std::exchange(block, {}));
    };
    for (std::size_t place = 0; place < note.lines.size(); ++place) {
        const auto line = note.lines[place];
        const auto number = static_cast<int>(place) + 1;
        const bool apart = !is_text[place] || headings.contains(number) || stands_apart(line);
        if (apart || (block.empty() && is_indented_code(line))) {
            end_block();
        } else {
            block.push_back(list_line(number, line));
        }
    }
    end_block();
    return blocks;
}

}  // namespace pmcdiff::check
