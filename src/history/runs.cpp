#include "history/runs.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace pmcdiff::history {

namespace {

/// For how many meetings an old value may come back, and a new one be there, to be a moment. Notes were seen to be copied
/// from an old template for a quarter of a year, which is six meetings.
constexpr std::size_t longest_relapse = 6;
constexpr std::size_t longest_slip = 2;

std::vector<Run> plain_runs(std::span<const std::size_t> values) {
    std::vector<Run> runs;
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (runs.empty() || runs.back().value != values[at]) runs.push_back({values[at], at, at, 0});
        runs.back().last = at;
        ++runs.back().count;
    }
    return runs;
}

bool was_there_before(const std::vector<Run>& runs, std::size_t at) {
    return std::any_of(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](const Run& run) { return run.value == runs[at].value; });
}

/// The run that is most likely a moment: an old value's before a new one's, then the shortest.
std::optional<std::size_t> find_moment(const std::vector<Run>& runs) {
    std::optional<std::size_t> best;
    std::pair<bool, std::size_t> best_rank;
    for (std::size_t at = 1; at + 1 < runs.size(); ++at) {
        if (runs[at - 1].value != runs[at + 1].value) continue;
        const bool old = was_there_before(runs, at);
        if (runs[at].count > (old ? longest_relapse : longest_slip)) continue;
        const std::pair rank(!old, runs[at].count);
        if (best && best_rank <= rank) continue;
        best = at;
        best_rank = rank;
    }
    return best;
}

}  // namespace

Runs find_runs(std::span<const std::size_t> values) {
    Runs found{plain_runs(values), {}};
    while (const auto moment = find_moment(found.lasting)) {
        const auto at = found.lasting.begin() + static_cast<std::ptrdiff_t>(*moment);
        found.moments.push_back(*at);
        auto& before = *(at - 1);
        const auto& after = *(at + 1);
        before.last = after.last;
        before.count += after.count;
        found.lasting.erase(at, at + 2);
    }
    std::ranges::sort(found.moments, {}, &Run::first);
    return found;
}

}  // namespace pmcdiff::history
