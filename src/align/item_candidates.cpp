#include "align/item_candidates.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace pmcdiff::align {

namespace {

/// A word that more items of a section, or of the note, hold than this leads to none of them.
constexpr std::size_t most_postings = 64;
/// Items that are looked at for one old item before the rest of its words, from the rarest, is passed over.
constexpr std::size_t most_visits = 128;
/// Candidates that are kept for one old item within a section, and across teams.
constexpr std::size_t most_in_section = 12;
constexpr std::size_t most_across = 4;
/// Overlap from which items of different teams are compared.
constexpr float least_across = 0.08F;

/// Which items hold a word.
class PostingLists {
public:
    struct Posting {
        TermId term = 0;
        std::uint32_t item = 0;
        float damp = 0;
    };

    explicit PostingLists(const Vocabulary& vocabulary) : vocabulary_(vocabulary), ranges_(vocabulary.size()) {}

    /// Indexes these items, which begin at `first` in the note, and forgets those before. Kinds of work lead from one
    /// item to another within a section only.
    void index(std::span<const ItemTerms> items, std::size_t first, float TermUse::* damp, bool with_work_kinds) {
        for (const auto& posting : postings_) ranges_[posting.term] = {};
        postings_.clear();
        for (std::size_t k = 0; k < items.size(); ++k) {
            if (!items[k].comparable) continue;
            for (const auto& use : items[k].uses) {
                const auto& term = vocabulary_[use.term];
                if (with_work_kinds ? !term.telling() : term.stock) continue;
                postings_.push_back({use.term, static_cast<std::uint32_t>(first + k), use.*damp});
            }
        }
        std::ranges::sort(postings_, [](const Posting& left, const Posting& right) {
            return std::pair(left.term, left.item) < std::pair(right.term, right.item);
        });
        for (std::uint32_t at = 0; at < postings_.size(); ++at) {
            auto& range = ranges_[postings_[at].term];
            if (range.count++ == 0) range.start = at;
        }
    }

    [[nodiscard]] std::span<const Posting> of(TermId term) const {
        return std::span(postings_).subspan(ranges_[term].start, ranges_[term].count);
    }

private:
    struct Range {
        std::uint32_t start = 0;
        std::uint32_t count = 0;
    };

    const Vocabulary& vocabulary_;
    std::vector<Posting> postings_;  // Sorted by term, then item.
    std::vector<Range> ranges_;      // By term.
};

/// Gathers the new items that have words in common with an old one, by how much.
class Gatherer {
public:
    Gatherer(const Vocabulary& vocabulary, std::size_t new_items) : vocabulary_(vocabulary), sums_(new_items) {}

    struct Found {
        std::uint32_t item = 0;
        float sum = 0;
    };

    /// The items of `lists` with the most in common.
    const std::vector<Found>& gather(const ItemTerms& old_item, const PostingLists& lists, float TermUse::* damp) {
        words_.clear();
        for (const auto& use : old_item.uses) {
            const auto& term = vocabulary_[use.term];
            if (!term.telling()) continue;
            add_word(lists.of(use.term), term.weight * use.*damp);
            for (const auto& related : term.related) {
                const auto weight = std::min(term.weight, vocabulary_[related.term].weight);
                add_word(lists.of(related.term), related.likeness * weight * use.*damp);
            }
        }
        std::ranges::stable_sort(words_, {}, [](const Word& word) { return word.postings.size(); });
        add_up();
        return found_;
    }

private:
    struct Word {
        std::span<const PostingLists::Posting> postings;
        float weight = 0;
    };

    void add_word(std::span<const PostingLists::Posting> postings, float weight) {
        if (!postings.empty() && postings.size() <= most_postings) words_.push_back({postings, weight});
    }

    void add_up() {
        found_.clear();
        std::size_t visits = 0;
        for (const auto& word : words_) {
            visits += word.postings.size();
            if (visits > most_visits) break;
            for (const auto& posting : word.postings) {
                auto& sum = sums_[posting.item];
                if (sum == 0) found_.push_back({posting.item, 0});
                sum += word.weight * posting.damp;
            }
        }
        for (auto& one : found_) one.sum = std::exchange(sums_[one.item], 0.0F);
    }

    const Vocabulary& vocabulary_;
    std::vector<float> sums_;  // By new item; zero but for what is being gathered.
    std::vector<Word> words_;
    std::vector<Found> found_;
};

class CandidateFinder {
public:
    CandidateFinder(const ComparedTerms& terms, const TeamSections& sections, const std::vector<bool>& settled,
                    const std::function<void(const Candidate&)>& visit)
        : terms_(terms),
          sections_(sections),
          settled_(settled),
          visit_(visit),
          lists_(terms.vocabulary),
          gatherer_(terms.vocabulary, terms.new_note.items.size()) {}

