#include "skeleton/actions.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace pmcdiff::skeleton {

namespace {

using markdown::Block;
using markdown::BlockKind;

/// The line without the first `columns` columns of blanks; a tab goes to the next multiple of four.
std::string moved_left(std::string_view line, int columns) {
    int column = 0;
    std::size_t at = 0;
    while (at < line.size() && column < columns && (line[at] == ' ' || line[at] == '\t')) {
        column = line[at] == '\t' ? column + 4 - column % 4 : column + 1;
        ++at;
    }
    // A tab that reached further leaves the rest of its width.
    return std::string(static_cast<std::size_t>(std::max(0, column - columns)), ' ').append(line.substr(at));
}

class ActionReader {
public:
    explicit ActionReader(const SourceNote& note) : note_(note) {}

    void read(const Block& block, int columns) {
        const bool open = block.kind == BlockKind::item && block.checked == false;
        if (open) {
            // Under an open action that is kept, the distance from it stays.
            if (columns < 0) columns = block.indent;
            add_own_lines(block, columns);
        }
        for (const auto& child : block.children) read(child, open || block.kind != BlockKind::item ? columns : -1);
    }

    std::vector<Piece> pieces;

private:
    void add_own_lines(const Block& item, int columns) {
        for (const auto& child : item.children) {
            if (child.kind != BlockKind::paragraph) continue;
            for (int i = child.line; i <= child.end_line; ++i) {
                Piece piece;
                piece.kind = Piece::Kind::item;
                piece.line = i;
                piece.text = moved_left(note_.line(i), columns);
                pieces.push_back(std::move(piece));
            }
        }
    }

    const SourceNote& note_;
};

}  // namespace

std::vector<Piece> open_actions(const Block& block, const SourceNote& note) {
    ActionReader reader(note);
    reader.read(block, -1);
    return std::move(reader.pieces);
}

}  // namespace pmcdiff::skeleton
