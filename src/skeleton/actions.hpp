// Open actions: items with a checkbox that is not ticked.
#pragma once

#include <vector>

#include "markdown/document.hpp"
#include "skeleton/pieces.hpp"
#include "skeleton/source_note.hpp"

namespace pmcdiff::skeleton {

/// The open actions in a block, at any depth, each with all its own words and without what stands below it unless that is
/// open too. They are moved to the left as far as what they stood under was left out.
[[nodiscard]] std::vector<Piece> open_actions(const markdown::Block& block, const SourceNote& note);

}  // namespace pmcdiff::skeleton
