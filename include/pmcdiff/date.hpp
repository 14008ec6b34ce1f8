// Calendar dates as notes and their file names carry them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace pmcdiff {

/// A day in the proleptic Gregorian calendar. Default: no date (all zero), which sorts before every real one.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    /// True for a real date, false for the default value.
    [[nodiscard]] bool known() const { return year != 0; }
    /// The date as `YYYY-MM-DD`; empty when not known.
    [[nodiscard]] std::string iso() const;

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Days since 1970-01-01, for distances between meetings.
[[nodiscard]] long days_since_epoch(const Date& date);

/// Reads exactly `YYYY-MM-DD`. None where the text has another form or names no day that exists (`2017-02-30`).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Finds the first `YYYY-MM-DD` or `MM-DD-YYYY` anywhere in a text such as a file name or a title.
[[nodiscard]] std::optional<Date> find_date(std::string_view text);

}  // namespace pmcdiff
