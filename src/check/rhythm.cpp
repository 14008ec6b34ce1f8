#include "check/rhythm.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdlib>

namespace pmcdiff::check {

namespace {

constexpr std::size_t least_meetings = 4;
constexpr int days_a_week = 7;

std::chrono::year_month_day calendar(const Date& date) {
    return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
           std::chrono::day(static_cast<unsigned>(date.day));
}

Date date_of(const std::chrono::year_month_day& day) {
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace

Rhythm::Rhythm(const NoteText& note, const Snapshot& around) {
    for (const auto& place : around.series(note.pmc)) {
        if (place.path != note.path) dates_.push_back(place.date);
    }
}

bool Rhythm::known() const { return dates_.size() >= least_meetings; }

std::vector<long> Rhythm::distances() const {
    std::vector<long> all;
    for (std::size_t i = 1; i < dates_.size(); ++i) all.push_back(days_between(dates_[i - 1], dates_[i]));
    std::ranges::sort(all);
    return all;
}

long Rhythm::usual_distance() const {
    const auto sorted = distances();
    return sorted.empty() ? 0 : sorted[(sorted.size() - 1) / 2];
}

long Rhythm::shortest_distance() const {
    const auto sorted = distances();
    return sorted.empty() ? 0 : sorted.front();
}

bool Rhythm::has_near(const Date& date, long days) const {
    return std::ranges::any_of(dates_, [&](const Date& other) {
        const auto distance = std::abs(days_between(date, other));
        return distance > 0 && distance < days;
    });
}

int Rhythm::meetings_on(int weekday) const { return static_cast<int>(std::ranges::count(dates_, weekday, weekday_of)); }

int Rhythm::usual_weekday() const {
    int usual = 0;
    for (int day = 1; day < days_a_week; ++day) {
        if (meetings_on(day) > meetings_on(usual)) usual = day;
    }
    return usual;
}

int weekday_of(const Date& date) {
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(calendar(date))).iso_encoding()) - 1;
}

std::string_view weekday_name(int weekday) {
    constexpr auto names =
        std::to_array<std::string_view>({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
    return names.at(static_cast<std::size_t>(weekday));
}

Date plus_days(const Date& date, long days) {
    return date_of(std::chrono::sys_days(calendar(date)) + std::chrono::days(days));
}

std::optional<Date> plus_months(const Date& date, int months) {
    const auto later = calendar(date) + std::chrono::months(months);
    if (!later.ok()) return std::nullopt;
    return date_of(later);
}

long days_between(const Date& from, const Date& to) { return days_since_epoch(to) - days_since_epoch(from); }

}  // namespace pmcdiff::check
