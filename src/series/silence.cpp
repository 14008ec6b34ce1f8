#include "series/silence.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "align/items.hpp"
#include "align/names.hpp"
#include "series/parallel.hpp"

namespace pmcdiff::series {

namespace {

/// A likeness of two items that is no chance hit among the open ends of several meetings.
constexpr double least_score = 0.8;

/// By meeting and team: the key of the name that the team bears at a later meeting, as far as the steps carry it.
class LaterNames {
public:
    LaterNames(std::span<const Meeting> meetings, std::span<const Alignment> steps)
        : meetings_(meetings), steps_(steps) {}

    [[nodiscard]] std::string at(std::size_t meeting, std::size_t team, std::size_t later) const {
        for (; meeting < later; ++meeting) {
            const auto& pairs = steps_[meeting].teams;
            const auto pair = std::ranges::find(pairs, team, &TeamPair::old_team);
            if (pair == pairs.end()) break;
            team = pair->new_team;
        }
        return align::name_key(meetings_[meeting].teams[team].name);
    }

private:
    std::span<const Meeting> meetings_;
    std::span<const Alignment> steps_;
};

bool is_open(const Item& item) {
    return !item.placeholder && (item.status == Status::ongoing || item.status == Status::planned);
}

bool may_return(const Item& item) {
    return !item.placeholder && item.status != Status::info && item.status != Status::label;
}

/// Items of one meeting, in the order of its teams, that `wanted` takes.
template <class Wanted>
std::vector<Sighting> select(std::span<const Meeting> meetings, std::size_t meeting, Wanted wanted) {
    std::vector<Sighting> found;
    const auto& teams = meetings[meeting].teams;
    for (std::size_t team = 0; team < teams.size(); ++team) {
        for (std::size_t item = 0; item < teams[team].items.size(); ++item) {
            const ItemIndex index{team, item};
            if (wanted(index, teams[team].items[item])) found.push_back({meeting, index});
        }
    }
    return found;
}

/// Chosen items of several meetings as one note, and where each was taken from.
class Excerpt {
public:
    explicit Excerpt(const align::SeriesWords& words) : words_(words) {}

    void add(const Sighting& sighting, const std::string& name_key) {
        const auto& note = words_[sighting.meeting];
        const auto [at, is_new] = by_name_.try_emplace(name_key, view_.size());
        if (is_new) {
            view_.push_back({note.team_name(sighting.item.team), {}});
            origins_.emplace_back();
        }
        view_[at->second].items.push_back(note.item(sighting.item.team, sighting.item.item));
        origins_[at->second].push_back(sighting);
    }

    [[nodiscard]] const align::NoteView& view() const { return view_; }
    [[nodiscard]] const Sighting& origin(ItemIndex index) const { return origins_[index.team][index.item]; }
    [[nodiscard]] const std::map<std::string, std::size_t>& teams() const { return by_name_; }

private:
    const align::SeriesWords& words_;
    align::NoteView view_;
    std::map<std::string, std::size_t> by_name_;
    std::vector<std::vector<Sighting>> origins_;  ///< As the items of the excerpt.
};

class Silence {
public:
    Silence(std::span<const Meeting> meetings, std::span<const Alignment> steps, const align::SeriesWords& words)
        : meetings_(meetings), steps_(steps), words_(words), names_(meetings, steps) {
        for (std::size_t i = 0; i < meetings_.size(); ++i) {
            std::set<ItemIndex> continues;
            std::set<ItemIndex> continued;
            if (i > 0) {
                for (const auto& pair : steps_[i - 1].items) continues.insert(pair.new_item);
            }
            if (i < steps_.size()) {
                for (const auto& pair : steps_[i].items) continued.insert(pair.old_item);
            }
            ends_.push_back(select(meetings_, i, [&](ItemIndex index, const Item& item) {
                return is_open(item) && !continued.contains(index);
            }));
            beginnings_.push_back(select(meetings_, i, [&](ItemIndex index, const Item& item) {
                return may_return(item) && !continues.contains(index);
            }));
        }
    }

    /// Links that lead to one meeting, were it the only one.
    [[nodiscard]] std::vector<TrackLink> links_to(std::size_t meeting) const {
        Excerpt old_excerpt(words_);
        const auto first = meeting - std::min(meeting, most_silent_meetings + 1);
        for (auto i = first; i + 1 < meeting; ++i) {
            for (const auto& end : ends_[i]) old_excerpt.add(end, names_.at(i, end.item.team, meeting));
        }
        Excerpt new_excerpt(words_);
        for (const auto& beginning : beginnings_[meeting]) {
            new_excerpt.add(beginning, align::name_key(meetings_[meeting].teams[beginning.item.team].name));
        }
        Alignment teams;
        for (const auto& [name, old_team] : old_excerpt.teams()) {
            const auto at = new_excerpt.teams().find(name);
            if (at != new_excerpt.teams().end()) teams.teams.push_back({old_team, at->second, false, {}});
        }
        std::vector<TrackLink> links;
        for (const auto& pair : align::link_items(old_excerpt.view(), new_excerpt.view(), teams, words_.lexicon())) {
            if (pair.score < least_score) continue;
            links.push_back({old_excerpt.origin(pair.old_item), new_excerpt.origin(pair.new_item), pair.score});
        }
        return links;
    }

private:
    std::span<const Meeting> meetings_;
    std::span<const Alignment> steps_;
    const align::SeriesWords& words_;
    LaterNames names_;
    std::vector<std::vector<Sighting>> ends_;        ///< By meeting: open items that the next one does not tell of.
    std::vector<std::vector<Sighting>> beginnings_;  ///< By meeting: items that continue nothing of the one before.
};

}  // namespace

std::vector<TrackLink> links_over_silence(std::span<const Meeting> meetings, std::span<const Alignment> steps,
                                          const align::SeriesWords& words) {
    if (meetings.size() < 3) return {};
    const Silence silence(meetings, steps, words);
    const auto by_meeting = in_parallel<std::vector<TrackLink>>(meetings.size() - 2,
                                                                [&](std::size_t i) { return silence.links_to(i + 2); });
    std::vector<TrackLink> links;
    std::set<Sighting> taken;
    // Work is told of again at the first meeting that does so; later ones continue that one.
    for (auto candidates : by_meeting) {
        std::ranges::stable_sort(candidates, std::ranges::greater{}, &TrackLink::score);
        std::set<Sighting> reached;
        for (const auto& link : candidates) {
            if (taken.contains(link.from) || !reached.insert(link.to).second) continue;
            taken.insert(link.from);
            links.push_back(link);
        }
    }
    return links;
}

}  // namespace pmcdiff::series
