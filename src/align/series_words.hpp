// The words of all notes that are compared with one another.
#pragma once

#include <cstddef>
#include <vector>

#include "align/lexicon.hpp"
#include "align/note_words.hpp"

namespace pmcdiff::align {

/// Once made it does not change, so that pairs of notes can be compared at one time.
class SeriesWords {
public:
    /// Numbers the words of all notes. Linear in the notes.
    SeriesWords(std::vector<NoteWords> notes, const Profile& profile);

    [[nodiscard]] const NoteWords& operator[](std::size_t meeting) const { return notes_[meeting]; }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

private:
    Lexicon lexicon_;
    std::vector<NoteWords> notes_;
};

/// Of two notes alone.
[[nodiscard]] SeriesWords words_of_pair(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile);

}  // namespace pmcdiff::align
