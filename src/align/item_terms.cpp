#include "align/item_terms.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>
#include <utility>

#include "align/item_words.hpp"
#include "text/strings.hpp"

namespace pmcdiff::align {

namespace {

/// Weight of a stock word, and of one that names a kind of work, against that of another word.
constexpr float stock_factor = 0.15F;
constexpr float work_kind_factor = 0.5F;

/// Texts without any of the words that are assumed besides those of the two notes, so that rarity means the same in a
/// note of five items as in one of a hundred.
constexpr double background_texts = 50;

/// Appends the distinct words of an item with the place of their first occurrence, sorted by term.
void append_distinct(const std::vector<TermId>& sequence, std::vector<TermUse>& out) {
    const auto start = static_cast<std::ptrdiff_t>(out.size());
    std::uint16_t place = 0;
    for (const auto term : sequence) {
        out.push_back({.term = term, .place = place});
        if (place < std::numeric_limits<std::uint16_t>::max()) ++place;
    }
    std::ranges::sort(out.begin() + start, out.end(), {},
                      [](const TermUse& use) { return std::uint64_t{use.term} << 16U | use.place; });
    const auto repeated = std::ranges::unique(out.begin() + start, out.end(), {}, &TermUse::term);
    out.erase(repeated.begin(), repeated.end());
}

std::size_t words_in(const NoteView& note) {
    std::size_t words = 0;
    for (const auto& team : note) {
        words += team.name_words.size();
        for (const auto& item : team.items) words += item.words.size() + item.name_words.size();
    }
    return words;
}

class NoteReader {
public:
    NoteReader(Vocabulary& vocabulary, std::unordered_set<std::uint64_t>& seen_texts)
        : vocabulary_(vocabulary), seen_texts_(seen_texts) {}

    NoteTerms read(const NoteView& view, std::uint32_t Term::* items_with_term) {
        NoteTerms note;
        reserve(note, view);
        for (std::size_t team = 0; team < view.size(); ++team) {
            note.team_start.push_back(note.items.size());
            auto& team_name = note.team_names.emplace_back();
            vocabulary_.append_terms(view[team].name_words, team_name);
            std::ranges::sort(team_name);
            for (std::size_t item = 0; item < view[team].items.size(); ++item) {
                note.items.push_back(read_item({team, item}, view[team].items[item], team_name, note.uses));
                count_texts(note.items.back(), items_with_term);
            }
        }
        note.team_start.push_back(note.items.size());
        return note;
    }

private:
    /// Items point into the uses of all, which therefore must not move.
    static void reserve(NoteTerms& note, const NoteView& view) {
        std::size_t items = 0;
        std::size_t words = 0;
        for (const auto& team : view) {
            items += team.items.size();
            for (const auto& item : team.items) words += item.words.size();
        }
        note.items.reserve(items);
        note.uses.reserve(words);
        note.team_start.reserve(view.size() + 1);
        note.team_names.reserve(view.size());
    }

    ItemTerms read_item(ItemIndex index, const ItemView& view, const std::vector<TermId>& team_name,
                        std::vector<TermUse>& uses) {
        ItemTerms out;
        out.index = index;
        out.item = view.item;
        sequence_.clear();
        vocabulary_.append_terms(view.words, sequence_);
        const auto start = uses.size();
        append_distinct(sequence_, uses);
        out.uses = std::span(uses).subspan(start);
        out.text_key = view.text_key;
        out.comparable = !view.item->placeholder && !view.item->text.empty();
        own_name_.clear();
        vocabulary_.append_terms(view.name_words, own_name_);
        for (auto& use : out.uses) {
            use.of_name = std::ranges::binary_search(team_name, use.term) ||
                          std::ranges::find(own_name_, use.term) != own_name_.end();
        }
        return out;
    }

    void count_texts(const ItemTerms& item, std::uint32_t Term::* items_with_term) {
        const bool first = seen_texts_.insert(item.text_key).second;
        for (const auto& use : item.uses) {
            auto& term = vocabulary_.mutable_term(use.term);
            ++(term.*items_with_term);
            if (first) ++term.texts;
        }
    }

