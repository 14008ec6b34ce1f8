#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "diff/changes.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::diff {

namespace {

/// Letters and digits alone: a bullet or a full stop more is no other wording.
std::string plain_key(const RoadmapEntry& entry) { return text::fold_to_letters(entry.full_text); }

class RoadmapChanges {
public:
    RoadmapChanges(const Compared& compared, std::vector<Change>& changes, Untouched& untouched)
        : old_entries_(compared.old_meeting.roadmap),
          new_entries_(compared.new_meeting.roadmap),
          compared_(compared),
          changes_(changes),
          untouched_(untouched) {}

    void add() {
        for (const auto& pair : compared_.alignment.roadmap) {
            partners_of_old_[pair.old_entry].push_back(pair);
            partners_of_new_[pair.new_entry].push_back(pair);
        }
        for (std::size_t j = 0; j < new_entries_.size(); ++j) add_new(j);
        for (std::size_t i = 0; i < old_entries_.size(); ++i) add_old(i);
    }

private:
    void add_new(std::size_t entry) {
        const auto at = partners_of_new_.find(entry);
        if (at == partners_of_new_.end()) return push(ChangeKind::roadmap_added, {}, {entry}, std::nullopt);
        if (at->second.size() > 1) {
            std::vector<std::size_t> from;
            for (const auto& pair : at->second) from.push_back(pair.old_entry);
            return push(ChangeKind::roadmap_merged, std::move(from), {entry}, inference(at->second));
        }
        const auto& pair = at->second.front();
        if (partners_of_old_.at(pair.old_entry).size() == 1) add_pair(pair);
    }

    void add_old(std::size_t entry) {
        const auto at = partners_of_old_.find(entry);
        if (at == partners_of_old_.end()) return push(ChangeKind::roadmap_removed, {entry}, {}, std::nullopt);
        if (at->second.size() < 2) return;
        std::vector<std::size_t> to;
        for (const auto& pair : at->second) to.push_back(pair.new_entry);
        push(ChangeKind::roadmap_split, {entry}, std::move(to), inference(at->second));
    }

    void add_pair(const RoadmapPair& pair) {
        const auto& from = old_entries_[pair.old_entry];
        const auto& to = new_entries_[pair.new_entry];
        const bool reworded = plain_key(from) != plain_key(to);
        if (from.horizon == to.horizon && !reworded) {
            ++untouched_.roadmap_entries;
            return;
        }
        const auto kind = from.horizon == to.horizon ? ChangeKind::roadmap_reworded : ChangeKind::roadmap_moved;
        push(kind, {pair.old_entry}, {pair.new_entry}, reworded ? inference({pair}) : std::nullopt);
    }

    static std::optional<Inference> inference(const std::vector<RoadmapPair>& pairs) {
        Inference inference;
        for (const auto& pair : pairs) {
            inference.confidence = std::min(inference.confidence, pair.score);
            inference.evidence.insert(inference.evidence.end(), pair.evidence.begin(), pair.evidence.end());
        }
        return inference;
    }

    void push(ChangeKind kind, std::vector<std::size_t> from, std::vector<std::size_t> to,
              std::optional<Inference> inference) {
        RoadmapChange detail;
        auto change = make_change(kind, "", RoadmapChange{});
        for (const auto i : from) {
            detail.old_entries.push_back(old_entries_[i].full_text);
            detail.from.push_back(old_entries_[i].horizon);
            change.old_places.push_back(place_of(compared_.old_meeting, old_entries_[i].line));
        }
        for (const auto j : to) {
            detail.new_entries.push_back(new_entries_[j].full_text);
            detail.to.push_back(new_entries_[j].horizon);
            change.new_places.push_back(place_of(compared_.new_meeting, new_entries_[j].line));
        }
        detail.reworded = !from.empty() && !to.empty() &&
                          (from.size() > 1 || to.size() > 1 ||
                           plain_key(old_entries_[from.front()]) != plain_key(new_entries_[to.front()]));
        change.detail = std::move(detail);
        change.inference = std::move(inference);
        changes_.push_back(std::move(change));
    }

    const std::vector<RoadmapEntry>& old_entries_;
    const std::vector<RoadmapEntry>& new_entries_;
    const Compared& compared_;
    std::vector<Change>& changes_;
    Untouched& untouched_;
    std::map<std::size_t, std::vector<RoadmapPair>> partners_of_old_;
    std::map<std::size_t, std::vector<RoadmapPair>> partners_of_new_;
};

}  // namespace

void add_roadmap_changes(const Compared& compared, std::vector<Change>& changes, Untouched& untouched) {
    RoadmapChanges(compared, changes, untouched).add();
}

}  // namespace pmcdiff::diff
