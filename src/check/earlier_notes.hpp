// The meetings of a series before a note, each read when it is asked for.
#pragma once

#include <cstddef>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

#include "check/note_text.hpp"
#include "check/snapshot.hpp"

namespace pmcdiff::check {

class EarlierNotes {
public:
    /// The notes that `around` has before the note's date. None for a note without a date. Points into both.
    EarlierNotes(const NoteText& note, const Snapshot& around)
        : around_(&around), places_(around.before(note.pmc, note.date)) {}

    /// The notes that can be read, newest first.
    [[nodiscard]] auto notes() const {
        const auto read = [around = around_](const NotePlace* place) { return around->note(*place); };
        const auto is_read = [](const NoteText* note) { return note != nullptr; };
        return places_ | std::views::transform(read) | std::views::filter(is_read);
    }

    /// Those of the newest `most` notes in which any of the words stands, newest first. The words are in lower case, as
    /// text::lower_ascii gives them. A note without any is not read as a note, which is what costs.
    [[nodiscard]] auto notes_with(std::vector<std::string> words, std::ptrdiff_t most) const {
        const auto has_any = [around = around_, words = std::move(words)](const NotePlace* place) {
            return stands_in(*around, *place, words);
        };
        return places_ | std::views::take(most) | std::views::filter(has_any) |
               std::views::transform([around = around_](const NotePlace* place) { return around->note(*place); }) |
               std::views::filter([](const NoteText* note) { return note != nullptr; });
    }

    /// The newest ones, at most `most`.
    [[nodiscard]] std::vector<const NoteText*> newest(std::size_t most) const;

    /// The newest one of a meeting that was held; null where none was. Notes are made months ahead as skeletons, so that
    /// the one just before often says nothing yet.
    [[nodiscard]] const NoteText* last_held() const;

    [[nodiscard]] bool empty() const { return places_.empty(); }

private:
    static bool stands_in(const Snapshot& around, const NotePlace& place, const std::vector<std::string>& words);

    const Snapshot* around_;
    std::vector<const NotePlace*> places_;
};

}  // namespace pmcdiff::check
