#include "report/check_excerpt.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

constexpr std::string_view cut = "...";
/// A window narrower than this shows nothing of use, so the line is rather left too long.
constexpr std::size_t narrowest = 20;

/// A character with those that combine with it.
struct Cell {
    std::string text;
    std::size_t width = 0;
    std::size_t column = 0;  ///< Columns before it.
};

/// Cells of a printable line, and the cell of each code point.
struct Line {
    std::vector<Cell> cells;
    std::vector<std::size_t> cell_of;
    std::size_t width = 0;
};

Line cells_of(std::string_view printable) {
    Line line;
    for (const auto point : text::code_points(printable)) {
        std::string character;
        text::append_code_point(character, point);
        const auto width = text::display_width(character);
        if (width == 0 && !line.cells.empty()) {
            line.cells.back().text += character;
        } else {
            line.cells.push_back({character, width, line.width});
        }
        line.cell_of.push_back(line.cells.size() - 1);
        line.width += width;
    }
    return line;
}

/// Columns of a line, the end behind the last one.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What is underlined; nothing where the finding names no column of this line.
Span meant(const Finding& finding, const Line& line) {
    if (finding.column < 1) return {};
    const auto first = static_cast<std::size_t>(finding.column) - 1;
    if (first > line.cell_of.size()) return {};
    // Something that is missing at the end of the line is shown behind it.
    if (first == line.cell_of.size()) return {line.width, line.width + 1};
    const auto begin = line.cells[line.cell_of[first]].column;
    const auto behind = static_cast<std::size_t>(std::max(finding.end_column, finding.column + 1)) - 1;
    const auto& last = line.cells[line.cell_of[std::min(behind, line.cell_of.size()) - 1]];
    return {begin, std::max(last.column + last.width, begin + 1)};
}

/// The columns that are shown: from the start where all that is meant fits, else with a third of the room before it.
Span window(const Line& line, const Span& marked, std::size_t room) {
    if (room == 0 || line.width <= room) return {0, line.width};
    if (marked.end + cut.size() <= room) return {0, room};
    const auto wanted = marked.begin - std::min(marked.begin, room / 3);
    const auto begin = std::min(wanted, line.width - room);
    return {begin, begin + room};
}

}  // namespace

Excerpt excerpt(const Finding& finding, std::size_t width) {
    const auto line = cells_of(text::printable(finding.excerpt));
    const auto marked = meant(finding, line);
    const auto shown = window(line, marked, width == 0 ? 0 : std::max(width, narrowest));
    const bool cut_before = shown.begin > 0;
    const bool cut_behind = shown.end < line.width;
    const auto from = shown.begin + (cut_before ? cut.size() : 0);
    const auto to = shown.end - (cut_behind ? cut.size() : 0);

    Excerpt out;
    if (cut_before) out.line = cut;
    auto first_column = to;
    for (const auto& cell : line.cells) {
        if (cell.column < from || cell.column + cell.width > to) continue;
        // Half of a wide character may be cut off: its column stays empty.
        if (first_column == to) out.line.append(cell.column - from, ' ');
        first_column = std::min(first_column, cell.column);
        out.line += cell.text;
    }
    if (cut_behind) out.line += cut;
    if (marked.end > marked.begin) {
        const auto begin = std::max(marked.begin, from);
        const auto end = std::max(cut_behind ? std::min(marked.end, to) : marked.end, begin + 1);
        out.marks = std::string(begin - shown.begin, ' ') + "^" + std::string(end - begin - 1, '~');
    }
    return out;
}

}  // namespace pmcdiff::report
