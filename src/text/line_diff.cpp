#include "text/line_diff.hpp"

#include <algorithm>
#include <utility>

#include <dtl/dtl.hpp>

namespace pmcdiff::text {

namespace {

using LineKind = LineRun::Kind;

/// All lines of both texts in order, for equal lines those of the old one.
std::vector<LineRun> runs_of(std::string_view old_bytes, std::string_view new_bytes) {
    const auto old_lines = source_lines(old_bytes);
    const auto new_lines = source_lines(new_bytes);
    // What both ends share needs no search; most of a note that was mended is that.
    const auto [old_at, new_at] = std::ranges::mismatch(old_lines, new_lines);
    const auto common = old_at - old_lines.begin();
    const auto most = std::min(old_lines.end() - old_at, new_lines.end() - new_at);
    std::ptrdiff_t tail = 0;
    while (tail < most && *(old_lines.end() - tail - 1) == *(new_lines.end() - tail - 1)) ++tail;

    std::vector<LineRun> runs;
    for (auto line = old_lines.begin(); line != old_at; ++line) runs.push_back({LineKind::kept, *line});
    const std::vector<SourceLine> old_middle(old_lines.begin() + common, old_lines.end() - tail);
    const std::vector<SourceLine> new_middle(new_lines.begin() + common, new_lines.end() - tail);
    dtl::Diff<SourceLine> diff(old_middle, new_middle);
    diff.compose();
    for (const auto& [line, info] : diff.getSes().getSequence()) {
        runs.push_back({info.type == dtl::SES_DELETE   ? LineKind::removed
                        : info.type == dtl::SES_COMMON ? LineKind::kept
                                                       : LineKind::added,
                        line});
    }
    for (auto line = old_lines.end() - tail; line != old_lines.end(); ++line) runs.push_back({LineKind::kept, *line});
    return runs;
}

/// Between two kept lines, what is removed stands before what is added.
void order_changes(std::vector<LineRun>& runs) {
    for (auto at = runs.begin(); at != runs.end();) {
        const auto changed = [](const LineRun& run) { return run.kind != LineKind::kept; };
        const auto first = std::find_if(at, runs.end(), changed);
        at = std::find_if_not(first, runs.end(), changed);
        std::stable_partition(first, at, [](const LineRun& run) { return run.kind == LineKind::removed; });
    }
}

/// A stretch of runs.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The changes with their context; those whose context meets are one.
std::vector<Stretch> stretches_of(const std::vector<LineRun>& runs, std::size_t context) {
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].kind == LineKind::kept) continue;
        const Stretch around{i - std::min(i, context), std::min(runs.size(), i + context + 1)};
        if (!stretches.empty() && around.begin <= stretches.back().end) {
            stretches.back().end = around.end;
        } else {
            stretches.push_back(around);
        }
    }
    return stretches;
}

}  // namespace

std::vector<LineHunk> line_diff(std::string_view old_bytes, std::string_view new_bytes, std::size_t context) {
    auto runs = runs_of(old_bytes, new_bytes);
    order_changes(runs);
    std::vector<LineHunk> hunks;
    std::size_t at = 0;
    std::size_t old_lines = 0;
    std::size_t new_lines = 0;
    const auto advance_to = [&](std::size_t end) {
        for (; at < end; ++at) {
            if (runs[at].kind != LineKind::added) ++old_lines;
            if (runs[at].kind != LineKind::removed) ++new_lines;
        }
    };
    for (const auto& [begin, end] : stretches_of(runs, context)) {
        advance_to(begin);
        LineHunk hunk{old_lines, 0, new_lines, 0, {runs.data() + begin, runs.data() + end}};
        advance_to(end);
        hunk.old_count = old_lines - hunk.old_line;
        hunk.new_count = new_lines - hunk.new_line;
        if (hunk.old_count > 0) ++hunk.old_line;
        if (hunk.new_count > 0) ++hunk.new_line;
        hunks.push_back(std::move(hunk));
    }
    return hunks;
}

}  // namespace pmcdiff::text
