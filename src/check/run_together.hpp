// Lines without a list marker that Markdown runs into one paragraph, though each was written as a statement of its own.
#pragma once

#include <cstddef>
#include <optional>

#include "check/list_lines.hpp"

namespace pmcdiff::check {

struct RunTogether {
    int line = 0;             ///< The first one.
    std::size_t lines = 1;    ///< How many run together.
    bool below_item = false;  ///< It runs into an item of a list.
    bool prose = false;       ///< Whole sentences, which read well as a paragraph too.
};

/// What runs together in a block, judged by where its writer broke the lines: a break that wrapping would not have made, before
/// words that begin a statement, was made on purpose. Linear in the block.
[[nodiscard]] std::optional<RunTogether> run_together(const ListBlock& block);

}  // namespace pmcdiff::check
