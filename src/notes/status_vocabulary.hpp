// The words of a StatusWords, arranged for looking up: one look-up a word tells every class that it belongs to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "pmcdiff/profile.hpp"
#include "text/strings.hpp"

namespace pmcdiff::notes {

/// Classes of single words, as bits.
using WordClasses = std::uint64_t;

namespace word_class {

constexpr WordClasses bit(unsigned number) { return WordClasses{1} << number; }

// Lists of StatusWords, which users may change.
inline constexpr WordClasses starting_verb = bit(0);
inline constexpr WordClasses planning_verb = bit(1);
inline constexpr WordClasses finding_verb = bit(2);
inline constexpr WordClasses completion = bit(3);
inline constexpr WordClasses activity = bit(4);
inline constexpr WordClasses irregular_past = bit(5);
inline constexpr WordClasses no_gerund = bit(6);
inline constexpr WordClasses no_past = bit(7);
inline constexpr WordClasses still = bit(8);
inline constexpr WordClasses now = bit(9);

// Function words of English (status_function_words.hpp).
inline constexpr WordClasses preposition = bit(10);
inline constexpr WordClasses subordinator = bit(11);
inline constexpr WordClasses clause_opener = bit(12);
inline constexpr WordClasses phrase_opener = bit(13);
inline constexpr WordClasses subject = bit(14);
inline constexpr WordClasses connector = bit(15);
inline constexpr WordClasses present_be = bit(16);
inline constexpr WordClasses past_be = bit(17);
inline constexpr WordClasses will = bit(18);
inline constexpr WordClasses might = bit(19);
inline constexpr WordClasses quantity = bit(20);
inline constexpr WordClasses pointer = bit(21);
inline constexpr WordClasses explaining = bit(22);
inline constexpr WordClasses finishing = bit(23);
inline constexpr WordClasses plain_verb = bit(24);
inline constexpr WordClasses plain_past = bit(25);
inline constexpr WordClasses ongoing_predicate = bit(26);
inline constexpr WordClasses planned_predicate = bit(27);
inline constexpr WordClasses progress_noun = bit(28);
inline constexpr WordClasses headway = bit(29);
inline constexpr WordClasses soon = bit(30);
inline constexpr WordClasses next_time = bit(31);
inline constexpr WordClasses opens_after_comma = bit(32);
inline constexpr WordClasses opens_after_and = bit(33);
inline constexpr WordClasses filler = bit(34);
inline constexpr WordClasses no_adverb = bit(35);
inline constexpr WordClasses coming = bit(36);
inline constexpr WordClasses stage_noun = bit(37);
inline constexpr WordClasses opening_order = bit(38);
inline constexpr WordClasses whole = bit(39);

// Forms, told by the ending.
inline constexpr WordClasses past = bit(40);
inline constexpr WordClasses gerund = bit(41);
inline constexpr WordClasses adverb = bit(42);

// More function words.
inline constexpr WordClasses change_verb = bit(43);

inline constexpr WordClasses auxiliary = present_be | past_be | will;

}  // namespace word_class

/// What a phrase or a whole label tells.
enum class Meaning { none, done, ongoing, planned, info, topic };

class Vocabulary {
public:
    explicit Vocabulary(const StatusWords& words);

    /// Every class and form of a word in lower case; 0 for an unknown one.
    [[nodiscard]] WordClasses classes(std::string_view word) const;

    /// What a whole label says ("up next", "done"), in lower case and without punctuation at its ends.
    [[nodiscard]] Meaning label(std::string_view text) const;

    /// True for a whole text in lower case that says nothing ("no update").
    [[nodiscard]] bool is_placeholder(std::string_view text) const;

    struct Phrase {
        std::string text;       ///< In lower case, one blank between words.
        std::size_t words = 0;  ///< How many it has.
        Meaning meaning = Meaning::none;
    };
    /// The phrases that begin with a word, longest first; null where there is none.
    [[nodiscard]] const std::vector<Phrase>* phrases_from(std::string_view first_word) const;

private:
    template <class Value>
    using Table = std::unordered_map<std::string, Value, text::Hash, std::equal_to<>>;

    void add_function_words();
    [[nodiscard]] WordClasses& class_of(std::string_view word);
    void add_labels(const Words& labels, Meaning meaning);
    void add_phrases(const Words& phrases, Meaning meaning);

    Table<WordClasses> classes_;
    Table<Meaning> labels_;
    std::vector<std::pair<std::string, Meaning>> label_patterns_;
    Table<std::vector<Phrase>> phrases_;
    Table<bool> placeholders_;
    Words placeholder_patterns_;
};

}  // namespace pmcdiff::notes
