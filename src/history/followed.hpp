// A series with its items and teams followed through it.
#pragma once

#include "history/team_threads.hpp"
#include "series/chain.hpp"

namespace pmcdiff::history {

/// Stays where it is made: its parts point into each other.
struct FollowedSeries {
    FollowedSeries(Series meetings, const Profile& profile)
        : series(meetings), chain(meetings, profile), threads(meetings, chain.steps(), profile) {}

    Series series;
    series::Chain chain;
    TeamThreads threads;
};

}  // namespace pmcdiff::history
