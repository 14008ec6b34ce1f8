// How alike two words, names or bags of words are. Every figure is between 0 (nothing in common) and 1 (equal).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace pmcdiff::text {

/// Edits between two texts where an insertion, a removal, a replacement and a swap of neighbours count one each
/// (optimal string alignment distance; Damerau 1964). Code points, O(n*m).
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right);

/// 1 - edit_distance / length of the longer text.
[[nodiscard]] double edit_similarity(std::string_view left, std::string_view right);

/// Twice the common words over all words, counted with repetition (Dice 1945).
[[nodiscard]] double dice(std::span<const std::string> left, std::span<const std::string> right);

/// Common words over the words of the shorter side, counted with repetition.
[[nodiscard]] double containment(std::span<const std::string> left, std::span<const std::string> right);

}  // namespace pmcdiff::text
