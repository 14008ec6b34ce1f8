#include "align/roadmap.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::align {

namespace {

/// Likeness from which two entries are one. The scale is that of a cosine.
constexpr double same_entry = 0.4;
/// A left-over entry joins a pair (a split or merge) where it shares at least this many words with one of its ends.
constexpr std::size_t words_to_join_pair = 3;
/// What speaks for two entries besides their words.
constexpr double same_horizon_bonus = 0.03;
constexpr double same_teams_bonus = 0.1;
/// Two entries that are the only ones left under a horizon, for the same teams.
constexpr double by_elimination = 0.5;

/// The words of an entry or group, each once, as numbers are spoken or written.
std::vector<std::string> stems_of(const std::string& words) {
    auto stems = text::content_stems(words);
    for (auto& stem : stems) {
        if (stem == "one") stem = "1";
        if (stem == "two") stem = "2";
        if (stem == "three") stem = "3";
        if (stem == "four") stem = "4";
    }
    std::ranges::sort(stems);
    const auto repeated = std::ranges::unique(stems);
    stems.erase(repeated.begin(), repeated.end());
    return stems;
}

class RoadmapAligner {
public:
    RoadmapAligner(std::span<const RoadmapEntry> old_entries, std::span<const RoadmapEntry> new_entries)
        : old_entries_(old_entries),
          new_entries_(new_entries),
          old_taken_(old_entries.size()),
          new_taken_(new_entries.size()) {}

    std::vector<RoadmapPair> align() {
        pair_equal();
        weigh();
        auto candidates = compare();
        for (const auto& candidate : candidates) {
            if (candidate.score < same_entry || old_taken_[candidate.old_entry] || new_taken_[candidate.new_entry])
                continue;
            take(candidate);
        }
        pair_by_elimination();
        for (const auto& candidate : candidates) {
            const bool one_is_left = old_taken_[candidate.old_entry] != new_taken_[candidate.new_entry];
            if (one_is_left && has_a_claim(candidate)) take(candidate);
        }
        std::ranges::sort(out_, {}, [](const RoadmapPair& pair) { return std::pair(pair.new_entry, pair.old_entry); });
        return std::move(out_);
    }

private:
    void take(const RoadmapPair& pair) {
        old_taken_[pair.old_entry] = true;
        new_taken_[pair.new_entry] = true;
        out_.push_back(pair);
    }

    /// Equal texts, those of one horizon before others.
    void pair_equal() {
        const auto letters_of = [](const RoadmapEntry& entry) { return text::fold_to_letters(entry.text); };
        std::vector<std::string> old_letters;
        std::ranges::transform(old_entries_, std::back_inserter(old_letters), letters_of);
        std::vector<std::string> new_letters;
        std::ranges::transform(new_entries_, std::back_inserter(new_letters), letters_of);
        for (const bool same_horizon : {true, false}) {
            for (std::size_t i = 0; i < old_entries_.size(); ++i) {
                for (std::size_t j = 0; j < new_entries_.size() && !old_taken_[i]; ++j) {
                    if (new_taken_[j] || (same_horizon && old_entries_[i].horizon != new_entries_[j].horizon)) continue;
                    if (old_letters[i] == new_letters[j]) take({i, j, 1, {"the same words"}});
                }
            }
        }
    }

    /// A word weighs one over the number of entries of one table that have it: what several entries share ("in the
    /// command line") tells none of them apart.
    void weigh() {
        for (const auto& entry : old_entries_) {
            old_stems_.push_back(stems_of(entry.text));
            old_groups_.push_back(stems_of(entry.group));
        }
        for (const auto& entry : new_entries_) {
            new_stems_.push_back(stems_of(entry.text));
            new_groups_.push_back(stems_of(entry.group));
        }
        for (const auto* const side : {&old_stems_, &new_stems_}) {
            std::unordered_map<std::string, double> counts;
            for (const auto& stems : *side) {
                for (const auto& stem : stems) counts[stem] += 1;
            }
            for (const auto& [stem, count] : counts) {
                auto& weight = weights_.try_emplace(stem, 1.0).first->second;
                weight = std::min(weight, 1 / count);
            }
        }
    }

    [[nodiscard]] double mass(const std::vector<std::string>& stems) const {
        double sum = 0;
        for (const auto& stem : stems) sum += weights_.at(stem);
        return sum;
    }

    [[nodiscard]] std::vector<std::string> shared_words(std::size_t old_entry, std::size_t new_entry) const {
        std::vector<std::string> shared;
        std::ranges::set_intersection(old_stems_[old_entry], new_stems_[new_entry], std::back_inserter(shared));
        return shared;
    }

