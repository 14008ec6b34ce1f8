#include "report/changelog_entry.hpp"

#include <string_view>

#include "report/digest.hpp"
#include "report/markdown_text.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

/// What stands on both sides of words of each look.
std::string_view mark_of(DigestRun::Look look) {
    switch (look) {
        case DigestRun::Look::strong:
        case DigestRun::Look::added: return "**";
        case DigestRun::Look::faint: return "_";
        case DigestRun::Look::removed: return "~~";
        case DigestRun::Look::plain: break;
    }
    return {};
}

/// Marks must stand at the words themselves: `_ (was)_` is no emphasis.
std::string marked(const DigestRun& run) {
    const auto mark = mark_of(run.look);
    const auto words = text::trim(run.text);
    if (mark.empty() || words.empty()) return escaped(run.text);
    const auto start = run.text.find(words);
    const auto end = start + words.size();
    std::string out = run.text.substr(0, start);
    out.append(mark).append(escaped(words)).append(mark);
    return out + run.text.substr(end);
}

}  // namespace

std::string changelog_entry(const MeetingChanges& changes) {
    const auto digest = digest_of(changes, 0);
    auto out = "## " + changes.meeting->date.iso() + "\n\n" + escaped(digest.counts) + ".\n";
    for (const auto& group : digest.groups) {
        out += "\n### " + escaped(group.title) + "\n\n";
        for (const auto& line : group.lines) {
            out += "- ";
            for (const auto& run : line) out += marked(run);
            out += '\n';
        }
    }
    return out;
}

}  // namespace pmcdiff::report
