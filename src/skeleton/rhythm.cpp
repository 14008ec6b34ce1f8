// When a series meets next.
#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>

#include "pmcdiff/skeleton.hpp"

namespace pmcdiff {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// Meetings longer ago tell little of today's habits.
constexpr std::size_t meetings_looked_at = 12;

sys_days day_of(const Date& date) { return sys_days{days{days_since_epoch(date)}}; }

Date date_of(sys_days day) {
    const year_month_day calendar{day};
    return {static_cast<int>(calendar.year()), static_cast<int>(static_cast<unsigned>(calendar.month())),
            static_cast<int>(static_cast<unsigned>(calendar.day()))};
}

/// The number of days most often found between meetings that are `apart` from each other; of several, the latest.
std::optional<days> usual_distance(std::span<const Date> dates, std::size_t apart) {
    std::map<days, int> times;
    std::optional<days> usual;
    for (std::size_t i = apart; i < dates.size(); ++i) {
        const auto distance = day_of(dates[i]) - day_of(dates[i - apart]);
        ++times[distance];
        if (!usual || times[distance] >= times[*usual]) usual = distance;
    }
    return usual;
}

std::optional<Date> by_distance(std::span<const Date> dates, std::size_t apart) {
    const auto distance = usual_distance(dates, apart);
    if (!distance) return std::nullopt;
    return date_of(day_of(dates[dates.size() - apart]) + *distance);
}

/// The same weekday of the next month: the last one, or the one with the same number.
std::optional<Date> by_month(std::span<const Date> dates, bool from_the_end) {
    if (dates.empty()) return std::nullopt;
    const auto last = day_of(dates.back());
    const std::chrono::weekday weekday{last};
    const year_month_day calendar{last};
    const auto month = std::chrono::year_month{calendar.year(), calendar.month()} + std::chrono::months{1};
    if (from_the_end) return date_of(sys_days{month / weekday[std::chrono::last]});
    const auto number = (static_cast<unsigned>(calendar.day()) + 6) / 7;
    const auto there = month / weekday[number];
    if (!there.ok()) return date_of(sys_days{month / weekday[std::chrono::last]});
    return date_of(sys_days{there});
}

/// The day itself, or the nearest one whose day of the week the series has met on: distances that vary lead to a Sunday.
Date on_known_weekday(const Date& date, std::span<const Date> dates) {
    const auto is_known = [&](sys_days day) {
        return std::ranges::any_of(
            dates, [&](const Date& known) { return std::chrono::weekday{day_of(known)} == std::chrono::weekday{day}; });
    };
    constexpr auto nearest_first = std::to_array({0, 1, -1, 2, -2, 3, -3});
    for (const int shift : nearest_first) {
        const auto day = day_of(date) + days{shift};
        if (is_known(day) && dates.back() < date_of(day)) return date_of(day);
    }
    return date;
}

}  // namespace

std::optional<Date> next_meeting(std::span<const Date> dates) {
    if (dates.size() < 2) return std::nullopt;
    if (dates.size() > meetings_looked_at) dates = dates.last(meetings_looked_at);
    using Guess = std::function<std::optional<Date>(std::span<const Date>)>;
    const auto guesses = std::to_array<Guess>(
        {[](auto known) { return by_distance(known, 1); }, [](auto known) { return by_distance(known, 2); },
         [](auto known) { return by_month(known, false); }, [](auto known) { return by_month(known, true); }});
    const auto hits = [&](const Guess& guess) {
        int count = 0;
        for (std::size_t known = 1; known < dates.size(); ++known) {
            if (guess(dates.first(known)) == dates[known]) ++count;
        }
        return count;
    };
    const auto* best = &guesses.front();
    int most = hits(*best);
    for (const auto& guess : guesses) {
        const int count = hits(guess);
        if (count <= most) continue;
        best = &guess;
        most = count;
    }
    const auto next = (*best)(dates);
    const auto guessed = next && dates.back() < *next ? next : by_distance(dates, 1);
    return guessed ? std::optional(on_known_weekday(*guessed, dates)) : std::nullopt;
}

}  // namespace pmcdiff
