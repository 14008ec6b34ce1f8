#include "pmcdiff/date.hpp"

#include <chrono>
#include <cstddef>

#include <fmt/format.h>

namespace pmcdiff {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2999;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::chrono::year_month_day calendar(const Date& date) {
    return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
           std::chrono::day(static_cast<unsigned>(date.day));
}

/// The number that `length` digits make; none where one is no digit.
std::optional<int> number(std::string_view text, std::size_t from, std::size_t length) {
    if (from + length > text.size()) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(from, length)) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Date> existing(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    if (!year || !month || !day) return std::nullopt;
    const Date date{*year, *month, *day};
    if (date.year < first_year || date.year > last_year || !calendar(date).ok()) return std::nullopt;
    return date;
}

/// `YYYY-MM-DD` or `MM-DD-YYYY` at the start of ten characters.
std::optional<Date> date_at(std::string_view ten) {
    if (ten[4] == '-' && ten[7] == '-') return existing(number(ten, 0, 4), number(ten, 5, 2), number(ten, 8, 2));
    if (ten[2] == '-' && ten[5] == '-') return existing(number(ten, 6, 4), number(ten, 0, 2), number(ten, 3, 2));
    return std::nullopt;
}

}  // namespace

std::string Date::iso() const { return known() ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : std::string{}; }

long days_since_epoch(const Date& date) { return std::chrono::sys_days(calendar(date)).time_since_epoch().count(); }

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return existing(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
}

std::optional<Date> find_date(std::string_view text) {
    constexpr std::size_t length = 10;
    for (std::size_t at = 0; at + length <= text.size(); ++at) {
        const bool inside = at > 0 && is_digit(text[at - 1]);
        const bool goes_on = at + length < text.size() && is_digit(text[at + length]);
        if (inside || goes_on) continue;
        if (const auto date = date_at(text.substr(at, length))) return date;
    }
    return std::nullopt;
}

}  // namespace pmcdiff
