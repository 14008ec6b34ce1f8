// Fuzz target: two notes as pages of HTML: their difference, and one of them as read.
#include <array>
#include <cstddef>
#include <cstdint>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/report.hpp"
#include "support/demand.hpp"
#include "support/two_notes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pmcdiff;
    const auto meetings = fuzz::two_meetings(fuzz::text_of(data, size));
    if (!meetings) return 0;

    const std::array series = {meetings->old_meeting, meetings->new_meeting};
    const auto report = make_report("html");
    ReportOptions options;
    options.explain = true;
    options.base_url = "https://example.org/notes";
    fuzz::demand_html(report->diff(diff_series(series, fuzz::profile()), 0, options));
    fuzz::demand_html(report->meeting(meetings->new_meeting, options));
    return 0;
}
