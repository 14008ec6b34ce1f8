// Fuzz target: any bytes read as a note, and what was read written in every format.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "pmcdiff/profile.hpp"
#include "pmcdiff/read.hpp"
#include "pmcdiff/report.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const pmcdiff::Profile profile = pmcdiff::built_in_profile();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);  // NOLINT(*-reinterpret-cast)
    const auto meeting = pmcdiff::read_note(bytes, {"note.md", "Runtime", {2017, 10, 18}}, profile);
    if (!meeting) {
        // A refusal tells what is wrong.
        if (meeting.error().message.empty()) std::abort();
        return 0;
    }
    for (const auto format : pmcdiff::report_formats()) {
        const auto report = pmcdiff::make_report(format);
        const auto text = report->meeting(*meeting, {});
        // Not even what a note smuggles in reaches the terminal.
        if (text.find('\x1b') != std::string::npos) std::abort();
    }
    return 0;
}
