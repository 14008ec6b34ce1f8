// The lines that a skeleton is put together from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "skeleton/source_note.hpp"

namespace pmcdiff::skeleton {

struct Piece {
    enum class Kind { heading, words, item };
    Kind kind = Kind::words;
    int line = 0;   ///< Where it stood, or behind which it is put in.
    int level = 0;  ///< Of a heading.
    std::string text;
    bool put_in = false;              ///< Stood nowhere: the next line is not its neighbour.
    std::optional<std::size_t> team;  ///< Index of the team it belongs to.
    int group = 0;                    ///< The group of teams that it stands in, numbered from 1; 0: none.
};

/// The pieces one below the other, with the empty lines that stood above each in the note. Above a heading there are as
/// many as mostly stand above headings of its level, and where something between two pieces was left out, one.
[[nodiscard]] std::string put_together(const std::vector<Piece>& pieces, const SourceNote& note);

}  // namespace pmcdiff::skeleton
