// What a change took from the sections of a note and what it put into them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "check/note_text.hpp"

namespace pmcdiff::check {

/// Lines that a section says on one side of a change only, in order.
using LinesBySection = std::map<std::string, std::vector<SaidLine>, std::less<>>;

struct SectionChanges {
    LinesBySection lost;    ///< By the section's key. Lines of the base.
    LinesBySection gained;  ///< Lines of the head.
};

[[nodiscard]] SectionChanges section_changes(const NoteText& base, const NoteText& head);

/// The words that a section says; empty for null.
[[nodiscard]] std::unordered_set<std::string_view> words_of(const TextSection* section);

/// Finds lines that say nearly the same: those that share most of their words (Dice 1945, over sets of words).
class LikeLines {
public:
    /// Takes the words of lines, as said() gives them; they must outlive this.
    void add(std::string_view words);
    /// True where a line that was added, and is not in `except`, is at least as alike as `least` (0 to 1). Costs as many steps
    /// as the line has words that are not all too common.
    [[nodiscard]] bool has_like(std::string_view words, double least,
                                const std::unordered_set<std::string_view>& except = {}) const;

private:
    struct Line {
        std::string_view words;
        std::size_t different = 0;  ///< Words, each counted once.
    };

    std::vector<Line> lines_;
    std::map<std::string_view, std::vector<std::size_t>> lines_of_word_;
};

}  // namespace pmcdiff::check
