// What happened to a team: the events of its history.
#pragma once

#include <vector>

#include "history/people.hpp"
#include "history/team_threads.hpp"
#include "pmcdiff/history.hpp"

namespace pmcdiff::history {

/// What the parts of a team's history are read from.
struct TeamView {
    Series series;
    std::span<const Alignment> steps;
    const TeamThreads& threads;
    const TeamThread& thread;
    const People& people;

    [[nodiscard]] const Team& team(std::size_t sighting) const { return threads.team(thread[sighting]); }
    [[nodiscard]] Place place(std::size_t sighting) const {
        return {team(sighting).line, series[thread[sighting].meeting].path};
    }
    /// From one sighting of the team to another.
    [[nodiscard]] Stretch stretch(std::size_t first, std::size_t last, std::size_t count) const {
        return stretch_of(series, thread[first].meeting, thread[last].meeting, count);
    }
};

/// The persons who lead the team at each sighting. A first name alone is that of a lead who is known by a full one.
[[nodiscard]] std::vector<std::vector<std::size_t>> leads_by_sighting(const TeamView& view);

/// First sighting and end, splits and merges.
void add_fate(const TeamView& view, std::vector<TeamEvent>& events);
/// Leads that are written in several ways.
void add_spellings(const TeamView& view, std::vector<TeamEvent>& events);
/// Who stood in for a lead, over meetings in a row at once.
void add_stand_ins(const TeamView& view, std::vector<TeamEvent>& events);
/// Proposals and decisions about the team, each once.
void add_announcements(const TeamView& view, std::vector<TeamEvent>& events);
/// Meetings that tell nothing of the team between others that do.
void add_silence(const TeamView& view, std::vector<TeamEvent>& events);

}  // namespace pmcdiff::history
