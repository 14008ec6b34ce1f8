// Words that belong to the form of a series' notes, not to one meeting.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "markdown/document.hpp"
#include "pmcdiff/date.hpp"
#include "skeleton/source_note.hpp"

namespace pmcdiff::skeleton {

/// The days that a note speaks of itself by.
struct NoteDays {
    Date own;
    Date before;  ///< Of the meeting before it; not known for the first one.
};

class Familiar {
public:
    /// `days` are those of the note that is asked about.
    explicit Familiar(const NoteDays& days) : days_(days) {}

    /// Takes in the lines of another note of the series.
    void add(const SourceNote& note, const NoteDays& days);

    /// True where no other note is known, so that nothing tells the form from the meeting.
    [[nodiscard]] bool alone() const { return lines_.empty(); }
    /// True where the line stands in another note too. A note's own date and that of the meeting before it are the same
    /// in all notes.
    [[nodiscard]] bool knows(std::string_view line) const;
    /// True where all lines from `first` to `last` stand in other notes.
    [[nodiscard]] bool knows(const SourceNote& note, int first, int last) const;
    /// True where a heading of another note has these words in it.
    [[nodiscard]] bool knows_in_heading(std::string_view words) const;

private:
    NoteDays days_;
    std::unordered_set<std::string> lines_;
    std::vector<std::string> headings_;
};

/// The line with the note's own date and that of the meeting before it replaced by those that hold for the next note.
[[nodiscard]] std::string with_dates_moved(std::string_view line, const NoteDays& days, const Date& next);

}  // namespace pmcdiff::skeleton