    void find() {
        // By new team, so that each is indexed once however many old teams were merged into it.
        std::vector<std::vector<std::size_t>> predecessors(terms_.new_note.team_start.size() - 1);
        for (std::size_t old_team = 0; old_team + 1 < terms_.old_note.team_start.size(); ++old_team) {
            for (const auto new_team : sections_.successors(old_team)) predecessors[new_team].push_back(old_team);
        }
        for (std::size_t new_team = 0; new_team < predecessors.size(); ++new_team) {
            if (predecessors[new_team].empty()) continue;
            lists_.index(terms_.new_note.team(new_team), terms_.new_note.team_start[new_team], &TermUse::damp_in_team,
                         true);
            for (const auto old_team : predecessors[new_team]) find_in_section(old_team);
        }
        find_across_teams();
    }

private:
    /// Between an old team and the new one that is indexed.
    void find_in_section(std::size_t old_team) {
        for (auto k = terms_.old_note.team_start[old_team]; k < terms_.old_note.team_start[old_team + 1]; ++k) {
            const auto& old_item = terms_.old_note.items[k];
            if (!old_item.comparable || settled_[k]) continue;
            keep(k, gatherer_.gather(old_item, lists_, &TermUse::damp_in_team), most_in_section, true);
        }
    }

    void find_across_teams() {
        lists_.index(terms_.new_note.items, 0, &TermUse::damp_in_note, false);
        for (std::size_t k = 0; k < terms_.old_note.items.size(); ++k) {
            const auto& old_item = terms_.old_note.items[k];
            if (!old_item.comparable || settled_[k]) continue;
            auto found = gatherer_.gather(old_item, lists_, &TermUse::damp_in_note);
            std::erase_if(found, [&](const Gatherer::Found& one) {
                const auto new_team = terms_.new_note.items[one.item].index.team;
                return one.sum < least_across || sections_.correspond(old_item.index.team, new_team);
            });
            keep(k, std::move(found), most_across, false);
        }
    }

    void keep(std::size_t old_item, std::vector<Gatherer::Found> found, std::size_t most, bool same_section) {
        if (found.size() > most) {
            std::ranges::sort(found, [](const Gatherer::Found& left, const Gatherer::Found& right) {
                return std::pair(-left.sum, left.item) < std::pair(-right.sum, right.item);
            });
            found.resize(most);
        }
        for (const auto& one : found) {
            const auto& left = terms_.old_note.items[old_item];
            const auto& right = terms_.new_note.items[one.item];
            if (!may_link(left, right) || are_two_releases(terms_.vocabulary, left, right)) continue;
            visit_({static_cast<std::uint32_t>(old_item), one.item, same_section});
        }
    }

    const ComparedTerms& terms_;
    const TeamSections& sections_;
    const std::vector<bool>& settled_;
    const std::function<void(const Candidate&)>& visit_;
    PostingLists lists_;
    Gatherer gatherer_;
};

}  // namespace

TeamSections::TeamSections(const Alignment& teams, std::size_t old_teams) : successors_(old_teams) {
    for (const auto& pair : teams.teams) successors_[pair.old_team].push_back(pair.new_team);
    for (const auto& split : teams.splits) {
        for (const auto team : split.several) successors_[split.one].push_back(team);
    }
    for (const auto& merge : teams.merges) {
        for (const auto team : merge.several) successors_[team].push_back(merge.one);
    }
    for (auto& one : successors_) {
        std::ranges::sort(one);
        const auto repeated = std::ranges::unique(one);
        one.erase(repeated.begin(), repeated.end());
    }
}

bool TeamSections::correspond(std::size_t old_team, std::size_t new_team) const {
    return std::ranges::binary_search(successors_[old_team], new_team);
}

bool may_link(const ItemTerms& old_item, const ItemTerms& new_item) {
    if (!old_item.comparable || !new_item.comparable) return false;
    return old_item.item->status != Status::label || new_item.item->status != Status::label;
}

PairPlace place_of(const ComparedTerms& terms, const Candidate& candidate) {
    const auto old_team = terms.old_note.items[candidate.old_item].index.team;
    const auto new_team = terms.new_note.items[candidate.new_item].index.team;
    return {candidate.same_section, terms.old_note.team(old_team).size(), terms.new_note.team(new_team).size()};
}

void visit_candidates(const ComparedTerms& terms, const TeamSections& sections, const std::vector<bool>& settled,
                      const std::function<void(const Candidate&)>& visit) {
    CandidateFinder(terms, sections, settled, visit).find();
}

}  // namespace pmcdiff::align
