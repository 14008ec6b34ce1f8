#include "align/items.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

#include "align/item_assignment.hpp"
#include "align/item_candidates.hpp"
#include "align/item_evidence.hpp"
#include "align/item_features.hpp"
#include "align/item_model.hpp"
#include "align/item_terms.hpp"
#include "align/series_words.hpp"
#include "text/strings.hpp"

namespace pmcdiff::align {

namespace {

class ItemAligner {
public:
    ItemAligner(const NoteView& old_note, const NoteView& new_note, const Alignment& teams, const Lexicon& lexicon)
        : terms_(old_note, new_note, lexicon), sections_(teams, old_note.size()), comparer_(terms_) {}

    [[nodiscard]] const ComparedTerms& terms() const { return terms_; }
    [[nodiscard]] const PairComparer& comparer() const { return comparer_; }

    /// All pairs that can become links: equal ones, and those of the other items that reach the threshold.
    [[nodiscard]] std::vector<ScoredPair> scored_pairs() const {
        auto pairs = equal_pairs();
        // What goes on in the same words has not become something else as well, so nothing else is looked for.
        std::vector<bool> old_is_settled(terms_.old_note.items.size());
        std::vector<bool> new_is_settled(terms_.new_note.items.size());
        for (const auto& pair : pairs) {
            old_is_settled[pair.old_item] = true;
            new_is_settled[pair.new_item] = true;
        }
        visit_candidates(terms_, sections_, old_is_settled, [&](const Candidate& candidate) {
            if (new_is_settled[candidate.new_item]) return;
            const auto score = link_score(features(candidate));
            if (score < link_threshold()) return;
            pairs.push_back({candidate.old_item, candidate.new_item, score, false, candidate.same_section, false});
        });
        return pairs;
    }

    [[nodiscard]] std::vector<ScoredPair> links() const {
        return assign_links(scored_pairs(), terms_.old_note.items.size(), terms_.new_note.items.size());
    }

    [[nodiscard]] Features features(const Candidate& candidate) const {
        return comparer_.features(terms_.old_note.items[candidate.old_item], terms_.new_note.items[candidate.new_item],
                                  place_of(terms_, candidate));
    }

    [[nodiscard]] Candidate candidate(ItemIndex old_item, ItemIndex new_item) const {
        return {static_cast<std::uint32_t>(terms_.old_note.team_start[old_item.team] + old_item.item),
                static_cast<std::uint32_t>(terms_.new_note.team_start[new_item.team] + new_item.item),
                sections_.correspond(old_item.team, new_item.team)};
    }

private:
    /// A label and an item that reports work are two things, though their words are equal.
    static bool may_be_equal(const ItemTerms& item) {
        return item.comparable && item.text_key != 0 && item.item->status != Status::label;
    }

    /// Items with equal words, in the order in which they stand; in sections that correspond before others.
    [[nodiscard]] std::vector<ScoredPair> equal_pairs() const {
        std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_text;
        const auto& new_items = terms_.new_note.items;
        for (std::size_t k = new_items.size(); k-- > 0;) {
            if (may_be_equal(new_items[k]))
                by_text[section_key(new_items[k].index.team, new_items[k].text_key)].push_back(
                    static_cast<std::uint32_t>(k));
        }
        std::vector<ScoredPair> pairs;
        const auto& old_items = terms_.old_note.items;
        for (std::size_t k = 0; k < old_items.size(); ++k) {
            if (const auto found = take_equal(old_items[k], by_text)) {
                pairs.push_back({static_cast<std::uint32_t>(k), *found, 0, true, true, false});
            }
        }
        return pairs;
    }

    [[nodiscard]] std::optional<std::uint32_t> take_equal(
        const ItemTerms& old_item, std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>& by_text) const {
        if (!may_be_equal(old_item)) return std::nullopt;
        for (const auto team : sections_.successors(old_item.index.team)) {
            const auto at = by_text.find(section_key(team, old_item.text_key));
            if (at == by_text.end() || at->second.empty()) continue;
            const auto found = at->second.back();
            at->second.pop_back();
            return found;
        }
        return std::nullopt;
    }

    static std::uint64_t section_key(std::size_t team, std::uint64_t text_key) {
        return text_key ^ (static_cast<std::uint64_t>(team + 1) * 0x9E3779B97F4A7C15U);
    }

