// The roadmap of a note beside the one that it should go on from.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "check/rule.hpp"

namespace pmcdiff::check {

/// Two roadmaps that differ in their words, and which entry is which.
struct RoadmapChange {
    std::vector<RoadmapEntry> before;
    std::vector<RoadmapEntry> after;
    std::vector<std::pair<const RoadmapEntry*, const RoadmapEntry*>> pairs;  ///< Into `before` and `after`.
};

/// The note's roadmap beside that of the note as it was, or, of a note that the change adds, of the latest meeting before
/// it that has one. None where there is nothing to compare: one of them has no entry (who takes out a whole roadmap means
/// it), or nothing differs.
[[nodiscard]] std::optional<RoadmapChange> roadmap_change(const NoteChange& note, const Change& change);

}  // namespace pmcdiff::check
