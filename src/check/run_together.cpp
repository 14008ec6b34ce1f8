#include "check/run_together.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

/// People who wrap by hand break a little before the margin, so lines of one paragraph differ by a short word.
constexpr std::size_t ragged_edge = 8;
/// Nobody wraps narrower than this; shorter lines end where their statement ends.
constexpr std::size_t narrowest_margin = 60;
/// Nobody wraps wider than this either.
constexpr std::size_t widest_margin = 120;
/// Fewer lines that all begin with a capital may be chance.
constexpr std::size_t least_statements = 3;
/// `Name: ` and `Name - ` are names up to this length.
constexpr std::size_t longest_label = 31;

constexpr std::string_view gap_signs = " \t";
constexpr std::string_view opening_marks = "*_\"`[(";

/// Words that leave a sentence open at a line's end.
constexpr auto open_endings = std::to_array<std::string_view>(
    {"and", "or", "the", "a", "an", "of", "to", "for", "in", "on", "with", "by", "from", "our", "their", "is", "are"});

bool is_gap(char c) { return gap_signs.find(c) != std::string_view::npos; }

bool begins_with_capital(std::string_view text) {
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text.front()) < 0x80) return text.front() >= 'A' && text.front() <= 'Z';
    constexpr std::size_t longest_character = 4;
    const auto points = text::code_points(text.substr(0, longest_character));
    std::string first;
    text::append_code_point(first, points.front());
    return text::fold_case(first) != first;
}

/// The text behind the marks of emphasis, code, links and brackets at its start.
std::string_view behind_marks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(opening_marks), text.size()));
}

bool is_capital_line(std::string_view line) { return begins_with_capital(behind_marks(text::trim(line))); }

/// "Ada: ", "Spade - ", as a line of a list of people or teams begins.
bool begins_with_label(std::string_view line) {
    const auto begin = std::ranges::find_if(line, text::is_word_character);
    const auto rest = line.substr(static_cast<std::size_t>(begin - line.begin()));
    for (std::size_t length = 0; length < std::min(rest.size(), longest_label + 1); ++length) {
        if (length > 0 && (rest[length] == ':' || rest.substr(length).starts_with(" - "))) return true;
        if (!text::is_word_character(rest[length]) && rest[length] != ' ' && rest[length] != '_') return false;
    }
    return false;
}

bool ends_with_any(std::string_view text, std::string_view characters) {
    return !text.empty() && characters.find(text.back()) != std::string_view::npos;
}

bool ends_sentence(std::string_view text) {
    if (ends_with_any(text, ")\"")) text.remove_suffix(1);
    return ends_with_any(text, ".!?");
}

/// True where nothing shows that the line's sentence goes on.
bool is_closed(std::string_view text) {
    if (ends_with_any(text, ",;:(-") || text.ends_with("–") || text.ends_with("—")) return false;
    const auto backwards = text | std::views::reverse;
    const auto begin = std::ranges::find_if_not(backwards, text::is_word_character);
    const auto length = static_cast<std::size_t>(begin - backwards.begin());
    const auto word = text.substr(text.size() - length);
    return std::ranges::find(open_endings, word) == open_endings.end();
}

/// A line with what is asked of it, worked out once.
struct Line {
    int number = 0;
    std::string_view text;  ///< As the note has it, without gap_signs at its end.
    std::string_view first_word;
    std::size_t width = 0;  ///< In code points.
    bool marked = false;
    bool indented = false;
    bool breaks_hard = false;  ///< Markdown keeps the line's end.
};

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool breaks_hard(std::string_view line, std::string_view trimmed) {
    constexpr std::size_t longest_tag = 16;
    if (line.ends_with("  ") || trimmed.ends_with('\\')) return true;
    const auto tag = trimmed.substr(trimmed.size() - std::min(trimmed.size(), longest_tag));
    const auto begin = tag.rfind("<br");
    return begin != std::string_view::npos && text::trim(tag.substr(begin + 3), " \t/") == ">";
}

Line read_line(const ListLine& line) {
    Line read;
    const auto end = line.text.find_last_not_of(gap_signs);
    read.number = line.number;
    read.text = line.text.substr(0, end + 1);
    const auto bare = text::trim(line.text);
    read.first_word = bare.substr(0, std::min(bare.find_first_of(gap_signs), bare.size()));
    read.width = width_of(read.text);
    read.marked = line.marked;
    read.indented = !line.text.empty() && is_gap(line.text.front());
    read.breaks_hard = breaks_hard(line.text, read.text);
    return read;
}

/// What was counted over the breaks of a block.
struct Breaks {
    const Line* first = nullptr;  ///< The line at which the first statement of its own shows.
    std::size_t made = 0;         ///< By the writer, before a statement.
    std::size_t wrapped = 0;      ///< Such as wrapping makes.
    bool below_item = false;
};

class Paragraph {
public:
    explicit Paragraph(const ListBlock& block) {
        for (const auto& line : block) lines_.push_back(read_line(line));
        for (const auto& line : lines_) {
            margin_ = std::max(margin_, line.width);
            if (line.marked) {
                ++items_;
            } else if (!line.indented) {
                ++lazy_;
            }
        }
    }

