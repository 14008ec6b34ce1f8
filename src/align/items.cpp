#include "align/items.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::align {

namespace {

/// Share of words in common from which two items of one team are nearly equal.
constexpr double nearly_equal = 0.75;
/// Items of fewer words are too short to be told apart across teams, or to be nearly equal.
constexpr std::size_t least_words = 4;

std::string plain_key(const Item& item) {
    std::string key;
    for (const char c : text::fold_case(item.text)) {
        if (text::is_word_character(c)) key += c;
    }
    return key;
}

bool can_pair(const Item& item) { return !item.placeholder && item.status != Status::label && !item.text.empty(); }

class ItemAligner {
public:
    ItemAligner(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& teams)
        : old_meeting_(old_meeting), new_meeting_(new_meeting), teams_(teams) {
        for (const auto& team : old_meeting_.teams) old_taken_.emplace_back(team.items.size());
        for (const auto& team : new_meeting_.teams) new_taken_.emplace_back(team.items.size());
    }

    std::vector<ItemPair> align() {
        for (const auto& [old_team, new_team] : team_pairs()) pair_equal(old_team, new_team);
        for (const auto& [old_team, new_team] : team_pairs()) pair_nearly_equal(old_team, new_team);
        pair_equal_across_teams();
        std::ranges::sort(out_, {}, [](const ItemPair& pair) { return std::pair(pair.old_item, pair.new_item); });
        return std::move(out_);
    }

private:
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> team_pairs() const {
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (const auto& pair : teams_.teams) pairs.emplace_back(pair.old_team, pair.new_team);
        for (const auto& split : teams_.splits) {
            for (const auto team : split.several) pairs.emplace_back(split.one, team);
        }
        for (const auto& merge : teams_.merges) {
            for (const auto team : merge.several) pairs.emplace_back(team, merge.one);
        }
        return pairs;
    }

    void take(ItemIndex old_item, ItemIndex new_item, double score, std::string reason) {
        old_taken_[old_item.team][old_item.item] = true;
        new_taken_[new_item.team][new_item.item] = true;
        out_.push_back({old_item, new_item, score, {std::move(reason)}});
    }

    void pair_equal(std::size_t old_team, std::size_t new_team) {
        std::unordered_multimap<std::string, std::size_t> by_text;
        const auto& old_items = old_meeting_.teams[old_team].items;
        const auto& new_items = new_meeting_.teams[new_team].items;
        for (std::size_t j = new_items.size(); j-- > 0;) {
            if (can_pair(new_items[j]) && !new_taken_[new_team][j]) by_text.emplace(plain_key(new_items[j]), j);
        }
        for (std::size_t i = 0; i < old_items.size(); ++i) {
            if (!can_pair(old_items[i]) || old_taken_[old_team][i]) continue;
            const auto at = by_text.find(plain_key(old_items[i]));
            if (at == by_text.end()) continue;
            take({old_team, i}, {new_team, at->second}, 1, "the same words");
            by_text.erase(at);
        }
    }

    void pair_nearly_equal(std::size_t old_team, std::size_t new_team) {
        const auto& old_items = old_meeting_.teams[old_team].items;
        const auto& new_items = new_meeting_.teams[new_team].items;
        // Candidates by shared words, so that only items with something in common are compared.
        std::unordered_map<std::string, std::vector<std::size_t>> index;
        std::vector<std::vector<std::string>> new_stems(new_items.size());
        for (std::size_t j = 0; j < new_items.size(); ++j) {
            if (!can_pair(new_items[j]) || new_taken_[new_team][j]) continue;
            new_stems[j] = text::content_stems(new_items[j].text);
            for (const auto& stem : new_stems[j]) {
                auto& places = index[stem];
                if (places.empty() || places.back() != j) places.push_back(j);
            }
        }
        for (std::size_t i = 0; i < old_items.size(); ++i) {
            if (!can_pair(old_items[i]) || old_taken_[old_team][i]) continue;
            const auto stems = text::content_stems(old_items[i].text);
            if (stems.size() < least_words) continue;
            std::unordered_map<std::size_t, std::size_t> shared;
            for (const auto& stem : stems) {
                const auto places = index.find(stem);
                if (places == index.end() || places->second.size() > most_places) continue;
                for (const auto j : places->second) ++shared[j];
            }
            double best = 0;
            std::size_t best_item = 0;
            for (const auto& [j, count] : shared) {
                if (count < 2 || new_taken_[new_team][j]) continue;
                const auto score = text::dice(stems, new_stems[j]);
                if (score > best || (score == best && j < best_item)) {
                    best = score;
                    best_item = j;
                }
            }
            if (best >= nearly_equal) take({old_team, i}, {new_team, best_item}, best, "nearly the same words");
        }
    }

    void pair_equal_across_teams() {
        std::unordered_multimap<std::string, ItemIndex> by_text;
        for (std::size_t team = new_meeting_.teams.size(); team-- > 0;) {
            const auto& items = new_meeting_.teams[team].items;
            for (std::size_t j = items.size(); j-- > 0;) {
                const bool long_enough = text::split_blanks(items[j].text).size() >= least_words;
                if (long_enough && can_pair(items[j]) && !new_taken_[team][j]) by_text.emplace(plain_key(items[j]), ItemIndex{team, j});
            }
        }
        for (std::size_t team = 0; team < old_meeting_.teams.size(); ++team) {
            const auto& items = old_meeting_.teams[team].items;
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (!can_pair(items[i]) || old_taken_[team][i]) continue;
                const auto at = by_text.find(plain_key(items[i]));
                if (at == by_text.end()) continue;
                take({team, i}, at->second, 1, "the same words in another team");
                by_text.erase(at);
            }
        }
    }

    /// A word that stands in more items than this says little about any of them.
    static constexpr std::size_t most_places = 64;

    const Meeting& old_meeting_;
    const Meeting& new_meeting_;
    const Alignment& teams_;
    std::vector<std::vector<bool>> old_taken_;
    std::vector<std::vector<bool>> new_taken_;
    std::vector<ItemPair> out_;
};

}  // namespace

std::vector<ItemPair> align_items(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& teams,
                                  const Profile&) {
    return ItemAligner(old_meeting, new_meeting, teams).align();
}

}  // namespace pmcdiff::align
