#include "series/chain.hpp"

#include <algorithm>
#include <utility>

#include "align/meetings.hpp"
#include "align/names.hpp"
#include "series/parallel.hpp"

namespace pmcdiff::series {

namespace {

/// A name that a team of the first meeting has come to bear.
struct Heir {
    std::string name;
    Date since;
    Inference inference;
    bool forked = false;
};

Inference combine(const Inference& earlier, const Inference& later) {
    Inference both{std::min(earlier.confidence, later.confidence), earlier.evidence};
    both.evidence.insert(both.evidence.end(), later.evidence.begin(), later.evidence.end());
    return both;
}

/// Follows one heir through one step: a rename gives one heir, a split several.
std::vector<Heir> step_on(const Heir& heir, const Alignment& step, const Meeting& before, const Meeting& after) {
    const auto key = align::name_key(heir.name);
    const auto is_old = [&](std::size_t team) { return align::name_key(before.teams[team].name) == key; };
    const auto become = [&](std::size_t team, const Inference& inference, bool forked) {
        return Heir{after.teams[team].name, after.date, combine(heir.inference, inference), heir.forked || forked};
    };
    for (const auto& pair : step.teams) {
        if (!is_old(pair.old_team)) continue;
        if (!pair.renamed) return {heir};
        return {become(pair.new_team, pair.inference, false)};
    }
    for (const auto& split : step.splits) {
        if (!is_old(split.one)) continue;
        std::vector<Heir> heirs;
        for (const auto team : split.several) heirs.push_back(become(team, split.inference, true));
        return heirs;
    }
    for (const auto& merge : step.merges) {
        if (std::ranges::any_of(merge.several, is_old)) return {become(merge.one, merge.inference, true)};
    }
    return {heir};
}

/// Composes pairs of neighbouring steps into pairs of the two ends.
template <class Index, class Pair, class PairsOf, class OldOf, class NewOf>
std::vector<Pair> compose(const std::vector<Alignment>& steps, PairsOf pairs_of, OldOf old_of, NewOf new_of) {
    std::vector<Pair> joined = pairs_of(steps.front());
    for (const auto& step : std::span(steps).subspan(1)) {
        std::multimap<Index, const Pair*> next;
        for (const auto& pair : pairs_of(step)) next.emplace(old_of(pair), &pair);
        std::map<std::pair<Index, Index>, Pair> longer;
        for (const auto& pair : joined) {
            const auto [from, to] = next.equal_range(new_of(pair));
            for (auto at = from; at != to; ++at) {
                Pair through = pair;
                new_of(through) = new_of(*at->second);
                through.score = std::min(pair.score, at->second->score);
                longer.try_emplace({old_of(through), new_of(through)}, std::move(through));
            }
        }
        joined.clear();
        for (auto& [ends, pair] : longer) joined.push_back(std::move(pair));
    }
    return joined;
}

/// Adds the pairs of the two ends alone for what the chain lost on its way.
template <class Index, class Pair, class OldOf, class NewOf>
void add_where_free(std::vector<Pair>& joined, const std::vector<Pair>& direct, OldOf old_of, NewOf new_of) {
    std::set<Index> old_taken;
    std::set<Index> new_taken;
    for (const auto& pair : joined) {
        old_taken.insert(old_of(pair));
        new_taken.insert(new_of(pair));
    }
    for (const auto& pair : direct) {
        if (!old_taken.contains(old_of(pair)) && !new_taken.contains(new_of(pair))) joined.push_back(pair);
    }
}

/// Things that both ends tell in the same words go as the two ends alone have them: one that was split and merged again
/// on its way would else be joined with each of its own parts.
template <class Index, class Pair, class OldOf, class NewOf>
void prefer_same_words(std::vector<Pair>& joined, const std::vector<Pair>& direct, OldOf old_of, NewOf new_of) {
    std::set<Index> old_same;
    std::set<Index> new_same;
    for (const auto& pair : direct) {
        if (pair.score < 1) continue;
        old_same.insert(old_of(pair));
        new_same.insert(new_of(pair));
    }
    const auto touches = [&](const Pair& pair) {
        return old_same.contains(old_of(pair)) || new_same.contains(new_of(pair));
    };
    std::erase_if(joined, touches);
    std::ranges::copy_if(direct, std::back_inserter(joined), touches);
}

std::vector<align::NoteWords> read_words(std::span<const Meeting> meetings) {
    auto read = in_parallel<std::optional<align::NoteWords>>(
        meetings.size(), [&](std::size_t i) { return std::optional<align::NoteWords>(std::in_place, meetings[i]); });
    std::vector<align::NoteWords> notes;
    notes.reserve(read.size());
    for (auto& note : read) notes.push_back(std::move(*note));
    return notes;
}

}  // namespace

Chain::Chain(std::span<const Meeting> meetings, const Profile& profile)
    : meetings_(meetings),
      words_(read_words(meetings), profile),
      steps_(in_parallel<Alignment>(meetings.size() - 1,
                                    [&](std::size_t i) {
                                        const auto known = align::lineage_of(profile, meetings[i + 1].date);
                                        return align::align_with_lineage(words_[i], words_[i + 1], words_.lexicon(),
                                                                         known, profile);
                                    })),
      tracks_(meetings_, steps_, words_),
      roadmap_(meetings_, steps_) {
    name_teams();
}

void Chain::name_teams() {
    newest_names_.resize(meetings_.size());
    // By key, for a team that some meetings leave out.
    std::map<std::string, std::string> known;
    for (auto i = meetings_.size(); i-- > 0;) {
        const auto& teams = meetings_[i].teams;
        for (const auto& team : teams) {
            newest_names_[i].push_back(known.try_emplace(align::name_key(team.name), team.name).first->second);
        }
        if (i == last()) continue;
        for (const auto& pair : steps_[i].teams) {
            auto& name = newest_names_[i][pair.old_team];
            name = newest_names_[i + 1][pair.new_team];
            known[align::name_key(teams[pair.old_team].name)] = name;
        }
    }
}

align::Lineage Chain::lineage() const {
    align::Lineage lineage;
    for (const auto& team : meetings_.front().teams) {
        std::vector<Heir> heirs{{team.name, {}, {}, false}};
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            std::vector<Heir> next;
            for (const auto& heir : heirs) {
                std::ranges::move(step_on(heir, steps_[i], meetings_[i], meetings_[i + 1]), std::back_inserter(next));
            }
            heirs = std::move(next);
        }
        for (auto& heir : heirs) {
            if (align::name_key(heir.name) == align::name_key(team.name)) continue;
            lineage.push_back({team.name, std::move(heir.name), heir.since, std::move(heir.inference)});
        }
    }
    return lineage;
}

