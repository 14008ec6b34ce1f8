#include "skeleton/pieces.hpp"

#include <algorithm>
#include <map>

namespace pmcdiff::skeleton {

namespace {

/// How many empty lines mostly stand above headings of a level that follow other words than a heading.
class UsualGaps {
public:
    explicit UsualGaps(const SourceNote& note) {
        const markdown::Block* before = nullptr;
        std::map<int, std::map<int, int>> times;
        for (const auto& block : note.document().blocks) {
            const bool follows_heading = before != nullptr && before->kind == markdown::BlockKind::heading;
            const bool deeper = follows_heading && before->level < block.level;
            if (block.kind == markdown::BlockKind::heading && !deeper)
                ++times[block.level][note.blanks_above(block.line)];
            before = &block;
        }
        for (const auto& [level, gaps] : times) {
            usual_[level] = std::ranges::max_element(gaps, {}, [](const auto& gap) { return gap.second; })->first;
        }
    }

    [[nodiscard]] int above(int level) const {
        const auto known = usual_.find(level);
        return known == usual_.end() ? 1 : std::max(1, known->second);
    }

private:
    std::map<int, int> usual_;
};

int gap(const Piece* before, const Piece& piece, const SourceNote& note, const UsualGaps& usual) {
    if (before == nullptr) return 0;
    const int blanks = note.blanks_above(piece.line);
    const bool neighbours = !piece.put_in && !before->put_in && before->line == piece.line - blanks - 1;
    if (piece.kind == Piece::Kind::heading) {
        const bool opens = before->kind == Piece::Kind::heading && before->level < piece.level;
        return opens ? std::max(1, neighbours ? blanks : 1) : usual.above(piece.level);
    }
    if (neighbours) return blanks;
    if (piece.put_in || before->put_in) return 1;
    const bool same_list = piece.kind == Piece::Kind::item && before->kind == Piece::Kind::item;
    return same_list ? std::min(blanks, 1) : 1;
}

}  // namespace

std::string put_together(const std::vector<Piece>& pieces, const SourceNote& note) {
    std::string out;
    const Piece* before = nullptr;
    const UsualGaps usual(note);
    for (const auto& piece : pieces) {
        out.append(static_cast<std::size_t>(gap(before, piece, note, usual)), '\n').append(piece.text) += '\n';
        before = &piece;
    }
    return out;
}

}  // namespace pmcdiff::skeleton
