// A series followed meeting by meeting: what each thing of the first meeting has become in the last.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "align/lineage.hpp"
#include "align/series_words.hpp"
#include "pmcdiff/diff.hpp"
#include "series/roadmap_tracks.hpp"
#include "series/tracks.hpp"

namespace pmcdiff::series {

class Chain {
public:
    /// Aligns every meeting with the next. Needs one meeting at least; the meetings must outlive the chain.
    Chain(std::span<const Meeting> meetings, const Profile& profile);

    [[nodiscard]] std::span<const Meeting> meetings() const { return meetings_; }
    /// `steps()[i]` aligns meeting i with meeting i + 1.
    [[nodiscard]] std::span<const Alignment> steps() const { return steps_; }
    [[nodiscard]] const Tracks& tracks() const { return tracks_; }
    [[nodiscard]] const RoadmapTracks& roadmap() const { return roadmap_; }
    [[nodiscard]] const Item& item_at(const Sighting& sighting) const {
        return meetings_[sighting.meeting].teams[sighting.item.team].items[sighting.item.item];
    }

    /// The names of the first meeting's teams and what they are called in the last, through every rename, split and merge.
    [[nodiscard]] align::Lineage lineage() const;

    /// Aligns the first meeting with the last one, as far as the two alone tell, with what is known of teams beforehand.
    [[nodiscard]] Alignment align_ends(const align::Lineage& lineage, const Profile& profile) const;

    /// Puts pairs that hold along the chain before those that only the two ends show.
    void join_items(Alignment& alignment) const;
    void join_roadmap(Alignment& alignment) const;

    /// The name that a team of one of the meetings bears at the last.
    [[nodiscard]] const std::string& newest_name(std::size_t meeting, std::size_t team) const {
        return newest_names_[meeting][team];
    }

    /// Sets `since` of every change but those of items to the meeting at which it first held without a break, and adds a remark where leads
    /// went to and fro in between.
    void date_changes(Diff& diff) const;

private:
    using Names = std::set<std::string>;

    /// True where the work was told as done at its last mention, and of something else before.
    [[nodiscard]] bool finished_after(const Sighting& sighting) const;
    [[nodiscard]] std::size_t last() const { return meetings_.size() - 1; }
    void name_teams();
    [[nodiscard]] Names names_until(const std::string& newest) const;
    [[nodiscard]] const Team* find_team(std::size_t meeting, const Names& names) const;

    /// The first meeting of the run, up to the last one, in which `holds` is true; meetings in which it is nothing are
    /// passed over.
    [[nodiscard]] Date since(const std::function<std::optional<bool>(std::size_t)>& holds) const;

    [[nodiscard]] Date since_of_team_change(const Change& change) const;
    [[nodiscard]] Date since_of_project_change(const Change& change) const;
    /// Sets `since` and the route of a change of the roadmap.
    void follow_roadmap(Change& change) const;
    void add_lead_remark(Change& change) const;

    std::span<const Meeting> meetings_;
    align::SeriesWords words_;
    std::vector<Alignment> steps_;
    Tracks tracks_;
    RoadmapTracks roadmap_;
    std::vector<std::vector<std::string>> newest_names_;  ///< By meeting and team.
};

}  // namespace pmcdiff::series
