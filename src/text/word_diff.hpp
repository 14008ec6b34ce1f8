// Which words two versions of a sentence share, for showing a reworded item once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::text {

/// A run of words that both texts have, or only the old, or only the new one.
struct WordRun {
    enum class Kind { kept, removed, added };
    Kind kind = Kind::kept;
    std::string text;  ///< Words joined by blanks.
    friend bool operator==(const WordRun&, const WordRun&) = default;
};

/// The word difference between two texts (dtl: Wu's O(NP) algorithm). Runs of one or two kept words between
/// changes are taken into the change, so that a reader sees phrases and not a sprinkle.
[[nodiscard]] std::vector<WordRun> word_diff(std::string_view old_text, std::string_view new_text);

/// Letters of kept runs over the letters of the longer text: how much of a sentence still stands.
[[nodiscard]] double kept_share(const std::vector<WordRun>& runs);

}  // namespace pmcdiff::text