    ComparedTerms terms_;
    TeamSections sections_;
    PairComparer comparer_;
};

/// The probability in two digits, so that it reads the same on every machine; only equal words are certain.
double shown_score(const ScoredPair& pair) {
    if (pair.equal_words) return 1;
    return std::clamp(std::round(probability(pair.score) * 100) / 100, 0.0, 0.99);
}

/// The links as pairs, each with what `reasons_of` says for it.
template <class ReasonsOf>
std::vector<ItemPair> pairs_of(const ItemAligner& aligner, ReasonsOf reasons_of) {
    const auto& terms = aligner.terms();
    std::vector<ItemPair> pairs;
    for (const auto& link : aligner.links()) {
        pairs.push_back({terms.old_note.items[link.old_item].index, terms.new_note.items[link.new_item].index,
                         shown_score(link), reasons_of(link)});
    }
    std::ranges::sort(pairs, {}, [](const ItemPair& pair) { return std::pair(pair.old_item, pair.new_item); });
    return pairs;
}

std::string verdict(const ItemAligner& aligner, const ScoredPair& pair, const std::vector<ScoredPair>& links) {
    const auto same = [&](const ScoredPair& link) {
        return link.old_item == pair.old_item && link.new_item == pair.new_item;
    };
    const auto& old_items = aligner.terms().old_note.items;
    const auto& new_items = aligner.terms().new_note.items;
    if (const auto link = std::ranges::find_if(links, same); link != links.end()) {
        return link->second ? "joined as a second link" : "joined";
    }
    if (!may_link(old_items[pair.old_item], new_items[pair.new_item])) {
        return "never joined: a placeholder, an empty item or two labels";
    }
    if (are_two_releases(aligner.terms().vocabulary, old_items[pair.old_item], new_items[pair.new_item])) {
        return "never joined: two releases are two deliverables";
    }
    if (pair.score < link_threshold()) return "not joined: too little in common";
    for (const auto& link : links) {
        if (link.old_item == pair.old_item) {
            return "not joined: the old item goes with line " + std::to_string(new_items[link.new_item].item->line) +
                   " of the new note";
        }
        if (link.new_item == pair.new_item) {
            return "not joined: the new item goes with line " + std::to_string(old_items[link.old_item].item->line) +
                   " of the old note";
        }
    }
    return "not joined: their common words are too frequent to lead from one to the other";
}

}  // namespace

std::vector<ItemPair> align_items(const NoteView& old_note, const NoteView& new_note, const Alignment& teams,
                                  const Lexicon& lexicon) {
    const ItemAligner aligner(old_note, new_note, teams, lexicon);
    return pairs_of(aligner,
                    [&](const ScoredPair& link) { return link_reasons(aligner.terms(), aligner.comparer(), link); });
}

std::vector<ItemPair> link_items(const NoteView& old_note, const NoteView& new_note, const Alignment& teams,
                                 const Lexicon& lexicon) {
    const ItemAligner aligner(old_note, new_note, teams, lexicon);
    return pairs_of(aligner, [](const ScoredPair&) { return std::vector<std::string>{}; });
}

std::vector<ItemPair> align_items(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& teams,
                                  const Profile& profile) {
    const auto words = words_of_pair(old_meeting, new_meeting, profile);
    return align_items(words[0].view(), words[1].view(), teams, words.lexicon());
}

ItemEvidence explain_items(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& teams,
                           const Profile& profile, ItemIndex old_item, ItemIndex new_item) {
    const auto words = words_of_pair(old_meeting, new_meeting, profile);
    const ItemAligner aligner(words[0].view(), words[1].view(), teams, words.lexicon());
    const auto candidate = aligner.candidate(old_item, new_item);
    const auto features = aligner.features(candidate);
    const auto links = aligner.links();
    ScoredPair pair{candidate.old_item, candidate.new_item, link_score(features), false, candidate.same_section, false};
    ItemEvidence evidence;
    for (const auto& link : links) {
        if (link.old_item != pair.old_item || link.new_item != pair.new_item) continue;
        evidence.joined = true;
        pair = link;
    }
    evidence.score = shown_score(pair);
    evidence.bias = link_bias();
    evidence.threshold = link_threshold();
    evidence.second_threshold = second_link_threshold();
    for (const auto& weight : link_weights()) {
        const auto value = features[static_cast<std::size_t>(weight.feature)];
        evidence.features.push_back({std::string(weight.name), value, weight.weight, value * weight.weight});
    }
    std::ranges::stable_sort(evidence.features, std::ranges::greater{},
                             [](const EvidenceFeature& feature) { return std::abs(feature.part); });
    evidence.reasons = link_reasons(aligner.terms(), aligner.comparer(), pair);
    evidence.verdict = verdict(aligner, pair, links);
    return evidence;
}

}  // namespace pmcdiff::align
