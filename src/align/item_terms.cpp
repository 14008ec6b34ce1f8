#include "align/item_terms.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#include "align/item_words.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::align {

namespace {

/// Weight of a stock word, and of one that names a kind of work, against that of another word.
constexpr float stock_factor = 0.15F;
constexpr float work_kind_factor = 0.5F;

/// Texts without any of the words that are assumed besides those of the two notes, so that rarity means the same in a
/// note of five items as in one of a hundred.
constexpr double background_texts = 50;

std::uint64_t hash_text_key(const std::string& text) {
    std::string key;
    key.reserve(text.size());
    for (const char c : text::fold_case(text)) {
        if (text::is_word_character(c)) key += c;
    }
    return key.empty() ? 0 : std::hash<std::string>{}(key) | 1U;
}

/// Distinct words with the place of their first occurrence, sorted by term.
std::vector<TermUse> distinct_uses(const std::vector<TermId>& sequence) {
    std::vector<TermUse> uses;
    uses.reserve(sequence.size());
    std::uint16_t place = 0;
    for (const auto term : sequence) {
        uses.push_back({.term = term, .place = place});
        if (place < std::numeric_limits<std::uint16_t>::max()) ++place;
    }
    std::ranges::stable_sort(uses, {}, &TermUse::term);
    const auto repeated = std::ranges::unique(uses, {}, &TermUse::term);
    uses.erase(repeated.begin(), repeated.end());
    return uses;
}

class NoteReader {
public:
    NoteReader(Vocabulary& vocabulary, std::unordered_set<std::uint64_t>& seen_texts)
        : vocabulary_(vocabulary), seen_texts_(seen_texts) {}

    NoteTerms read(const Meeting& meeting, std::uint32_t Term::* items_with_term) {
        NoteTerms note{.meeting = &meeting, .items = {}, .team_start = {}, .team_names = {}};
        for (std::size_t team = 0; team < meeting.teams.size(); ++team) {
            note.team_start.push_back(note.items.size());
            note.team_names.push_back(name_terms(meeting.teams[team]));
            const auto& items = meeting.teams[team].items;
            for (std::size_t item = 0; item < items.size(); ++item) {
                note.items.push_back(read_item({team, item}, items[item], note.team_names.back()));
                count_texts(note.items.back(), items_with_term);
            }
        }
        note.team_start.push_back(note.items.size());
        return note;
    }

private:
    std::vector<TermId> name_terms(const Team& team) {
        std::vector<TermId> terms;
        vocabulary_.append_terms(team.name, terms);
        for (const auto& alias : team.aliases) vocabulary_.append_terms(alias, terms);
        std::ranges::sort(terms);
        return terms;
    }

    ItemTerms read_item(ItemIndex index, const Item& item, const std::vector<TermId>& team_name) {
        ItemTerms out;
        out.index = index;
        out.item = &item;
        sequence_.clear();
        vocabulary_.append_terms(item.text, sequence_);
        out.uses = distinct_uses(sequence_);
        out.text_key = hash_text_key(item.text);
        out.comparable = !item.placeholder && !item.text.empty();
        std::vector<TermId> own_name;
        if (item.project) vocabulary_.append_terms(*item.project, own_name);
        vocabulary_.append_terms(item.heading, own_name);
        for (auto& use : out.uses) {
            use.of_name = std::ranges::binary_search(team_name, use.term) ||
                          std::ranges::find(own_name, use.term) != own_name.end();
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
    std::vector<TermId> sequence_;  // Of the item being read; kept for its memory.
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

/// `-ise` as `-ize`; a version without its `v` and without `.x` at its end.
std::string normalise(std::string word) {
    if (text::is_version(word)) {
        if (word.front() == 'v') word.erase(0, 1);
        while (word.ends_with(".x")) word.resize(word.size() - 2);
        return word;
    }
    for (const std::string_view ending : {"ise", "ised", "ises", "ising", "isation"}) {
        if (word.size() > ending.size() + 3 && word.ends_with(ending)) word[word.size() - ending.size() + 1] = 'z';
    }
    return word;
}

}  // namespace

Vocabulary::Vocabulary(const Profile& profile) {
    for (const auto& [from, to] : word_aliases()) aliases_.emplace(from, to);
    for (const auto& [from, to] : profile.status.aliases) aliases_[from] = to;
    for (const auto word : stock_words()) stock_stems_.insert(text::stem(word));
    for (const auto word : work_kinds()) kind_stems_.insert(text::stem(word));
    for (const auto& word : profile.status.stock_words) {
        const auto [added, is_new] = stock_stems_.insert(text::stem(word));
        kind_stems_.erase(*added);
    }
}

TermId Vocabulary::intern(std::string stem, const std::string& word) {
    const auto [at, added] = by_stem_.emplace(stem, static_cast<TermId>(terms_.size()));
    if (added) {
        Term term;
        term.work_kind = kind_stems_.contains(stem);
        term.stock = term.work_kind || stock_stems_.contains(stem);
        term.version = text::is_version(word) || (word.size() > 1 && word[0] == 'v' && text::is_ascii_digit(word[1]));
        term.stem = std::move(stem);
        term.word = word;
        terms_.push_back(std::move(term));
    }
    return at->second;
}

TermId Vocabulary::look_up(std::string&& word) {
    if (const auto known = by_word_.find(word); known != by_word_.end()) return known->second;
    TermId term = no_term;
    if (!text::is_stop_word(word)) {
        const auto alias = aliases_.find(word);
        term = intern(text::stem(alias == aliases_.end() ? normalise(word) : std::string(alias->second)), word);
    }
    by_word_.emplace(std::move(word), term);
    return term;
}

void Vocabulary::append_terms(std::string_view text, std::vector<TermId>& out) {
    for (auto& word : text::words(text)) {
        if (const auto term = look_up(std::move(word)); term != no_term) out.push_back(term);
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
    std::ranges::sort(sorted, {}, [&](TermId term) -> const std::string& { return terms_[term].stem; });
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

ComparedTerms::ComparedTerms(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile)
    : vocabulary(profile) {
    std::unordered_set<std::uint64_t> seen_texts;
    NoteReader reader(vocabulary, seen_texts);
    old_note = reader.read(old_meeting, &Term::old_items);
    new_note = reader.read(new_meeting, &Term::new_items);
    vocabulary.weigh(seen_texts.size());
    weigh_items(old_note, vocabulary, &Term::old_items);
    weigh_items(new_note, vocabulary, &Term::new_items);
}

}  // namespace pmcdiff::align
