#include "check/roadmap_change.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "align/roadmap.hpp"

namespace pmcdiff::check {

namespace {

/// A roadmap that was left out for longer is no longer carried on.
constexpr std::size_t meetings_looked_back = 6;

std::vector<std::string_view> roadmap_words(const NoteText& note) {
    std::vector<std::string_view> words;
    for (const auto& section : note.sections) {
        if (section.kind != notes::SectionKind::roadmap) continue;
        for (const auto& line : section.said) words.push_back(line.words);
    }
    return words;
}

const NoteText* earlier_roadmap(const NoteText& note, const Change& change) {
    const auto earlier = change.head().before(note.pmc, note.date);
    for (std::size_t i = 0; i < std::min(earlier.size(), meetings_looked_back); ++i) {
        const auto* const before = change.head().note(*earlier[i]);
        if (before != nullptr && !roadmap_words(*before).empty()) return before;
    }
    return nullptr;
}

}  // namespace

std::optional<RoadmapChange> roadmap_change(const NoteChange& note, const Change& change) {
    const auto words = roadmap_words(*note.head);
    if (words.empty() || note.redates()) return std::nullopt;
    const auto* const before = note.adds() ? earlier_roadmap(*note.head, change) : note.base;
    if (before == nullptr || roadmap_words(*before) == words) return std::nullopt;

    RoadmapChange roadmap{change.head().meeting(*before).roadmap, change.head().meeting(*note.head).roadmap, {}};
    if (roadmap.before.empty() || roadmap.after.empty()) return std::nullopt;
    for (const auto& pair : align::align_roadmaps(roadmap.before, roadmap.after)) {
        roadmap.pairs.emplace_back(&roadmap.before[pair.old_entry], &roadmap.after[pair.new_entry]);
    }
    return roadmap;
}

}  // namespace pmcdiff::check
