// What holds for the skeleton of the next note, whatever the latest one says.

#include "pmcdiff/skeleton.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "pmcdiff/read.hpp"
#include "pmcdiff/series.hpp"
#include "support/catch.hpp"
#include "support/generated_meetings.hpp"
#include "support/meetings.hpp"
#include "support/property.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace skeleton_test {

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

namespace fs = std::filesystem;

constexpr Date later{2035, 6, 7};

/// Teams with leads, state and projects, the roadmap, and open actions of teams: what a skeleton carries over.
std::vector<std::string> carried(const Meeting& meeting) {
    std::vector<std::string> out;
    for (const auto& team : meeting.teams) {
        out.push_back("team " + team.name + " (" + text::join(team.aliases, "; ") + "), " + team.lifecycle +
                      ", led by " + text::join(team.leads, "; "));
        std::vector<std::string> projects;
        for (const auto& project : team.projects) projects.push_back("project " + project.name);
        std::ranges::move(projects, std::back_inserter(out));
        for (const auto& item : team.items) {
            if (item.done == false) out.push_back("open " + item.project.value_or("") + ": " + item.text);
        }
    }
    for (const auto& entry : meeting.roadmap) {
        out.push_back("entry " + std::string(to_string(entry.horizon)) + " [" + entry.group + "] " + entry.full_text +
                      " for " + text::join(entry.teams, "; "));
    }
    return out;
}

/// What a skeleton should not hold: what was said at the meeting, faults that the reader mends, stand-ins.
std::vector<std::string> left_over(const Meeting& meeting) {
    std::vector<std::string> out;
    for (const auto& team : meeting.teams) {
        for (const auto& item : team.items) {
            if (!item.placeholder && item.done != false) out.push_back("item: " + item.text);
        }
        for (const auto& stand_in : team.stand_ins) out.push_back("stand-in: " + stand_in.person);
    }
    for (const auto& event : meeting.lifecycle) out.push_back("lifecycle: " + event.text);
    for (const auto& diagnostic : meeting.diagnostics) {
        const std::set<std::string> mended{"mojibake", "malformed-heading", "duplicate-section"};
        if (mended.contains(diagnostic.rule)) out.push_back(diagnostic.rule);
    }
    return out;
}

SeriesNote note_of(const std::string& bytes, const NoteOrigin& origin) {
    auto meeting = read_note(bytes, origin, profile());
    if (!meeting) throw std::runtime_error(meeting.error().text());
    // What meetings approve has tests of its own.
    meeting->lifecycle.clear();
    return {bytes, std::move(*meeting)};
}

Meeting read_again(const std::string& skeleton, const Meeting& latest, const std::string& path) {
    auto meeting = read_note(skeleton, {path, latest.pmc, later}, profile());
    if (!meeting) throw std::runtime_error(meeting.error().text());
    return std::move(*meeting);
}

void check_notes_below(const std::string& folder) {
    const auto repository = scan_repository(folder);
    REQUIRE(repository);
    for (const auto& file : repository->notes) {
        const auto bytes = read_file(file.path);
        REQUIRE(bytes);
        INFO(file.path);
        const std::vector<SeriesNote> series{note_of(*bytes, {file.shown, file.pmc, file.date})};
        const auto path = path_like(file.shown, later);
        const auto skeleton = make_skeleton(series, 0, later, path, profile());
        INFO(skeleton.text);
        const auto again = read_again(skeleton.text, series.front().meeting, path);
        CHECK(carried(again) == carried(series.front().meeting));
        const auto left = text::join(left_over(again), "; ");
        INFO("left over: " << left);
        CHECK(left.empty());
        const bool dated = find_date(series.front().meeting.title).has_value();
        CHECK(find_date(again.title) == (dated ? std::optional(later) : std::nullopt));
    }
}

}  // namespace

TEST_CASE("a skeleton reads as the teams, leads, projects, open actions and roadmap of its note, and nothing else") {
    property("for any meeting and style", [] {
        const auto meeting = *any_meeting();
        const auto bytes = as_note(meeting, *any_style());
        const std::vector<SeriesNote> series{note_of(bytes, {"Garden/2021-03-02-garden.md", "Garden", {2021, 3, 2}})};
        const std::string path = "Garden/2035-06-07-garden.md";
        const auto skeleton = make_skeleton(series, 0, later, path, profile());
        const auto again = read_again(skeleton.text, series.front().meeting, path);
        RC_ASSERT(carried(again) == carried(series.front().meeting));
        RC_ASSERT(left_over(again).empty());
    });
}

TEST_CASE("the skeleton of a skeleton is the same, but for its date") {
    property("for any meeting and style", [] {
        const auto bytes = as_note(*any_meeting(), *any_style());
        const std::string path = "Garden/2035-06-07-garden.md";
        const std::vector<SeriesNote> series{note_of(bytes, {"Garden/2021-03-02-garden.md", "Garden", {2021, 3, 2}})};
        const auto first = make_skeleton(series, 0, later, path, profile());
        const std::vector<SeriesNote> next{note_of(first.text, {path, "Garden", later})};
        RC_ASSERT(!was_held(next.front().meeting));
        RC_ASSERT(make_skeleton(next, 0, later, path, profile()).text == first.text);
    });
}

TEST_CASE("every fixture's skeleton reads as the teams, leads, projects, open actions and roadmap of it") {
    check_notes_below(PMCDIFF_SOURCE_DIR "/fixtures/notes");
}

TEST_CASE("every public note's skeleton reads as the teams, leads, projects, open actions and roadmap of it") {
    // They may lie beside the project; without them there is nothing to check.
    const std::string folder = PMCDIFF_SOURCE_DIR "/../shared/corpus/pmc-notes";
    if (fs::exists(folder)) check_notes_below(folder);
}

}  // namespace skeleton_test
