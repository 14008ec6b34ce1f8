// The words of two notes' items, prepared once so that pairs of items can be compared by integers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "align/lexicon.hpp"
#include "align/note_words.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/model.hpp"

namespace pmcdiff::align {

/// A word by its number in the Vocabulary.
using TermId = std::uint32_t;

/// Another word that is likely the same one: an inflection, a compound or a typing slip.
struct RelatedTerm {
    TermId term = 0;
    float likeness = 0;  ///< 0 to 1; below 1, for equal words are one term.
};

/// What is known of a word over both notes.
struct Term {
    std::string_view stem;    ///< As it is compared.
    std::string_view word;    ///< As a note wrote it first, in lower case; for evidence.
    bool stock = false;       ///< Says how far or how, not what.
    bool work_kind = false;   ///< A stock word that names a kind of work and weighs more than the rest.
    bool version = false;     ///< `1.2.3`, `v3`.
    std::uint32_t texts = 0;  ///< Distinct texts of both notes that hold it.
    std::uint32_t old_items = 0;
    std::uint32_t new_items = 0;
    float rarity = 0;  ///< Inverse document frequency, about 1 for a word of one text and less for others.
    float weight = 0;  ///< `rarity`, much less for stock words.
    std::vector<RelatedTerm> related;

    /// Tells something of what an item is about.
    [[nodiscard]] bool telling() const { return !stock || work_kind; }
};

/// A word in an item.
struct TermUse {
    TermId term = 0;
    std::uint16_t place = 0;      ///< Of its first occurrence among the item's words.
    bool of_name = false;         ///< Also stands in the name of the item's team, project or heading.
    bool unique_in_team = false;  ///< No other item of the team's section holds it.
    float damp_in_team = 1;       ///< (items of the team's section that hold it)^-1/4.
    float damp_in_note = 1;       ///< (items of the note that hold it)^-1/2.
};

/// An item as it is compared.
struct ItemTerms {
    ItemIndex index;
    const Item* item = nullptr;
    std::span<TermUse> uses;     ///< Distinct words, sorted by term; of NoteTerms::uses.
    bool tells_release = false;  ///< Holds a version, and a phrase that tells that it comes out.
    float mass = 0;              ///< Sum of the weights of its distinct words.
    float early_norm = 0;        ///< Root of the sum of the squares of Vocabulary::early_weight() over its words.
    std::uint64_t text_key = 0;  ///< Equal where words differ in letter case and punctuation only.
    bool comparable = false;     ///< No placeholder and not empty.
};

/// The items of one note, team by team.
struct NoteTerms {
    NoteTerms() = default;
    // Its items point into its uses.
    NoteTerms(const NoteTerms&) = delete;
    NoteTerms& operator=(const NoteTerms&) = delete;
    NoteTerms(NoteTerms&&) = default;
    NoteTerms& operator=(NoteTerms&&) = default;
    ~NoteTerms() = default;

    std::vector<ItemTerms> items;
    std::vector<TermUse> uses;                    ///< Of all items, one after the other.
    std::vector<std::size_t> team_start;          ///< First item of each team, and the end.
    std::vector<std::vector<TermId>> team_names;  ///< Sorted words of each team's names and projects.

    [[nodiscard]] std::span<const ItemTerms> team(std::size_t index) const {
        return std::span(items).subspan(team_start[index], team_start[index + 1] - team_start[index]);
    }
};

/// The words of two notes.
class Vocabulary {
public:
    /// The lexicon must outlive the vocabulary. Room is made for as many words as the notes can have.
    Vocabulary(const Lexicon& lexicon, std::size_t words);

    [[nodiscard]] const Term& operator[](TermId term) const { return terms_[term]; }
    [[nodiscard]] std::size_t size() const { return terms_.size(); }

    /// A word's weight by its place in the item: what an item is about stands early.
    [[nodiscard]] float early_weight(const TermUse& use) const {
        return terms_[use.term].weight / (1 + 0.25F * static_cast<float>(use.place));
    }

    /// Appends the terms of the words that are compared, in order.
    void append_terms(std::span<const WordId> words, std::vector<TermId>& out);

    /// Weighs the words by how few texts of both notes hold them; to be called when all items are in.
    void weigh(std::size_t distinct_texts);

    [[nodiscard]] Term& mutable_term(TermId term) { return terms_[term]; }

private:
    static constexpr TermId no_term = ~TermId{0};

    TermId take_up(const Lexicon::Word& word);
    void relate_terms();

    const Lexicon& lexicon_;
    std::vector<TermId> by_stem_;
    std::vector<Term> terms_;
};

/// Both notes, read into one vocabulary.
struct ComparedTerms {
    /// What the lexicon and the views point to must outlive the terms. Linear in the items.
    ComparedTerms(const NoteView& old_view, const NoteView& new_view, const Lexicon& lexicon);

    Vocabulary vocabulary;
    NoteTerms old_note;
    NoteTerms new_note;
};

}  // namespace pmcdiff::align
