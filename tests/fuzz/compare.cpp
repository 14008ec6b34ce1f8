// Fuzz target: two notes aligned, compared, and the diff written in every format but HTML, which has a target of its own.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/report.hpp"
#include "support/demand.hpp"
#include "support/two_notes.hpp"

namespace {

/// A note compared with itself has no change but these: stand-ins and proposals are told of every meeting.
bool is_told_anew(const pmcdiff::Change& change) {
    return change.kind == pmcdiff::ChangeKind::stand_in || change.kind == pmcdiff::ChangeKind::lead_proposed ||
           change.kind == pmcdiff::ChangeKind::lifecycle;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pmcdiff;
    const auto meetings = fuzz::two_meetings(fuzz::text_of(data, size));
    if (!meetings) return 0;

    const auto diff = diff_meetings(meetings->old_meeting, meetings->new_meeting, fuzz::profile());
    const auto none = diff_meetings(meetings->new_meeting, meetings->new_meeting, fuzz::profile());
    fuzz::demand(std::ranges::all_of(none.changes, is_told_anew), "a note differs in nothing from itself");

    ReportOptions options;
    options.explain = true;
    options.all = true;
    for (const auto format : report_formats()) {
        if (format != "html") fuzz::demand_text(make_report(format)->diff(diff, 0, options));
    }
    return 0;
}
