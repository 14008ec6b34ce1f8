#include "markdown/line_shape.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/strings.hpp"

namespace pmcdiff::markdown {

namespace {

constexpr std::size_t tab_columns = 4;
/// So far from the left, words are code and begin nothing.
constexpr std::size_t code_indent = 4;
/// The parser takes blanks and tabs for white space here, and no other character.
constexpr std::string_view blanks = " \t";

class LineReader {
public:
    explicit LineReader(std::string_view line) : line_(line) {}

    LineShape read() {
        LineShape shape;
        auto indent = skip_blanks();
        for (auto container = next(); container; container = next()) {
            container->indent = indent;
            shape.containers.push_back(*container);
            indent = skip_blanks();
        }
        shape.rest = text::trim(line_.substr(at_), blanks);
        shape.indent = indent;
        if (shape.rest.empty() && !shape.containers.empty() && shape.containers.back().kind != Container::quote) {
            shape.containers.back().is_empty = true;
            shape.rest = text::trim(line_.substr(last_mark_), blanks);
        }
        shape.is_heading = indent < code_indent && is_heading(shape.rest);
        return shape;
    }

private:
    std::size_t skip_blanks() {
        const auto from = column_;
        for (; at_ < line_.size(); ++at_) {
            if (line_[at_] == ' ') {
                ++column_;
            } else if (line_[at_] == '\t') {
                column_ += tab_columns - column_ % tab_columns;
            } else {
                break;
            }
        }
        return column_ - from;
    }

    [[nodiscard]] bool blank_at(std::size_t at) const {
        return at >= line_.size() || blanks.find(line_[at]) != std::string_view::npos;
    }

    /// Takes the mark that stands here.
    std::optional<Container> next() {
        if (at_ >= line_.size()) return std::nullopt;
        const char c = line_[at_];
        if (c == '>') return take(Container::quote, 1, false);
        if (c == '-' || c == '*' || c == '+') {
            if (!blank_at(at_ + 1) || is_rule(c)) return std::nullopt;
            return take(Container::bullet, 1, false);
        }
        std::size_t digits = 0;
        while (at_ + digits < line_.size() && digits < 10 && text::is_ascii_digit(line_[at_ + digits])) ++digits;
        const auto end = at_ + digits;
        const bool numbers = digits > 0 && digits < 10 && end < line_.size() &&
                             (line_[end] == '.' || line_[end] == ')') && blank_at(end + 1);
        if (!numbers) return std::nullopt;
        const auto number = line_.substr(at_, digits);
        return take(Container::number, digits + 1, number.back() == '1' && number.find_first_not_of('0') == digits - 1);
    }

    std::optional<Container> take(Container::Kind kind, std::size_t width, bool is_first) {
        const Container container{kind, column_, 0, is_first, false};
        last_mark_ = at_;
        at_ += width;
        column_ += width;
        return container;
    }

    /// True where the line has nothing but this mark (three of them at least) and blanks from here on.
    bool is_rule(char mark) {
        if (mark == '+') return false;
        auto& last_other = mark == '-' ? last_no_dash_ : last_no_star_;
        if (!last_other.known) {
            const std::array allowed = {mark, ' ', '\t'};
            const auto place = line_.find_last_not_of(std::string_view(allowed.data(), allowed.size()));
            last_other = {true, place == std::string_view::npos ? 0 : place + 1};
        }
        if (last_other.behind > at_) return false;
        std::size_t count = 0;
        for (auto at = at_; at < line_.size() && count < 3; ++at) count += line_[at] == mark ? 1 : 0;
        return count >= 3;
    }

    static bool is_heading(std::string_view rest) {
        const auto signs = std::min(rest.find_first_not_of('#'), rest.size());
        return signs >= 1 && signs <= 6 && (signs == rest.size() || blanks.find(rest[signs]) != std::string_view::npos);
    }

    /// Place behind the last character that is neither a mark nor a blank, looked for once a line.
    struct Place {
        bool known = false;
        std::size_t behind = 0;
    };

    std::string_view line_;
    std::size_t at_ = 0;
    std::size_t column_ = 0;
    std::size_t last_mark_ = 0;
    Place last_no_dash_;
    Place last_no_star_;
};

/// Reads `---|:-:` as the parser does: one column at least, no blank within its dashes.
bool is_delimiter_row(std::string_view words) {
    if (words.starts_with('|')) words.remove_prefix(1);
    if (words.ends_with('|')) words.remove_suffix(1);
    return std::ranges::all_of(text::split(words, '|'), [](std::string_view column) {
        column = text::trim(column, blanks);
        if (column.starts_with(':')) column.remove_prefix(1);
        if (column.ends_with(':')) column.remove_suffix(1);
        return !column.empty() && column.find_first_not_of('-') == std::string_view::npos;
    });
}

/// Between bars, a bar at either end left out.
std::size_t cells_of(std::string_view words) {
    if (words.starts_with('|')) words.remove_prefix(1);
    if (words.ends_with('|')) words.remove_suffix(1);
    return static_cast<std::size_t>(std::ranges::count(words, '|')) + 1;
}

}  // namespace

LineShape shape_of(std::string_view line) { return LineReader(line).read(); }

bool may_make_heading(std::string_view words) {
    const auto signs = words.find_first_not_of('#');
    const bool tight = signs != std::string_view::npos && signs >= 2 && signs <= 6;
    return tight || words.find_first_not_of('=') == std::string_view::npos ||
           words.find_first_not_of('-') == std::string_view::npos;
}

Marks marks_of(std::string_view words) {
    Marks marks;
    for (const char c : words) {
        marks.brackets += c == '[' ? 1 : 0;
        marks.openings += c == '[' || c == '<' ? 1 : 0;
        marks.ats += c == '@' ? 1 : 0;
    }
    return marks;
}

std::size_t delimited_columns(std::string_view words) {
    if (words.find('-') == std::string_view::npos) return 0;
    if (words.find_first_of("|:") == std::string_view::npos) return 0;
    return words.find_first_not_of("|:- \t\v\f") == std::string_view::npos ? cells_of(words) : 0;
}

bool begin_table(const LineShape& head, const LineShape& below) {
    const auto plain = [](const LineShape& line) {
        return line.containers.empty() && line.indent < code_indent && line.rest.find('|') != std::string_view::npos;
    };
    // What a backslash does to a bar is left to the parser.
    return plain(head) && plain(below) && head.rest.find('\\') == std::string_view::npos &&
           is_delimiter_row(below.rest) && cells_of(head.rest) == cells_of(below.rest);
}

bool is_row(const LineShape& line) {
    const auto& words = line.rest;
    const bool has_cells =
        words.find('|') != std::string_view::npos && words.find_first_not_of("| \t") != std::string_view::npos;
    // Code, fences and HTML end a table; `>` may end HTML within which the table only seemed to be.
    return has_cells && line.containers.empty() && !line.is_heading && line.indent < code_indent &&
           !words.starts_with('`') && !words.starts_with('~') && words.find_first_of("<>") == std::string_view::npos;
}

bool may_leave_title_open(std::string_view words) {
    constexpr std::string_view quotes = "\"'(<";
    const auto first = words.find_first_of(quotes);
    if (first == std::string_view::npos) return false;
    // Plainly closed: one title in one kind of quotes, behind a blank and at the end of the line.
    const char quote = words[first];
    const bool plainly_closed = (quote == '"' || quote == '\'') && first > 0 &&
                                blanks.find(words[first - 1]) != std::string_view::npos &&
                                words.find_first_of(quotes, first + 1) == words.size() - 1 && words.back() == quote;
    return !plainly_closed;
}

}  // namespace pmcdiff::markdown