    [[nodiscard]] std::optional<RunTogether> judge() const {
        auto breaks = count_breaks();
        if (breaks.first == nullptr && every_line_is_a_statement()) breaks = {&lines_.front(), 0, 0, false};
        if (breaks.first == nullptr || breaks.made < breaks.wrapped) return std::nullopt;
        RunTogether found;
        found.line = breaks.first->number;
        found.below_item = breaks.below_item;
        found.lines = breaks.below_item ? 1 : unmarked_from(*breaks.first);
        found.prose = is_prose();
        return found;
    }

private:
    [[nodiscard]] Breaks count_breaks() const {
        Breaks breaks;
        std::size_t items_above = lines_.front().marked ? 1 : 0;
        for (std::size_t place = 1; place < lines_.size(); ++place) {
            const auto& line = lines_[place];
            if (!line.marked && !lines_[place - 1].breaks_hard) look_at(place, items_above, breaks);
            if (line.marked) ++items_above;
        }
        return breaks;
    }

    void look_at(std::size_t place, std::size_t items_above, Breaks& breaks) const {
        const auto& above = lines_[place - 1];
        const auto& line = lines_[place];
        const bool below_item = items_above > 0;
        if (below_item && is_continuation(place)) return;
        if (!is_made(above, line) && !(below_item && lazy_ == 1)) {
            ++breaks.wrapped;
            return;
        }
        // A second sentence of the only item belongs to it.
        if (items_above == 1 && above.text.ends_with('.')) return;
        const bool states = below_item ? states_below_item(above, line) : states_something(above, line);
        if (!states) return;
        ++breaks.made;
        if (breaks.first != nullptr) return;
        breaks.first = below_item ? &line : &above;
        breaks.below_item = below_item;
    }

    /// Indented below an item, or one of several lines below it: wrapped by hand.
    [[nodiscard]] bool is_continuation(std::size_t place) const {
        const bool last = place + 1 == lines_.size() || lines_[place + 1].marked;
        return lines_[place].indented || !lines_[place - 1].marked || !last;
    }

    /// True where wrapping would not have ended the line: the next word had room, or the line is longer than any margin.
    [[nodiscard]] bool is_made(const Line& above, const Line& line) const {
        const auto edge = std::max(margin_ > ragged_edge ? margin_ - ragged_edge : 0, narrowest_margin);
        return above.width + 1 + width_of(line.first_word) <= edge || above.width > widest_margin;
    }

    [[nodiscard]] static bool states_something(const Line& above, const Line& line) {
        const auto bare = text::trim(line.text);
        const auto words = behind_marks(bare);
        const bool emphasis = bare.substr(0, bare.size() - words.size()).find('*') != std::string_view::npos;
        if (emphasis || begins_with_capital(words)) return true;
        if (!words.empty() && text::is_ascii_digit(words.front())) return true;
        return begins_with_verb(line) && !ends_with_any(above.text, ",:;");
    }

    /// "mending", "mended", "mends", and more behind it: how statements begin that have no capital.
    [[nodiscard]] static bool begins_with_verb(const Line& line) {
        const auto word = line.first_word;
        const bool more = text::trim(line.text).size() > word.size();
        const bool in_lower_case = word.front() >= 'a' && word.front() <= 'z';
        const bool inflected = word.ends_with("ed") || word.ends_with("ing") || word.ends_with('s');
        return more && in_lower_case && inflected && !text::is_stop_word(word) &&
               std::ranges::all_of(word, text::is_word_character);
    }

    /// Among items that all have a marker but one, a capital is enough; else the line above must have come to its end.
    [[nodiscard]] bool states_below_item(const Line& above, const Line& line) const {
        if (!begins_with_capital(behind_marks(line.text))) return false;
        const bool ended = ends_with_any(above.text, ".!?)]\"") || above.text.ends_with("…");
        return ended || (lazy_ == 1 && is_closed(above.text));
    }

    [[nodiscard]] bool every_line_is_a_statement() const {
        if (lines_.size() < least_statements) return false;
        const auto breaks_off = [](const Line& line) { return line.marked || line.breaks_hard; };
        return std::none_of(lines_.begin(), lines_.end() - 1, breaks_off) &&
               std::ranges::all_of(lines_, [](const Line& line) { return is_capital_line(line.text); });
    }

    [[nodiscard]] bool is_prose() const {
        const auto ends = [](const Line& line) { return ends_sentence(line.text); };
        return items_ == 0 && std::all_of(lines_.begin(), lines_.end() - 1, ends) &&
               std::ranges::none_of(lines_, [](const Line& line) { return begins_with_label(line.text); });
    }

    [[nodiscard]] std::size_t unmarked_from(const Line& first) const {
        const auto begin = lines_.begin() + (&first - lines_.data());
        const auto end = std::find_if(begin, lines_.end(), [](const Line& line) { return line.marked; });
        return static_cast<std::size_t>(end - begin);
    }

    std::vector<Line> lines_;
    std::size_t margin_ = 0;  ///< Width of the widest line.
    std::size_t items_ = 0;
    std::size_t lazy_ = 0;  ///< Lines at the left edge without a marker.
};

}  // namespace

std::optional<RunTogether> run_together(const ListBlock& block) {
    const auto unmarked = std::ranges::any_of(block, [](const ListLine& line) { return !line.marked; });
    return block.size() > 1 && unmarked ? Paragraph(block).judge() : std::nullopt;
}

}  // namespace pmcdiff::check
