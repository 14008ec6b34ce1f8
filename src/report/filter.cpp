#include <algorithm>
#include <set>
#include <utility>

#include "align/names.hpp"
#include "diff/timeline.hpp"
#include "pmcdiff/report.hpp"

namespace pmcdiff {

namespace {

/// The names that the filter's names stand for: a renamed, split or merged team goes under all its names.
std::set<std::string> wanted_teams(const Diff& diff, const std::vector<std::string>& teams) {
    std::set<std::string> wanted;
    for (const auto& team : teams) wanted.insert(align::name_key(team));
    for (const auto& pair : diff.aligned_teams) {
        const auto old_key = align::name_key(pair.old_name);
        const auto new_key = align::name_key(pair.new_name);
        if (wanted.contains(old_key) || wanted.contains(new_key)) {
            wanted.insert(old_key);
            wanted.insert(new_key);
        }
    }
    return wanted;
}

}  // namespace

Filtered apply_filter(Diff diff, const Filter& filter) {
    const auto wanted = wanted_teams(diff, filter.teams);
    const auto kept = [&](const Change& change) {
        const bool kind = filter.kinds.empty() || std::ranges::find(filter.kinds, change.kind) != filter.kinds.end();
        if (!kind || wanted.empty()) return kind;
        return std::ranges::any_of(teams_of(change),
                                   [&](const auto& name) { return wanted.contains(align::name_key(name)); });
    };
    if (!wanted.empty()) {
        diff::keep_teams(diff.timeline,
                         [&](const std::string& name) { return wanted.contains(align::name_key(name)); });
        diff.timeline.roadmap.clear();
    }
    const auto before = diff.changes.size();
    std::erase_if(diff.changes, [&](const Change& change) { return !kept(change); });
    const auto hidden = before - diff.changes.size();
    return {std::move(diff), hidden};
}

}  // namespace pmcdiff
