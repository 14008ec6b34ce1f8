// Fuzz target: any bytes read as a note, and what was read written in every format.
#include <cstddef>
#include <cstdint>

#include "pmcdiff/report.hpp"
#include "support/demand.hpp"
#include "support/two_notes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pmcdiff;
    const auto meeting = fuzz::reader().read(fuzz::text_of(data, size), {"note.md", "Garden", {2021, 2, 23}});
    if (!meeting) {
        fuzz::demand(!meeting.error().message.empty(), "a refusal tells what is wrong");
        return 0;
    }
    for (const auto format : report_formats()) fuzz::demand_text(make_report(format)->meeting(*meeting, {}));
    return 0;
}
