#include "markdown/guard.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "markdown/line_shape.hpp"

namespace pmcdiff::markdown {

namespace {

/// The lines since a blank one, or since one that surely begins something new: at least what the parser takes for one
/// paragraph, or one table.
struct Run {
    std::size_t bytes = 0;
    std::size_t lines = 0;
    std::size_t marks = 0;
    std::size_t columns = 0;  ///< Of the widest line that may begin a table; none: there is none.
    bool is_table = false;    ///< Surely: every line is then a row, read by itself.
    LineShape first;
};

class Guard {
public:
    explicit Guard(const Limits& limits) : limits_(limits) {}

    std::optional<Excess> look(std::string_view source) {
        for (std::size_t from = 0; from <= source.size();) {
            const auto end = std::min(source.find('\n', from), source.size());
            ++line_;
            look_at(source.substr(from, end - from));
            if (passed_ != nullptr) return Excess{passed_, line_};
            from = end + 1;
        }
        return std::nullopt;
    }

private:
    void look_at(std::string_view line) {
        auto shape = shape_of(line);
        nest(shape);
        if (shape.rest.empty()) {
            end_run();
            return;
        }
        if (shape.is_heading) add(headings_, 1, &Limits::headings);
        if (begins_anew(shape)) end_run();
        const auto marks = marks_of(shape.rest);
        measure_references(shape.rest, marks.brackets);
        // The parser looks from each `@` over the words around it, a thousand times at most, and slowly.
        constexpr std::size_t most_looks = 1000;
        constexpr std::size_t look_cost = 4;
        spend(std::min(marks.ats, most_looks) * shape.rest.size() * look_cost);
        if (shape.is_heading) {
            spend(marks.openings * shape.rest.size());
        } else {
            if (may_make_heading(shape.rest)) add(headings_, 1, &Limits::headings);
            grow_run(std::move(shape), marks.openings);
        }
    }

    /// Opens the lists and quotes of a line below those that it stands in.
    void nest(const LineShape& shape) {
        for (const auto& container : shape.containers) {
            while (!open_.empty() && open_.back() >= container.column) open_.pop_back();
            open_.push_back(container.column);
            if (open_.size() > limits_.nesting_depth) passed_ = &Limits::nesting_depth;
            if (container.kind != Container::quote) add(items_, 1, &Limits::items);
        }
    }

    /// True where the line cannot go on a paragraph: a heading, or an item with words, but for a number that might stand
    /// within a paragraph.
    [[nodiscard]] bool begins_anew(const LineShape& shape) const {
        if (run_.lines == 0 || shape.is_heading) return true;
        return std::ranges::any_of(shape.containers, [&](const Container& container) {
            constexpr std::size_t code_indent = 4;
            if (container.kind == Container::quote || container.is_empty || container.indent >= code_indent)
                return false;
            return container.kind == Container::bullet || container.is_first || goes_on_list(container);
        });
    }

    /// True where the number stands as far right as that of the item that the run began with.
    [[nodiscard]] bool goes_on_list(const Container& container) const {
        return !run_.first.containers.empty() && run_.first.containers.back().kind == Container::number &&
               run_.first.containers.back().column == container.column;
    }

    void end_run() {
        if (!run_.is_table) spent_ += run_.marks * run_.bytes;
        run_ = {};
        definition_ = {};
    }

    void grow_run(LineShape shape, std::size_t openings) {
        const auto columns = delimited_columns(shape.rest);
        if (columns > limits_.table_columns) passed_ = &Limits::table_columns;
        if (run_.is_table && !is_row(shape)) {
            // Perhaps a paragraph from here on, and perhaps still rows to be filled up.
            run_.is_table = false;
            run_.bytes = 0;
        } else if (columns > 0 && !run_.is_table) {
            // Looking for a table's head costs more by the byte than anything else.
            constexpr std::size_t search_cost = 128;
            spend(run_.bytes * search_cost);
            run_.is_table = run_.lines == 1 && begin_table(run_.first, shape);
            if (run_.is_table) spent_ += run_.marks * run_.bytes;
            if (run_.is_table) run_.marks = 0;
        }
        run_.columns = std::max(run_.columns, columns);
        if (run_.columns > 0) add(cells_, run_.columns, &Limits::table_cells);
        if (run_.is_table) {
            spend(openings * shape.rest.size());
        } else {
            run_.bytes += shape.rest.size() + 1;
            run_.marks += openings;
            spend(0);
        }
        if (run_.lines++ == 0) run_.first = std::move(shape);
    }

    /// The longest definition of a reference so far, times all brackets that may be a use.
    void measure_references(std::string_view rest, std::size_t brackets) {
        brackets_ += brackets;
        const auto colon = rest.find("]:");
        const bool begins = colon != std::string_view::npos && !definition_.title_goes_on;
        if (begins) definition_ = {true, 0, false};
        if (definition_.is_open) {
            const auto part = begins ? rest.substr(colon + 2) : rest;
            definition_.bytes += part.size();
            definition_.title_goes_on = definition_.title_goes_on || may_leave_title_open(part);
            longest_definition_ = std::max(longest_definition_, definition_.bytes);
        }
        if (longest_definition_ * brackets_ > limits_.reference_bytes) passed_ = &Limits::reference_bytes;
    }

    /// Takes marks that were looked at in vain into account, those of the paragraph that is open included.
    void spend(std::size_t work) {
        spent_ += work;
        const auto open = run_.is_table ? 0 : run_.marks * run_.bytes;
        if (spent_ + open > limits_.unmatched_marks) passed_ = &Limits::unmatched_marks;
    }

    void add(std::size_t& count, std::size_t more, std::size_t Limits::* limit) {
        count += more;
        if (count > limits_.*limit) passed_ = limit;
    }

    /// A definition of a reference that may go on in the next line.
    struct Definition {
        bool is_open = false;
        std::size_t bytes = 0;
        bool title_goes_on = false;
    };

    const Limits& limits_;
    std::size_t Limits::* passed_ = nullptr;
    int line_ = 0;
    std::vector<std::size_t> open_;  ///< Columns of the lists and quotes that may be open.
    Run run_;
    Definition definition_;
    std::size_t longest_definition_ = 0;
    std::size_t brackets_ = 0;
    std::size_t headings_ = 0;
    std::size_t items_ = 0;
    std::size_t cells_ = 0;
    std::size_t spent_ = 0;
};

}  // namespace

std::optional<Excess> find_excess(std::string_view source, const Limits& limits) { return Guard(limits).look(source); }

}  // namespace pmcdiff::markdown
