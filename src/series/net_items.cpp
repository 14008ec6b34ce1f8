#include "series/net_items.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "text/strings.hpp"

namespace pmcdiff::series {

namespace {

using Way = std::vector<Sighting>;

bool is_open(Status status) { return status == Status::ongoing || status == Status::planned; }
bool is_state(Status status) { return is_open(status) || status == Status::done; }

std::unordered_map<int, ItemIndex> items_by_line(const Meeting& meeting) {
    std::unordered_map<int, ItemIndex> by_line;
    for (std::size_t team = 0; team < meeting.teams.size(); ++team) {
        const auto& items = meeting.teams[team].items;
        for (std::size_t item = 0; item < items.size(); ++item)
            by_line.emplace(items[item].line, ItemIndex{team, item});
    }
    return by_line;
}

class NetItems {
public:
    NetItems(const Chain& chain, std::vector<Change>& changes, Untouched& untouched)
        : chain_(chain),
          changes_(changes),
          untouched_(untouched),
          last_(chain.meetings().size() - 1),
          first_lines_(items_by_line(chain.meetings().front())),
          last_lines_(items_by_line(chain.meetings().back())) {}

    void add() {
        for (auto& change : changes_) {
            if (std::holds_alternative<ItemChange>(change.detail)) follow(change);
        }
        for (const auto& track : chain_.tracks().all()) {
            const bool between = track.sightings.front().meeting > 0 && track.sightings.back().meeting < last_;
            // What merged into other work is told with that.
            if (between && !track.merged_into) add_between(chain_.tracks().way_to(track.sightings.back()));
        }
    }

private:
    [[nodiscard]] const Item& item(const Sighting& sighting) const { return chain_.item_at(sighting); }
    [[nodiscard]] Status status(const Sighting& sighting) const { return item(sighting).status; }
    [[nodiscard]] const Meeting& meeting(const Sighting& sighting) const { return chain_.meetings()[sighting.meeting]; }
    [[nodiscard]] const Team& team(const Sighting& sighting) const {
        return meeting(sighting).teams[sighting.item.team];
    }
    [[nodiscard]] Place place(const Sighting& sighting) const {
        return diff::place_of(meeting(sighting), item(sighting).line);
    }

    /// Completes a change that the two ends tell, by what the meetings between know of it.
    void follow(Change& change) {
        auto& detail = std::get<ItemChange>(change.detail);
        if (change.old_places.empty()) {
            auto way = chain_.tracks().way_to({last_, last_lines_.at(change.new_places.front().line)});
            // What the first meeting tells of is told by a change of its own.
            std::erase_if(way, [](const Sighting& sighting) { return sighting.meeting == 0; });
            change.since = meeting(way.front()).date;
            if (was_completed(way)) complete(change, way);
            set_path(detail, way);
        } else if (change.new_places.empty()) {
            auto way = chain_.tracks().way_from({0, first_lines_.at(change.old_places.front().line)});
            std::erase_if(way, [&](const Sighting& sighting) { return sighting.meeting == last_; });
            change.since = chain_.meetings()[way.back().meeting + 1].date;
            if (was_completed(way)) {
                complete(change, way);
            } else {
                const auto end = outcome(way).value_or(way.front());
                detail.text = item(end).text;
                detail.marks = item(end).marks;
                detail.from = status(end);
            }
            set_path(detail, way);
        } else {
            const auto way = way_between({0, first_lines_.at(change.old_places.front().line)},
                                         {last_, last_lines_.at(change.new_places.front().line)});
            change.since = since(change.kind, way);
            set_path(detail, way);
        }
    }

    /// The way from an item of the first meeting to one of the last; these two alone where no track joins them.
    [[nodiscard]] Way way_between(const Sighting& from, const Sighting& to) const {
        auto way = chain_.tracks().way_to(to);
        if (way.front() == from) return way;
        way = chain_.tracks().way_from(from);
        const auto at = std::ranges::find(way, to);
        if (at == way.end()) return {from, to};
        way.erase(at + 1, way.end());
        return way;
    }

