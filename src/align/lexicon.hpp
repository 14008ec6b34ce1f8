// Every word that some notes write, once: what it is compared as, and what is known of it before it is counted.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/note_words.hpp"
#include "pmcdiff/profile.hpp"
#include "text/strings.hpp"

namespace pmcdiff::align {

/// The form that words are compared in, by its number in the Lexicon.
using StemId = std::uint32_t;
inline constexpr StemId no_stem = ~StemId{0};

class Lexicon {
public:
    struct Word {
        std::string_view text;  ///< In lower case.
        StemId stem = no_stem;  ///< None of a word without content.
        bool version = false;   ///< `1.2.3`, `v3`.
    };
    struct Stem {
        std::string_view text;
        bool stock = false;      ///< Says how far or how, not what.
        bool work_kind = false;  ///< A stock word that names a kind of work and weighs more than the rest.
    };

    explicit Lexicon(const Profile& profile);
    // Its words and stems point to the keys of its tables.
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;
    Lexicon(Lexicon&&) = default;
    Lexicon& operator=(Lexicon&&) = default;
    ~Lexicon() = default;

    /// Takes a note's words in and numbers them. Linear in the note.
    void number(NoteWords& note);

    [[nodiscard]] const Word& word(WordId word) const { return words_[word]; }
    [[nodiscard]] const Stem& stem(StemId stem) const { return stems_[stem]; }
    [[nodiscard]] std::size_t stems() const { return stems_.size(); }

private:
    using Numbers = std::unordered_map<std::string, std::uint32_t, text::Hash, std::equal_to<>>;

    WordId look_up(std::string_view word);
    StemId intern(std::string stem);

    Numbers by_word_;
    Numbers by_stem_;
    std::unordered_map<std::string_view, std::string_view> aliases_;
    std::vector<Word> words_;
    std::vector<Stem> stems_;
};

}  // namespace pmcdiff::align
