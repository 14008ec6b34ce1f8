// Fuzz target: any bytes read as a baseline of findings.
#include "pmcdiff/baseline.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "check/baseline_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);  // NOLINT(*-reinterpret-cast)
    const auto baseline = pmcdiff::read_baseline(text, "baseline.json");
    if (!baseline) {
        // A refusal tells what is wrong and where.
        if (baseline.error().message.empty() || baseline.error().path.empty()) std::abort();
        return 0;
    }
    // What was read can be written, and reads the same.
    const auto again = pmcdiff::read_baseline(pmcdiff::check::write_baseline_json(baseline->entries), "baseline.json");
    if (!again || !(*again == *baseline)) std::abort();
    return 0;
}
