// Fuzz target: any bytes read as a configuration file, and a note read by what it says.
#include "pmcdiff/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "pmcdiff/read.hpp"

namespace {

constexpr std::string_view note = R"(# Runtime PMC Meeting 2017-10-18

## PMC Lifecycle Activities

- Proposal to incubate the Permissions team
  - No objections raised

## Backlog Reviews

### Diego - Eric Malm (Jo Doe representing)

- Completed: Locket is on by default
- Next:
  - Rolling updates of LRPs

### Permissions (proposed incubating) - Chris Brown

#### perm-release

- No update

## Roadmap Review

When? | What?
------|------
*Soon* | - Rootless Garden
|| - Route integrity (Diego, Routing)
)";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const pmcdiff::Profile built_in = pmcdiff::built_in_profile();
    const std::string_view toml(reinterpret_cast<const char*>(data), size);  // NOLINT(*-reinterpret-cast)
    const auto profile = pmcdiff::extend_profile(built_in, toml, ".pmcdiff.toml");
    if (!profile) {
        // A refusal tells what is wrong and where.
        if (profile.error().message.empty() || profile.error().path.empty()) std::abort();
        return 0;
    }
    // Whatever the words are, a good note can be read.
    if (!pmcdiff::read_note(note, {"note.md", "Runtime", {2017, 10, 18}}, *profile)) std::abort();
    return 0;
}
