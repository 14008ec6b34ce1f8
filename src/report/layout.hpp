// The order in which reports for people tell a diff, and the words they share.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "text/word_diff.hpp"

namespace pmcdiff::report {

/// Versions of one thing that came out over a series.
struct ReleaseRun {
    std::string name;  ///< Empty where the notes give none.
    std::string first;
    std::string last;
    std::size_t count = 0;  ///< Versions, each once.
};

/// Items that a report counts and does not list, or only on demand.
struct Folded {
    std::vector<const Change*> finished_before;   ///< Done in the old note and not told again.
    std::vector<const Change*> finished_at_once;  ///< Of a long series: done when they were first told.
    std::vector<const Change*> passing;           ///< Of a long series: told once, not done, and not again.
};

/// Items of one team and changes of its projects.
struct TeamChanges {
    std::string team;
    std::vector<const Change*> changes;
    Folded folded;
    std::vector<ReleaseRun> releases;  ///< Of a series.
    bool long_series = false;
};

/// True for a diff over more meetings than can be told item by item.
[[nodiscard]] bool is_long(const Diff& diff);

/// Changes by what readers look for first. Every change of the diff is in exactly one list, `folded` included.
struct Layout {
    std::vector<const Change*> leads;
    std::vector<const Change*> teams;
    std::vector<const Change*> announced;
    std::vector<const Change*> roadmap;
    std::vector<TeamChanges> by_team;
};

/// `all` lists also what is folded otherwise. The layout points into the diff.
[[nodiscard]] Layout lay_out(const Diff& diff, bool all);

/// "5 leads changed, 2 teams added, 14 items completed"; "no changes" where there are none.
[[nodiscard]] std::string counts(const Diff& diff);

/// "3 lead changes", "1 team added".
[[nodiscard]] std::string count_phrase(ChangeKind kind, std::size_t count);

/// "12 teams, 40 items and 9 roadmap entries unchanged"; empty where nothing is.
[[nodiscard]] std::string untouched_counts(const Diff& diff);

/// "Runtime 2016-11-01 -> 2017-10-18, 24 meetings between".
[[nodiscard]] std::string headline(const Diff& diff, const std::string& arrow);

/// What happened to an item, in a word or two: "completed", "new, planned", "now ongoing". Over a long series an open item
/// is named by its status alone, since it may be new for a year.
[[nodiscard]] std::string item_label(const Change& change, bool long_series);

/// What an announcement says: "Ada Field as lead of Rake", "pond-digger to the attic".
[[nodiscard]] std::string announcement_phrase(const LifecycleEvent& event);

/// "A, B" or "vacant".
[[nodiscard]] std::string names_or_vacant(const std::vector<std::string>& names);

/// A text cut at a word to at most `most` columns, with an ellipsis where it was cut; 0 does not cut.
[[nodiscard]] std::string shorten(const std::string& text, std::size_t most);

/// A reworded text of which less than this share still stands is told as new and old text, not word by word.
inline constexpr double least_kept_share = 0.6;

/// True where two changes tell of the same new item, which several old ones became: its words need to be told once.
[[nodiscard]] bool same_new_item(const Change& left, const Change& right);

/// The runs of a reworded text with long kept runs cut in their middle.
[[nodiscard]] std::vector<text::WordRun> short_runs(std::vector<text::WordRun> runs);

}  // namespace pmcdiff::report