    Vocabulary& vocabulary_;
    std::unordered_set<std::uint64_t>& seen_texts_;
    // Of the item being read; kept for their memory.
    std::vector<TermId> sequence_;
    std::vector<TermId> own_name_;
};

bool tells_release(const ItemTerms& item, const Vocabulary& vocabulary) {
    const auto is_version = [&](const TermUse& use) { return vocabulary[use.term].version; };
    if (std::ranges::none_of(item.uses, is_version)) return false;
    const auto folded = text::lower_ascii(item.item->text);
    return std::ranges::any_of(release_phrases(), [&](std::string_view phrase) {
        return text::find_phrase(folded, phrase) != std::string_view::npos;
    });
}

/// What depends on how often words occur in the note and its teams.
void weigh_items(NoteTerms& note, const Vocabulary& vocabulary, std::uint32_t Term::* items_with_term) {
    std::vector<std::uint32_t> in_team(vocabulary.size());
    for (std::size_t team = 0; team + 1 < note.team_start.size(); ++team) {
        const auto items =
            std::span(note.items).subspan(note.team_start[team], note.team_start[team + 1] - note.team_start[team]);
        for (const auto& item : items) {
            for (const auto& use : item.uses) ++in_team[use.term];
        }
        for (auto& item : items) {
            for (auto& use : item.uses) {
                const auto& term = vocabulary[use.term];
                use.unique_in_team = in_team[use.term] == 1;
                use.damp_in_team = 1 / std::sqrt(std::sqrt(static_cast<float>(in_team[use.term])));
                use.damp_in_note = 1 / std::sqrt(static_cast<float>(term.*items_with_term));
                item.mass += term.weight;
                item.early_norm += vocabulary.early_weight(use) * vocabulary.early_weight(use);
            }
            item.early_norm = std::sqrt(item.early_norm);
            item.tells_release = tells_release(item, vocabulary);
        }
        for (const auto& item : items) {
            for (const auto& use : item.uses) in_team[use.term] = 0;
        }
    }
}

/// The share of letter pairs that two words have in common (Dice 1945), from 0 to 1.
double letter_pair_dice(std::string_view left, std::string_view right) {
    if (left.size() < 2 || right.size() < 2) return 0;
    std::vector<std::pair<char, char>> pairs;
    for (std::size_t at = 0; at + 1 < left.size(); ++at) pairs.emplace_back(left[at], left[at + 1]);
    const auto all = static_cast<double>(left.size() + right.size() - 2);
    std::size_t common = 0;
    for (std::size_t at = 0; at + 1 < right.size(); ++at) {
        const auto found = std::ranges::find(pairs, std::pair(right[at], right[at + 1]));
        if (found == pairs.end()) continue;
        *found = pairs.back();
        pairs.pop_back();
        ++common;
    }
    return 2 * static_cast<double>(common) / all;
}

/// How likely two unequal stems are forms of one word: a common beginning that is nearly the whole of the shorter one
/// (`autoscal`, `autoscaler`), or nearly the same letters (a typing slip). 0 where they are not.
float stem_likeness(std::string_view left, std::string_view right) {
    constexpr std::size_t least_prefix = 5;
    constexpr std::size_t least_length = 6;
    constexpr double least_dice = 0.75;
    constexpr double damping = 0.8;
    const auto shorter = std::min(left.size(), right.size());
    const auto prefix = static_cast<std::size_t>(
        std::ranges::mismatch(left.substr(0, shorter), right.substr(0, shorter)).in1 - left.begin());
    if (prefix >= least_prefix && prefix + 1 >= shorter) return static_cast<float>(damping * 0.9);
    if (shorter < least_length) return 0;
    const auto dice = letter_pair_dice(left, right);
    return dice >= least_dice ? static_cast<float>(damping * 0.9 * dice) : 0;
}

}  // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon, std::size_t words)
    : lexicon_(lexicon), by_stem_(lexicon.stems(), no_term) {
    terms_.reserve(std::min(words, lexicon.stems()));
}

TermId Vocabulary::take_up(const Lexicon::Word& word) {
    const auto& stem = lexicon_.stem(word.stem);
    auto& term = terms_.emplace_back();
    term.stem = stem.text;
    term.word = word.text;
    term.stock = stem.stock;
    term.work_kind = stem.work_kind;
    term.version = word.version;
    return static_cast<TermId>(terms_.size() - 1);
}

void Vocabulary::append_terms(std::span<const WordId> words, std::vector<TermId>& out) {
    for (const auto id : words) {
        const auto& word = lexicon_.word(id);
        if (word.stem == no_stem) continue;
        auto& term = by_stem_[word.stem];
        if (term == no_term) term = take_up(word);
        out.push_back(term);
    }
}

void Vocabulary::weigh(std::size_t distinct_texts) {
    const double texts = static_cast<double>(distinct_texts) + background_texts + 1;
    const double rarest = std::log(texts / 2);
    for (auto& term : terms_) {
        term.rarity = static_cast<float>(std::log(texts / (term.texts + 1.0)) / rarest);
        term.weight = term.rarity;
        if (term.stock) term.weight *= term.work_kind ? work_kind_factor : stock_factor;
    }
    relate_terms();
}

void Vocabulary::relate_terms() {
    // Related words nearly always begin alike, so in sorted order they stand close to each other.
    constexpr std::size_t neighbours = 24;
    constexpr std::size_t same_beginning = 3;
    std::vector<TermId> sorted;
    for (TermId term = 0; term < terms_.size(); ++term) {
        if (!terms_[term].stock && terms_[term].stem.size() >= 5 && !terms_[term].version) sorted.push_back(term);
    }
    std::ranges::sort(sorted, {}, [&](TermId term) { return terms_[term].stem; });
    for (std::size_t left = 0; left < sorted.size(); ++left) {
        auto& term = terms_[sorted[left]];
        const auto end = std::min(sorted.size(), left + 1 + neighbours);
        for (std::size_t right = left + 1; right < end; ++right) {
            auto& other = terms_[sorted[right]];
            if (term.stem.compare(0, same_beginning, other.stem, 0, same_beginning) != 0) break;
            const auto likeness = stem_likeness(term.stem, other.stem);
            if (likeness == 0) continue;
            term.related.push_back({sorted[right], likeness});
            other.related.push_back({sorted[left], likeness});
        }
    }
}

ComparedTerms::ComparedTerms(const NoteView& old_view, const NoteView& new_view, const Lexicon& lexicon)
    : vocabulary(lexicon, words_in(old_view) + words_in(new_view)) {
    std::unordered_set<std::uint64_t> seen_texts;
    NoteReader reader(vocabulary, seen_texts);
    old_note = reader.read(old_view, &Term::old_items);
    new_note = reader.read(new_view, &Term::new_items);
    vocabulary.weigh(seen_texts.size());
    weigh_items(old_note, vocabulary, &Term::old_items);
    weigh_items(new_note, vocabulary, &Term::new_items);
}

}  // namespace pmcdiff::align
