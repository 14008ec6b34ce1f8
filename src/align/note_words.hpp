// A note cut into words once, however many notes it is then compared with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/model.hpp"

namespace pmcdiff::align {

/// A word by its number in a Lexicon.
using WordId = std::uint32_t;

/// An item and its words. What it points to belongs to the meeting and its NoteWords.
struct ItemView {
    const Item* item = nullptr;
    std::span<const WordId> words;       ///< In order.
    std::span<const WordId> name_words;  ///< Of its project and heading.
    std::uint64_t text_key = 0;          ///< Equal where words differ in letter case and punctuation only.
};

/// Items of a team, and the words of its names.
struct TeamView {
    std::span<const WordId> name_words;
    std::vector<ItemView> items;
};

/// A note, or a choice of items of several, as it is compared.
using NoteView = std::vector<TeamView>;

class NoteWords {
public:
    /// Reads the words of all items and names. Linear in the note; nothing is shared, so notes can be read at one time.
    /// The meeting must outlive the words.
    explicit NoteWords(const Meeting& meeting);

    [[nodiscard]] const Meeting& meeting() const { return *meeting_; }

    /// Replaces each of the note's own numbers by that which `number_of` gives for the word, in the order of the words.
    template <class NumberOf>
    void renumber(NumberOf number_of) {
        std::vector<WordId> numbers;
        numbers.reserve(distinct_.size());
        for (const auto& word : distinct_) numbers.push_back(number_of(std::string_view(word)));
        for (auto& word : sequence_) word = numbers[word];
        distinct_ = std::vector<std::string>();  // With its memory, which `{}` would keep.
    }

    /// Of a team by its place in the meeting.
    [[nodiscard]] std::span<const WordId> team_name(std::size_t team) const { return words(teams_[team].name); }
    [[nodiscard]] ItemView item(std::size_t team, std::size_t item) const;
    /// The whole note.
    [[nodiscard]] NoteView view() const;

private:
    /// A part of `sequence_`.
    struct Range {
        std::uint32_t start = 0;
        std::uint32_t count = 0;
    };
    struct ItemRanges {
        Range words;
        Range names;
        std::uint64_t text_key = 0;
    };
    struct TeamRanges {
        Range name;
        std::size_t first_item = 0;  ///< In `items_`.
    };
    class Reader;

    [[nodiscard]] std::span<const WordId> words(const Range& range) const {
        return std::span(sequence_).subspan(range.start, range.count);
    }

    const Meeting* meeting_;
    std::vector<std::string> distinct_;  ///< The words by the note's own numbers, until renumber().
    std::vector<WordId> sequence_;
    std::vector<TeamRanges> teams_;
    std::vector<ItemRanges> items_;
};

}  // namespace pmcdiff::align
