// What a series tells of a team's items, in the words that all reports for people share.
#pragma once

#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "report/layout.hpp"

namespace pmcdiff::report {

/// True for a status that work can be in, unlike that of a remark or a label.
[[nodiscard]] bool is_state(Status status);

/// How an item went: "planned 2016-11-16 -> ongoing 2016-12-14 -> done 2017-02-08, at 7 meetings". Empty for two notes
/// alone.
[[nodiscard]] std::string path_phrase(const Change& change, const std::string& arrow);

/// Where a roadmap entry stood at first, and each time that its horizon was another. Of a series only.
[[nodiscard]] std::vector<RoadmapStage> horizons_of(const Change& change);

/// How a roadmap entry went: "next 2017-10-03 -> soon 2017-12-13 -> gone 2018-02-07". Of a series only.
[[nodiscard]] std::string route_phrase(const Change& change, const std::string& arrow);

/// The releases that a team's finished items tell of, by name, in the order of their first mention.
[[nodiscard]] std::vector<ReleaseRun> release_runs(const std::vector<const Change*>& changes);

/// "pond-digger 0.3 to 1.1 (9 times), 4.0"; empty where there is none.
[[nodiscard]] std::string releases_phrase(const std::vector<ReleaseRun>& releases);

/// How much of what there is in a team's section: "5 completed", "12 more done".
[[nodiscard]] std::vector<std::string> team_counts(const TeamChanges& team);

/// What is counted and not listed, and the words for that.
struct FoldedGroup {
    std::string phrase;
    const std::vector<const Change*>& changes;
};
/// Groups of which there are any. They point into the team's changes.
[[nodiscard]] std::vector<FoldedGroup> folded_groups(const TeamChanges& team);

/// What is counted and not listed, one sentence each.
[[nodiscard]] std::vector<std::string> folded_phrases(const TeamChanges& team);

}  // namespace pmcdiff::report