    /// True where the entry that is left has a claim on the other one of a pair: it is told whole there, or shares with it
    /// all that its partner shares, or words of it that its partner does not explain.
    [[nodiscard]] bool has_a_claim(const RoadmapPair& candidate) const {
        const auto mine = shared_words(candidate.old_entry, candidate.new_entry);
        if (mine.size() < words_to_join_pair) return false;
        const bool new_is_left = old_taken_[candidate.old_entry];
        const auto& left = new_is_left ? new_stems_[candidate.new_entry] : old_stems_[candidate.old_entry];
        if (mine.size() == left.size()) return true;
        return std::ranges::any_of(out_, [&](const RoadmapPair& pair) {
            const bool same_end =
                new_is_left ? pair.old_entry == candidate.old_entry : pair.new_entry == candidate.new_entry;
            if (!same_end) return false;
            const auto theirs = shared_words(pair.old_entry, pair.new_entry);
            return std::ranges::includes(mine, theirs) || !std::ranges::includes(theirs, mine);
        });
    }

    /// Words of one entry that only the bold row above the other one has: "carp-pond GA" above, then in the text.
    [[nodiscard]] std::vector<std::string> told_by_group(std::size_t old_entry, std::size_t new_entry) const {
        std::vector<std::string> found;
        const auto add = [&](const std::vector<std::string>& group, const std::vector<std::string>& text,
                             const std::vector<std::string>& own) {
            for (const auto& stem : group) {
                if (std::ranges::binary_search(text, stem) && !std::ranges::binary_search(own, stem))
                    found.push_back(stem);
            }
        };
        add(old_groups_[old_entry], new_stems_[new_entry], old_stems_[old_entry]);
        add(new_groups_[new_entry], old_stems_[old_entry], new_stems_[new_entry]);
        return found;
    }

    /// An entry told in quite other words: the only one that went and the only one that came under its horizon, for the
    /// same teams, and still with a word in common.
    void pair_by_elimination() {
        for (const auto horizon : {Horizon::completed, Horizon::soon, Horizon::next, Horizon::future}) {
            const auto left = [horizon](std::span<const RoadmapEntry> entries, const std::vector<bool>& taken) {
                std::vector<std::size_t> found;
                for (std::size_t i = 0; i < entries.size(); ++i) {
                    if (!taken[i] && entries[i].horizon == horizon) found.push_back(i);
                }
                return found;
            };
            const auto went = left(old_entries_, old_taken_);
            const auto came = left(new_entries_, new_taken_);
            if (went.size() != 1 || came.size() != 1) continue;
            const auto& from = old_entries_[went.front()];
            const auto& to = new_entries_[came.front()];
            if (from.teams.empty() || from.teams != to.teams || shared_words(went.front(), came.front()).empty())
                continue;
            take({went.front(),
                  came.front(),
                  by_elimination,
                  {"the only entry that went and the only one that came under this horizon, for the same teams"}});
        }
    }

    /// All pairs with words in common, best first. A roadmap has some dozens of entries, so all pairs are few.
    [[nodiscard]] std::vector<RoadmapPair> compare() const {
        std::vector<RoadmapPair> candidates;
        for (std::size_t i = 0; i < old_entries_.size(); ++i) {
            for (std::size_t j = 0; j < new_entries_.size(); ++j) {
                if (old_taken_[i] && new_taken_[j]) continue;
                const auto shared = shared_words(i, j);
                if (shared.size() < 2) continue;
                const auto in_common = mass(shared) + mass(told_by_group(i, j));
                auto score = in_common / std::sqrt(mass(old_stems_[i]) * mass(new_stems_[j]));
                if (old_entries_[i].horizon == new_entries_[j].horizon) score += same_horizon_bonus;
                if (!old_entries_[i].teams.empty() && old_entries_[i].teams == new_entries_[j].teams)
                    score += same_teams_bonus;
                candidates.push_back({i,
                                      j,
                                      std::min(1.0, std::round(score * 100) / 100),
                                      {"words in common: " + text::join(shared, ", ")}});
            }
        }
        std::ranges::stable_sort(candidates, std::ranges::greater{}, &RoadmapPair::score);
        return candidates;
    }

    std::span<const RoadmapEntry> old_entries_;
    std::span<const RoadmapEntry> new_entries_;
    std::vector<bool> old_taken_;
    std::vector<bool> new_taken_;
    std::vector<std::vector<std::string>> old_stems_;
    std::vector<std::vector<std::string>> new_stems_;
    std::vector<std::vector<std::string>> old_groups_;
    std::vector<std::vector<std::string>> new_groups_;
    std::unordered_map<std::string, double> weights_;
    std::vector<RoadmapPair> out_;
};

}  // namespace

std::vector<RoadmapPair> align_roadmaps(std::span<const RoadmapEntry> old_entries,
                                        std::span<const RoadmapEntry> new_entries) {
    return RoadmapAligner(old_entries, new_entries).align();
}

}  // namespace pmcdiff::align