Alignment Chain::align_ends(const align::Lineage& lineage, const Profile& profile) const {
    return align::align_with_lineage(words_[0], words_[last()], words_.lexicon(), lineage, profile);
}

void Chain::join_items(Alignment& alignment) const {
    const auto old_of = [](auto&& pair) -> auto& { return pair.old_item; };
    const auto new_of = [](auto&& pair) -> auto& { return pair.new_item; };
    auto joined = tracks_.ends();
    prefer_same_words<ItemIndex>(joined, alignment.items, old_of, new_of);
    // What was finished on its way is not what other words tell of later.
    auto direct = alignment.items;
    std::erase_if(direct, [&](const ItemPair& pair) { return pair.score < 1 && finished_after({0, pair.old_item}); });
    add_where_free<ItemIndex>(joined, direct, old_of, new_of);
    std::ranges::sort(joined, {}, [](const ItemPair& pair) { return std::pair(pair.old_item, pair.new_item); });
    alignment.items = std::move(joined);
}

bool Chain::finished_after(const Sighting& sighting) const {
    const auto way = tracks_.way_from(sighting);
    return way.size() > 1 && item_at(way.back()).status == Status::done;
}

void Chain::join_roadmap(Alignment& alignment) const {
    const auto pairs_of = [](const auto& step) -> const std::vector<RoadmapPair>& { return step.roadmap; };
    const auto old_of = [](auto&& pair) -> auto& { return pair.old_entry; };
    const auto new_of = [](auto&& pair) -> auto& { return pair.new_entry; };
    auto joined = compose<std::size_t, RoadmapPair>(steps_, pairs_of, old_of, new_of);
    prefer_same_words<std::size_t>(joined, alignment.roadmap, old_of, new_of);
    add_where_free<std::size_t>(joined, alignment.roadmap, old_of, new_of);
    std::ranges::sort(joined, {}, [](const RoadmapPair& pair) { return std::pair(pair.new_entry, pair.old_entry); });
    alignment.roadmap = std::move(joined);
}

Chain::Names Chain::names_until(const std::string& newest) const {
    Names names{align::name_key(newest)};
    for (std::size_t i = steps_.size(); i-- > 0;) {
        for (const auto& pair : steps_[i].teams) {
            if (!pair.renamed) continue;
            if (names.contains(align::name_key(meetings_[i + 1].teams[pair.new_team].name))) {
                names.insert(align::name_key(meetings_[i].teams[pair.old_team].name));
            }
        }
    }
    return names;
}

const Team* Chain::find_team(std::size_t meeting, const Names& names) const {
    const auto& teams = meetings_[meeting].teams;
    const auto at =
        std::ranges::find_if(teams, [&](const Team& team) { return names.contains(align::name_key(team.name)); });
    return at == teams.end() ? nullptr : &*at;
}

Date Chain::since(const std::function<std::optional<bool>(std::size_t)>& holds) const {
    std::size_t first = last();
    for (std::size_t i = meetings_.size(); i-- > 1;) {
        const auto now = holds(i);
        if (now == false) break;
        if (now == true) first = i;
    }
    return meetings_[first].date;
}

}  // namespace pmcdiff::series
