// Fuzz target: the two halves of any bytes read as two notes, compared, and the diff written in every format.
#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/profile.hpp"
#include "pmcdiff/read.hpp"
#include "pmcdiff/report.hpp"

namespace {

/// Puts what is between the halves of an input; without it, they are halves by size.
constexpr std::string_view divider = "\n%%%%\n";

/// Each half stands below a team, so that most inputs have items to compare.
std::string note(std::string_view part) {
    return "# Runtime PMC Meeting\n\n## Backlog Reviews\n\n### Diego - Eric Malm\n\n" + std::string(part);
}

/// A note compared with itself has no change but these: stand-ins and proposals are told of every meeting, and an item
/// without a word ("%%%%") is nothing to know it by.
bool is_told_anew(const pmcdiff::Change& change) {
    if (const auto* const item = std::get_if<pmcdiff::ItemChange>(&change.detail)) {
        return std::ranges::none_of(item->text, [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
    }
    return change.kind == pmcdiff::ChangeKind::stand_in || change.kind == pmcdiff::ChangeKind::lead_proposed ||
           change.kind == pmcdiff::ChangeKind::lifecycle;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const pmcdiff::Profile profile = pmcdiff::built_in_profile();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);  // NOLINT(*-reinterpret-cast)
    const auto divided = bytes.find(divider);
    const auto end = divided == std::string_view::npos ? size / 2 : divided;
    const auto start = divided == std::string_view::npos ? end : divided + divider.size();

    const auto old_meeting =
        pmcdiff::read_note(note(bytes.substr(0, end)), {"old.md", "Runtime", {2017, 10, 3}}, profile);
    const auto new_meeting =
        pmcdiff::read_note(note(bytes.substr(start)), {"new.md", "Runtime", {2017, 10, 18}}, profile);
    if (!old_meeting || !new_meeting) return 0;

    const auto diff = pmcdiff::diff_meetings(*old_meeting, *new_meeting, profile);
    const auto none = pmcdiff::diff_meetings(*new_meeting, *new_meeting, profile);
    if (!std::ranges::all_of(none.changes, is_told_anew)) std::abort();

    pmcdiff::ReportOptions options;
    options.explain = true;
    options.all = true;
    for (const auto format : pmcdiff::report_formats()) {
        const auto text = pmcdiff::make_report(format)->diff(diff, 0, options);
        // Not even what a note smuggles in reaches the terminal.
        if (text.find('\x1b') != std::string::npos) std::abort();
    }
    return 0;
}
