#include "history/team_threads.hpp"

#include <algorithm>

#include "align/names.hpp"
#include "align/teams.hpp"

namespace pmcdiff::history {

namespace {

/// A team that comes back under another name is looked for over this many meetings.
constexpr std::size_t longest_gap_of_rename = 4;

/// What the step after a sighting tells of its end: then a new team elsewhere is not this one.
bool has_ended(const Alignment& step, std::size_t team) {
    const auto is_one = [&](const TeamFork& fork) { return fork.one == team; };
    const auto is_part = [&](const TeamFork& fork) {
        return std::ranges::find(fork.several, team) != fork.several.end();
    };
    return std::ranges::any_of(step.splits, is_one) || std::ranges::any_of(step.merges, is_part);
}

}  // namespace

TeamThreads::TeamThreads(Series series, std::span<const Alignment> steps, const Profile& profile)
    : series_(series), steps_(steps) {
    for (std::size_t meeting = 0; meeting < series_.size(); ++meeting) {
        std::vector<std::optional<std::size_t>> threads(series_[meeting].teams.size());
        if (meeting > 0) {
            for (const auto& pair : steps_[meeting - 1].teams)
                threads[pair.new_team] = thread_of_[meeting - 1][pair.old_team];
        }
        thread_of_.emplace_back(threads.size());
        // Those that the meeting before has come first, so that no other one takes their place.
        for (std::size_t team = 0; team < threads.size(); ++team) {
            if (threads[team]) append({meeting, team}, *threads[team]);
        }
        for (std::size_t team = 0; team < threads.size(); ++team) {
            if (threads[team]) continue;
            const TeamSighting sighting{meeting, team};
            auto thread = named_over_gap(sighting);
            if (!thread) thread = renamed_over_gap(sighting, profile);
            append(sighting, thread.value_or(threads_.size()));
        }
    }
}

void TeamThreads::append(TeamSighting sighting, std::size_t thread) {
    // Two sections of one name may be one team, but a thread has one sighting a meeting.
    if (thread == threads_.size() || threads_[thread].back().meeting == sighting.meeting) {
        thread = threads_.size();
        threads_.emplace_back();
    }
    threads_[thread].push_back(sighting);
    thread_of_[sighting.meeting][sighting.team] = thread;
}

std::optional<std::size_t> TeamThreads::named_over_gap(TeamSighting sighting) const {
    const auto key = align::name_key(team(sighting).name);
    const auto has_name = [&](TeamSighting earlier) { return align::name_key(team(earlier).name) == key; };
    std::optional<std::size_t> by_newest;
    std::optional<std::size_t> by_any;
    const auto later = [&](std::size_t thread, const std::optional<std::size_t>& than) {
        return !than || threads_[*than].back().meeting < threads_[thread].back().meeting;
    };
    for (std::size_t at = 0; at < threads_.size(); ++at) {
        const auto& thread = threads_[at];
        if (thread.back().meeting == sighting.meeting) continue;
        if (has_name(thread.back()) && later(at, by_newest)) by_newest = at;
        if (later(at, by_any) && std::ranges::any_of(thread, has_name)) by_any = at;
    }
    return by_newest ? by_newest : by_any;
}

std::optional<std::size_t> TeamThreads::renamed_over_gap(TeamSighting sighting, const Profile& profile) const {
    for (std::size_t gap = 2; gap <= longest_gap_of_rename && gap <= sighting.meeting; ++gap) {
        const auto before = sighting.meeting - gap;
        const auto ended = [&](const TeamThread& thread) {
            return thread.back().meeting == before && !has_ended(steps_[before], thread.back().team);
        };
        if (std::ranges::none_of(threads_, ended)) continue;
        const auto& newer = series_[sighting.meeting];
        const auto known = align::lineage_of(profile, newer.date);
        for (const auto& pair : align::align_teams(series_[before], newer, known, profile).pairs) {
            if (pair.new_team != sighting.team) continue;
            const auto thread = thread_of_[before][pair.old_team];
            if (ended(threads_[thread])) return thread;
        }
    }
    return std::nullopt;
}

}  // namespace pmcdiff::history
