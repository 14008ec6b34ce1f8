#include "align/series_words.hpp"

#include <utility>

namespace pmcdiff::align {

SeriesWords::SeriesWords(std::vector<NoteWords> notes, const Profile& profile)
    : lexicon_(profile), notes_(std::move(notes)) {
    for (auto& note : notes_) lexicon_.number(note);
}

SeriesWords words_of_pair(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile) {
    std::vector<NoteWords> notes;
    notes.reserve(2);
    notes.emplace_back(old_meeting);
    notes.emplace_back(new_meeting);
    return {std::move(notes), profile};
}

}  // namespace pmcdiff::align
