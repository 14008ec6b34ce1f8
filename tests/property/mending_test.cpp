// Mending a note changes the lines that it names and no byte of any other.

#include "check/mending.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "notes/source_text.hpp"
#include "support/property.hpp"
#include "text/source_lines.hpp"
#include "text/strings.hpp"

namespace mending_test {

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

rc::Gen<std::string> any_line() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
                            "a", "b", " ", "# ", "\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xC3\xB6"})),
                        [](const std::vector<std::string>& parts) { return text::join(parts, ""); });
}

/// A note with any line ends, with and without a byte order mark, and mostly without an end of its last line.
rc::Gen<std::string> any_note() {
    return rc::gen::apply(
        [](bool marked, const std::vector<std::pair<std::string, std::string>>& lines, const std::string& last) {
            std::string bytes = marked ? "\xEF\xBB\xBF" : "";
            for (const auto& [line, end] : lines) bytes += line + end;
            return bytes + last;
        },
        rc::gen::arbitrary<bool>(),
        rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
            rc::gen::pair(any_line(), rc::gen::elementOf(std::vector<std::string>{"\n", "\r\n", "\r"}))),
        any_line());
}

std::vector<text::SourceLine> lines_of(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return text::source_lines(bytes);
}

std::vector<Finding> some_mends(int lines) {
    std::vector<Finding> findings(*rc::gen::inRange<std::size_t>(0, 5));
    for (auto& finding : findings) {
        const int first = *rc::gen::inRange(1, lines + 2);
        const int last = first - 1 + *rc::gen::inRange(0, 3);
        finding.mend = Mend{first, last,
                            *rc::gen::container<std::vector<std::string>>(
                                rc::gen::elementOf(std::vector<std::string>{"", "a b", "new", "# a"}))};
    }
    return findings;
}

}  // namespace

TEST_CASE("what mends do not name keeps its bytes") {
    property("each line that no mend touches is there with its bytes, in order", [] {
        const auto bytes = *any_note();
        const auto old_lines = lines_of(bytes);
        const auto mended = check::apply_mends(bytes, some_mends(static_cast<int>(old_lines.size())));
        const auto new_lines = lines_of(mended.bytes);
        RC_ASSERT(mended.bytes.starts_with("\xEF\xBB\xBF") >= bytes.starts_with("\xEF\xBB\xBF"));

        std::size_t at = 0;      // In the old lines.
        std::size_t new_at = 0;  // In the new ones.
        const Mend* latest = nullptr;
        const auto same_until = [&](std::size_t line) {
            for (; at < line; ++at, ++new_at) {
                RC_ASSERT(new_at < new_lines.size());
                RC_ASSERT(new_lines[new_at].text == old_lines[at].text);
                // A last line without an end has to get one where lines are put behind it; the LF of an empty line, which would
                // be half of a CRLF behind a CR, becomes one too.
                const bool behind_cr = new_at > 0 && new_lines[new_at - 1].end == "\r" && new_lines[new_at].end == "\r";
                const bool may_differ =
                    old_lines[at].end.empty() || (old_lines[at] == text::SourceLine{"", "\n"} && behind_cr);
                const bool keeps_end = new_lines[new_at].end == old_lines[at].end;
                RC_ASSERT(keeps_end || may_differ);
            }
        };
        for (const auto& finding : mended.applied) {
            const auto& mend = *finding.mend;
            const bool twice = latest != nullptr && latest->first_line == mend.first_line &&
                               latest->last_line == mend.last_line && latest->lines == mend.lines;
            if (twice) continue;
            same_until(static_cast<std::size_t>(mend.first_line) - 1);
            at = static_cast<std::size_t>(mend.last_line);
            new_at += mend.lines.size();
            latest = &mend;
        }
        same_until(old_lines.size());
    });

    property("a note reads as its lines with the mends", [] {
        const auto bytes = *any_note();
        const auto lines = static_cast<int>(lines_of(bytes).size());
        RC_PRE(lines > 0);
        const int line = *rc::gen::inRange(1, lines + 1);
        Finding finding;
        finding.mend = Mend{line, line, {"new words"}};
        const auto mended = check::apply_mends(bytes, std::vector{finding}).bytes;
        const auto read = notes::source_text(mended, "note.md", {});
        RC_ASSERT(read.has_value());
        RC_ASSERT(text::split(*read, '\n')[static_cast<std::size_t>(line) - 1] == "new words");
    });
}

}  // namespace mending_test
