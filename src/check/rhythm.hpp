// The days on which a series meets.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "check/note_text.hpp"
#include "check/snapshot.hpp"
#include "pmcdiff/date.hpp"

namespace pmcdiff::check {

/// The other meetings of a note's series, before and after it.
class Rhythm {
public:
    Rhythm(const NoteText& note, const Snapshot& around);

    /// True where there are enough other meetings (four) to speak of a rhythm. All below holds only then.
    [[nodiscard]] bool known() const;
    /// Their dates, oldest first.
    [[nodiscard]] const std::vector<Date>& dates() const { return dates_; }
    /// Days from one meeting to the next: half of all times are at most this (the lower median).
    [[nodiscard]] long usual_distance() const;
    [[nodiscard]] long shortest_distance() const;
    /// True where another meeting lies fewer than `days` days away, and at another date.
    [[nodiscard]] bool has_near(const Date& date, long days) const;
    /// How many meetings were on a day of the week: 0 for Monday.
    [[nodiscard]] int meetings_on(int weekday) const;
    /// The day of the week with most meetings.
    [[nodiscard]] int usual_weekday() const;

private:
    [[nodiscard]] std::vector<long> distances() const;

    std::vector<Date> dates_;
};

/// 0 for Monday to 6 for Sunday.
[[nodiscard]] int weekday_of(const Date& date);
/// "Monday" for 0.
[[nodiscard]] std::string_view weekday_name(int weekday);
/// The day so many days later.
[[nodiscard]] Date plus_days(const Date& date, long days);
/// The same day in a later month; none where that month is too short.
[[nodiscard]] std::optional<Date> plus_months(const Date& date, int months);
/// Days from one date to another; negative where that lies before.
[[nodiscard]] long days_between(const Date& from, const Date& to);

}  // namespace pmcdiff::check
