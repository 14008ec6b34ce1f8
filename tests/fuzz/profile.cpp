// Fuzz target: any bytes read as a configuration file, and notes read and compared by what it says.
#include "pmcdiff/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/read.hpp"
#include "support/demand.hpp"
#include "support/two_notes.hpp"

namespace {

constexpr std::string_view note = R"(# Garden PMC Meeting 2021-02-23

## PMC Lifecycle Activities

- Proposal to incubate the Compost team
  - No objections raised

## Backlog Reviews

### Rake - Ada Lindqvist (Bruno Keller representing)

- Completed: The fence is up
- Next:
  - A gate in the fence

### Compost (proposed incubating) - Chris Olsen

#### compost-heap

- No update

## Roadmap Review

When? | What?
------|------
*Soon* | - A fence without nails
|| - A path (Rake, Spade)
)";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pmcdiff;
    const auto profile = extend_profile(fuzz::profile(), fuzz::text_of(data, size), ".pmcdiff.toml");
    if (!profile) {
        fuzz::demand(!profile.error().message.empty() && !profile.error().path.empty(),
                     "a refusal tells what is wrong and where");
        return 0;
    }
    const auto meeting = read_note(note, {"note.md", "Garden", {2021, 2, 23}}, *profile);
    fuzz::demand(meeting.has_value(), "whatever the words are, a good note can be read");
    static_cast<void>(diff_meetings(*meeting, *meeting, *profile));
    return 0;
}
