// Reading what was written.

#include <algorithm>
#include <string>
#include <vector>

#include "pmcdiff/read.hpp"
#include "support/generated_meetings.hpp"
#include "support/meetings.hpp"
#include "support/property.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace notes_test {

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

/// Pieces that Markdown and headings are made of, in any order.
rc::Gen<std::string> any_markdown() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(
                            rc::gen::elementOf(std::vector<std::string>{"# ",
                                                                        "## Backlog Reviews\n",
                                                                        "### ",
                                                                        "#### ",
                                                                        "\n",
                                                                        "\n\n",
                                                                        "- ",
                                                                        "* ",
                                                                        "  ",
                                                                        "\t",
                                                                        "| ",
                                                                        "|",
                                                                        "|---|---|\n",
                                                                        "**",
                                                                        "_",
                                                                        "`",
                                                                        "~~",
                                                                        "(",
                                                                        ")",
                                                                        "[",
                                                                        "](",
                                                                        "https://x.example",
                                                                        " - ",
                                                                        " – ",
                                                                        "/",
                                                                        "&",
                                                                        " and ",
                                                                        "Ada Field",
                                                                        "Rake",
                                                                        "(incubating)",
                                                                        "?",
                                                                        ":",
                                                                        "```\n",
                                                                        "> ",
                                                                        "1. ",
                                                                        "[ ] ",
                                                                        "Propose Cem Oss as project lead for Rake",
                                                                        "## Announcements\n",
                                                                        "## Roadmap\n",
                                                                        "Soon",
                                                                        "No objections",
                                                                        "\\",
                                                                        "<b>",
                                                                        "KÃ¶",
                                                                        "\xC2\xA0",
                                                                        "🌱",
                                                                        "-\n",
                                                                        "===\n",
                                                                        "***\n",
                                                                        "&amp;"})),
                        [](const std::vector<std::string>& pieces) {
                            std::string out;
                            for (const auto& piece : pieces) out += piece;
                            return out;
                        });
}

}  // namespace

TEST_CASE("reading a note gives the meeting that was written") {
    property("in every style", [] {
        const auto written = *any_meeting();
        const auto style = *any_style();
        const auto read = test::read(as_note(written, style), written.date);
        RC_ASSERT(content(read) == content(written));
        if (!written.teams.empty()) RC_ASSERT(read.diagnostics.empty());
    });
}

TEST_CASE("the line of every team, project, item and entry is the line it was written on") {
    property("for every meeting", [] {
        const auto written = *any_meeting();
        const auto note = as_note(written);
        const auto lines = text::split(note, '\n');
        const auto has = [&](int line, const std::string& words) {
            return lines.at(static_cast<std::size_t>(line) - 1).find(words) != std::string_view::npos;
        };
        const auto read = test::read(note, written.date);
        for (const auto& team : read.teams) {
            RC_ASSERT(has(team.line, "### " + team.name));
            for (const auto& project : team.projects) RC_ASSERT(has(project.line, "#### " + project.name));
            for (const auto& item : team.items) RC_ASSERT(has(item.line, item.text));
        }
        for (const auto& entry : read.roadmap) RC_ASSERT(has(entry.line, entry.full_text));
    });
}

TEST_CASE("whatever is typed is read without harm, and no line is beyond the note") {
    property("for Markdown in any disorder", [] {
        const auto note = *any_markdown();
        const auto meeting = read_note(note, {}, profile());
        if (!meeting) return;
        const auto last = 1 + static_cast<int>(std::ranges::count(note, '\n'));
        for (const auto& team : meeting->teams) {
            RC_ASSERT(team.line >= 1 && team.line <= last);
            for (const auto& item : team.items) RC_ASSERT(item.line >= team.line && item.line <= last);
        }
        for (const auto& entry : meeting->roadmap) RC_ASSERT(entry.line >= 1 && entry.line <= last);
        for (const auto& event : meeting->lifecycle) RC_ASSERT(event.line >= 1 && event.line <= last);
    });
}

TEST_CASE("any bytes are read or refused as a note") {
    property("for random bytes", [](const std::string& bytes) {
        const auto meeting = read_note(bytes, {}, profile());
        if (!meeting) RC_ASSERT(meeting.error().kind == ErrorKind::note);
        if (text::first_invalid_byte(bytes)) RC_ASSERT(!meeting.has_value());
    });
}

}  // namespace notes_test
