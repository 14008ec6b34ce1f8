// Meetings made at random, and notes that say what they hold.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "pmcdiff/model.hpp"

namespace pmcdiff {
/// For rapidcheck's reports of a case that failed.
void showValue(const Meeting& meeting, std::ostream& out);
}  // namespace pmcdiff

namespace pmcdiff::test {

/// A meeting of few teams from a small pool, so that two of them have much in common. Every line is its own. Teams,
/// projects and roadmap entries are named once in a meeting; items repeat, and some are placeholders or labels.
[[nodiscard]] rc::Gen<Meeting> any_meeting(const Date& date = {2021, 3, 2});

/// The meeting some time later: teams renamed, gone, new and in other order, leads, states, projects, items and roadmap
/// entries changed here and there.
[[nodiscard]] rc::Gen<Meeting> later_meeting(const Meeting& meeting);

/// How a note may be typed. What it says is the same.
struct NoteStyle {
    std::string dash = " - ";
    std::string separator = " / ";
    std::string bullet = "-";
    std::string line_end = "\n";
    bool outer_bars = true;
    bool tag_first = true;  ///< `NAME (incubating) - LEAD`, else `NAME - LEAD (incubating)`.
};
[[nodiscard]] rc::Gen<NoteStyle> any_style();

/// The meeting as the minutes of it would be typed.
[[nodiscard]] std::string as_note(const Meeting& meeting, const NoteStyle& style = {});

/// Names, leads, lifecycles, projects, items and roadmap as one text a thing, for comparing meetings as read.
[[nodiscard]] std::vector<std::string> content(const Meeting& meeting);

}  // namespace pmcdiff::test
