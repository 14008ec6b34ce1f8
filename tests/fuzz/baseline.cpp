// Fuzz target: any bytes read as a baseline of findings.
#include "pmcdiff/baseline.hpp"

#include <cstddef>
#include <cstdint>

#include "check/baseline_json.hpp"
#include "support/demand.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pmcdiff;
    const auto baseline = read_baseline(fuzz::text_of(data, size), "baseline.json");
    if (!baseline) {
        fuzz::demand(!baseline.error().message.empty() && !baseline.error().path.empty(),
                     "a refusal tells what is wrong and where");
        return 0;
    }
    const auto written = check::write_baseline_json(baseline->entries);
    fuzz::demand_text(written);
    const auto again = read_baseline(written, "baseline.json");
    fuzz::demand(again && *again == *baseline, "what was read can be written, and reads the same");
    return 0;
}
