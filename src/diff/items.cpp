#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>

#include "align/names.hpp"
#include "diff/changes.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::diff {

namespace {

std::string parent_text(const Team& team, const Item& item) {
    if (!item.parent) return item.heading;
    const auto at = std::ranges::find(team.items, *item.parent, &Item::line);
    return at == team.items.end() ? item.heading : at->text;
}

class ItemChanges {
public:
    ItemChanges(const Compared& compared, std::vector<Change>& changes, Untouched& untouched)
        : compared_(compared), changes_(changes), untouched_(untouched) {}

    void add() {
        std::set<ItemIndex> old_paired;
        std::set<ItemIndex> new_paired;
        for (const auto& pair : compared_.alignment.items) {
            old_paired.insert(pair.old_item);
            new_paired.insert(pair.new_item);
            add_pair(pair);
        }
        each(compared_.new_meeting, [&](ItemIndex index) {
            if (!new_paired.contains(index)) add_new(index);
        });
        each(compared_.old_meeting, [&](ItemIndex index) {
            if (!old_paired.contains(index)) add_old(index);
        });
    }

private:
    template <class Visit>
    static void each(const Meeting& meeting, Visit visit) {
        for (std::size_t team = 0; team < meeting.teams.size(); ++team) {
            for (std::size_t item = 0; item < meeting.teams[team].items.size(); ++item) visit(ItemIndex{team, item});
        }
    }

    [[nodiscard]] const Team& old_team(ItemIndex index) const { return compared_.old_meeting.teams[index.team]; }
    [[nodiscard]] const Team& new_team(ItemIndex index) const { return compared_.new_meeting.teams[index.team]; }

    /// The name under which readers know an old item's team now.
    [[nodiscard]] std::string newest_name(std::size_t old_index) const {
        for (const auto& pair : compared_.alignment.teams) {
            if (pair.old_team == old_index) return compared_.new_meeting.teams[pair.new_team].name;
        }
        return compared_.old_meeting.teams[old_index].name;
    }

    [[nodiscard]] bool went_to_other_team(std::size_t old_index, std::size_t new_index) const {
        const auto& alignment = compared_.alignment;
        for (const auto& pair : alignment.teams) {
            if (pair.old_team == old_index && pair.new_team == new_index) return false;
        }
        const auto holds = [](const TeamFork& fork, std::size_t one, std::size_t other) {
            return fork.one == one && std::ranges::find(fork.several, other) != fork.several.end();
        };
        const auto split = [&](const TeamFork& fork) { return holds(fork, old_index, new_index); };
        const auto merge = [&](const TeamFork& fork) { return holds(fork, new_index, old_index); };
        return std::ranges::none_of(alignment.splits, split) && std::ranges::none_of(alignment.merges, merge);
    }

    void add_pair(const ItemPair& pair) {
        const auto& from = old_team(pair.old_item).items[pair.old_item.item];
        const auto& to = new_team(pair.new_item).items[pair.new_item.item];
        const bool moved = went_to_other_team(pair.old_item.team, pair.new_item.team);
        const bool reworded = plain_key(from) != plain_key(to);
        const auto kind = kind_of(from, to, moved, reworded);
        if (!kind) {
            ++untouched_.items;
            return;
        }
        auto detail = item_detail(new_team(pair.new_item), to);
        if (reworded) detail.was = from.text;
        detail.from = from.status;
        detail.to = to.status;
        if (moved) {
            detail.from_team = old_team(pair.old_item).name;
            detail.to_team = new_team(pair.new_item).name;
        }
        auto change = make_change(*kind, new_team(pair.new_item).name, std::move(detail));
        change.project = to.project.value_or("");
        change.old_places = {place_of(compared_.old_meeting, from.line)};
        change.new_places = {place_of(compared_.new_meeting, to.line)};
        if (reworded) change.inference = Inference{pair.score, pair.evidence};
        changes_.push_back(std::move(change));
    }

    static std::optional<ChangeKind> kind_of(const Item& from, const Item& to, bool moved, bool reworded) {
        if (from.done == false && to.done == true) return ChangeKind::action_closed;
        if (from.done == true && to.done == false) return ChangeKind::action_opened;
        // A label is no state of work, so nothing progresses from or to it.
        const bool labels = from.status == Status::label || to.status == Status::label;
        if (labels) return reworded ? std::optional(ChangeKind::item_continued) : std::nullopt;
        if (from.status != Status::done && to.status == Status::done) return ChangeKind::item_completed;
        if (moved) return ChangeKind::item_moved;
        if (from.status != to.status) return ChangeKind::item_progressed;
        return reworded ? std::optional(ChangeKind::item_continued) : std::nullopt;
    }

    void add_new(ItemIndex index) {
        const auto& item = new_team(index).items[index.item];
        add_single(compared_.new_meeting, new_team(index), item, new_team(index).name,
                   item.done == false ? ChangeKind::action_opened : ChangeKind::item_added);
    }

    void add_old(ItemIndex index) {
        const auto& item = old_team(index).items[index.item];
        add_single(compared_.old_meeting, old_team(index), item, newest_name(index.team), ChangeKind::item_dropped);
    }

    /// An item that only one of the meetings has.
    void add_single(const Meeting& meeting, const Team& team, const Item& item, const std::string& team_name,
                    ChangeKind kind) {
        if (!reports_work(item)) {
            ++untouched_.silent_items;
            return;
        }
        const bool dropped = kind == ChangeKind::item_dropped;
        auto detail = item_detail(team, item);
        auto& status = dropped ? detail.from : detail.to;
        status = item.status;
        auto change = make_change(kind, team_name, std::move(detail));
        change.project = item.project.value_or("");
        auto& places = dropped ? change.old_places : change.new_places;
        places.push_back(place_of(meeting, item.line));
        changes_.push_back(std::move(change));
    }

    const Compared& compared_;
    std::vector<Change>& changes_;
    Untouched& untouched_;
};

}  // namespace

std::string plain_key(const Item& item) { return text::fold_to_letters(item.text); }

bool reports_work(const Item& item) {
    return !item.placeholder && item.status != Status::label && std::ranges::any_of(item.text, text::is_word_character);
}

ItemChange item_detail(const Team& team, const Item& item) {
    ItemChange detail;
    detail.text = item.text;
    detail.marks = item.marks;
    detail.parent = parent_text(team, item);
    detail.owner = item.owner;
    detail.releases = item.releases;
    return detail;
}

void add_item_changes(const Compared& compared, std::vector<Change>& changes, Untouched& untouched) {
    ItemChanges(compared, changes, untouched).add();
}

}  // namespace pmcdiff::diff
