#include "check/earlier_notes.hpp"

#include <algorithm>

#include "text/strings.hpp"

namespace pmcdiff::check {

std::vector<const NoteText*> EarlierNotes::newest(std::size_t most) const {
    std::vector<const NoteText*> found;
    for (const auto* const note : notes()) {
        if (found.size() == most) break;
        found.push_back(note);
    }
    return found;
}

const NoteText* EarlierNotes::last_held() const {
    for (const auto* const note : notes()) {
        if (note->held()) return note;
    }
    return nullptr;
}

bool EarlierNotes::stands_in(const Snapshot& around, const NotePlace& place, const std::vector<std::string>& words) {
    const auto bytes = around.tree().read(*place.file);
    if (!bytes) return true;  // Reading it as a note tells what is wrong with it.
    const auto text = text::lower_ascii(*bytes);
    return std::ranges::any_of(words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace pmcdiff::check
