// What one line of Markdown tells by itself: the lists and quotes that it may open, and what its words may cost.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace pmcdiff::markdown {

/// The mark of a list or quote at the start of a line.
struct Container {
    enum Kind { quote, bullet, number };
    Kind kind = quote;
    std::size_t column = 0;  ///< Of the mark, from 0; tabs go to the next multiple of four.
    std::size_t indent = 0;  ///< Columns of blanks before it.
    bool is_first = false;   ///< The number 1.
    bool is_empty = false;   ///< Of a list, with nothing behind it on its line: it goes on a paragraph that is open.
};

struct LineShape {
    std::vector<Container> containers;
    /// What stands behind them, without blanks around; empty: the line ends a paragraph. An empty item's mark stays in it.
    std::string_view rest;
    std::size_t indent = 0;   ///< Columns of blanks before `rest`, from the last container on.
    bool is_heading = false;  ///< `# Words`
};

/// Linear in the line.
[[nodiscard]] LineShape shape_of(std::string_view line);

/// True where the words may be a heading besides: `##Words`, which is mended to one, or what underlines the line above.
[[nodiscard]] bool may_make_heading(std::string_view words);

struct Marks {
    std::size_t openings = 0;  ///< `[` and `<`
    std::size_t brackets = 0;  ///< `[`
    std::size_t ats = 0;       ///< `@`
};
[[nodiscard]] Marks marks_of(std::string_view words);

/// Columns of a line that may stand below the head of a table (`---|:-:`); 0 for a line that surely does not.
[[nodiscard]] std::size_t delimited_columns(std::string_view words);

/// True where the two lines, with nothing above them, surely begin a table.
[[nodiscard]] bool begin_table(const LineShape& head, const LineShape& below);

/// True for a line that an open table surely takes as a row.
[[nodiscard]] bool is_row(const LineShape& line);

/// True where a line of a definition (behind `[a]:`) may hold a title that goes on in the next line, or leave its target to it.
[[nodiscard]] bool may_leave_title_open(std::string_view words);

}  // namespace pmcdiff::markdown