    /// The first meeting of the run, up to the last one, that tells what the change tells.
    [[nodiscard]] Date since(ChangeKind kind, const Way& way) const {
        const auto& newest = way.back();
        const auto holds = [&](const Sighting& sighting) {
            switch (kind) {
                case ChangeKind::item_moved:
                    return chain_.newest_name(sighting.meeting, sighting.item.team) ==
                           chain_.newest_name(newest.meeting, newest.item.team);
                case ChangeKind::item_continued:
                    return diff::plain_key(item(sighting)) == diff::plain_key(item(newest));
                case ChangeKind::action_opened:
                case ChangeKind::action_closed: return item(sighting).done == item(newest).done;
                default: return status(sighting) == status(newest);
            }
        };
        auto first = way.size() - 1;
        while (first > 1 && holds(way[first - 1])) --first;
        return meeting(way[first]).date;
    }

    /// The last mention that tells a state of work; none where none does.
    [[nodiscard]] std::optional<Sighting> outcome(const Way& way) const {
        for (auto i = way.size(); i-- > 0;) {
            if (is_state(status(way[i])) && diff::reports_work(item(way[i]))) return way[i];
        }
        return std::nullopt;
    }

    [[nodiscard]] bool was_completed(const Way& way) const {
        const auto end = outcome(way);
        return end && status(*end) == Status::done &&
               std::ranges::any_of(way, [&](const Sighting& sighting) { return is_open(status(sighting)); });
    }

    /// Makes of a change that one end tells, or none, the completion of what was open before.
    void complete(Change& change, const Way& way) {
        auto last = way.size() - 1;
        while (status(way[last]) != Status::done) --last;
        auto first_done = last;
        while (first_done > 0 && status(way[first_done - 1]) == Status::done) --first_done;
        const auto& opening =
            *std::ranges::find_if(way, [&](const auto& sighting) { return is_open(status(sighting)); });
        const auto& from = item(opening);
        const auto& to = item(way[first_done]);
        auto detail = diff::item_detail(team(way[first_done]), to);
        detail.from = from.status;
        detail.to = Status::done;
        if (diff::plain_key(from) != diff::plain_key(to)) detail.was = from.text;
        const bool action = from.done == false && to.done == true;
        change.kind = action ? ChangeKind::action_closed : ChangeKind::item_completed;
        change.project = to.project.value_or("");
        change.detail = std::move(detail);
        change.old_places = {place(opening)};
        change.new_places = {place(way[first_done])};
        change.since = meeting(way[first_done]).date;
        change.inference = Inference{weakest_link(way), {"followed over " + text::counted(way.size(), "meeting")}};
    }

    [[nodiscard]] double weakest_link(const Way& way) const {
        double score = 1;
        for (std::size_t i = 1; i < way.size(); ++i) {
            score = std::min(score, chain_.tracks().score_between(way[i - 1], way[i]));
        }
        return score;
    }

    void set_path(ItemChange& detail, const Way& way) const {
        for (const auto& sighting : way) {
            detail.path.push_back(
                {meeting(sighting).date, place(sighting), team(sighting).name, status(sighting), item(sighting).text});
        }
    }

    /// Work that neither end tells of.
    void add_between(const Way& way) {
        const auto end = outcome(way);
        if (!end) {
            if (diff::reports_work(item(way.back()))) ++untouched_.passing_items;
            return;
        }
        auto detail = diff::item_detail(team(*end), item(*end));
        const bool dropped = is_open(status(*end));
        (dropped ? detail.from : detail.to) = status(*end);
        auto change = diff::make_change(dropped ? ChangeKind::item_dropped : ChangeKind::item_added,
                                        chain_.newest_name(end->meeting, end->item.team), std::move(detail));
        change.project = item(*end).project.value_or("");
        if (was_completed(way)) {
            complete(change, way);
        } else if (dropped) {
            change.old_places = {place(way.front())};
            change.since = chain_.meetings()[way.back().meeting + 1].date;
        } else {
            change.new_places = {place(*end)};
            change.since = meeting(way.front()).date;
        }
        set_path(std::get<ItemChange>(change.detail), way);
        changes_.push_back(std::move(change));
    }

    const Chain& chain_;
    std::vector<Change>& changes_;
    Untouched& untouched_;
    std::size_t last_;
    std::unordered_map<int, ItemIndex> first_lines_;
    std::unordered_map<int, ItemIndex> last_lines_;
};

}  // namespace

void add_net_item_changes(const Chain& chain, const diff::Compared& compared, std::vector<Change>& changes,
                          Untouched& untouched) {
    diff::add_item_changes(compared, changes, untouched);
    NetItems(chain, changes, untouched).add();
}

}  // namespace pmcdiff::series
