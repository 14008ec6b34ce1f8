// Diffs and meetings as text for people and programs. A format is one Report in a registry; nothing here decides what changed.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/explanation.hpp"
#include "pmcdiff/history.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/series.hpp"

namespace pmcdiff {

/// How a report is to look. Formats for programs ignore all but the filters that were applied before.
struct ReportOptions {
    bool color = false;      ///< Escape sequences for colour, and symbols beyond ASCII.
    std::size_t width = 80;  ///< Columns to wrap to; 0: never wrap.
    bool explain = false;    ///< Print confidence and evidence of what was inferred.
    bool all = false;        ///< List what is folded otherwise, and texts in full.
    bool quiet = false;      ///< Leave out the heading and the counts of what is untouched.
    /// HTML: the address below which the notes are on the web, or one with `{path}` and `{line}` in it; empty: no links.
    std::string base_url;
};

/// What `--team` and `--kind` keep. Empty lists keep all.
struct Filter {
    std::vector<std::string> teams;  ///< Names, compared without case; an old name of a renamed team is the team too.
    std::vector<ChangeKind> kinds;
};

/// The diff with only the changes that the filter keeps; those left out are counted in `hidden`.
struct Filtered {
    Diff diff;
    std::size_t hidden = 0;
};
[[nodiscard]] Filtered apply_filter(Diff diff, const Filter& filter);

/// One output format. Every text that comes from a note is escaped for the format.
class Report {
public:
    Report() = default;
    Report(const Report&) = delete;
    Report& operator=(const Report&) = delete;
    Report(Report&&) = delete;
    Report& operator=(Report&&) = delete;
    virtual ~Report() = default;

    /// What changed. `hidden` is the number of changes that a filter left out.
    [[nodiscard]] virtual std::string diff(const Diff& diff, std::size_t hidden,
                                           const ReportOptions& options) const = 0;
    /// One section for each of several diffs, in order.
    [[nodiscard]] virtual std::string diffs(std::span<const Filtered> diffs, const ReportOptions& options) const = 0;
    /// One meeting as read.
    [[nodiscard]] virtual std::string meeting(const Meeting& meeting, const ReportOptions& options) const = 0;
    /// Why two items were or were not taken for the same work.
    [[nodiscard]] virtual std::string explanation(const ItemExplanation& explanation,
                                                  const ReportOptions& options) const = 0;
    /// The life of a team, person, item or roadmap entry.
    [[nodiscard]] virtual std::string history(const History& history, const ReportOptions& options) const = 0;
    /// The notes found.
    [[nodiscard]] virtual std::string notes(const Repository& repository, const ReportOptions& options) const = 0;
};

/// Names of all formats, in the order in which help lists them.
[[nodiscard]] std::span<const std::string_view> report_formats();

/// The report of that name; null where there is none.
[[nodiscard]] std::unique_ptr<const Report> make_report(std::string_view format);

}  // namespace pmcdiff
