#include "skeleton/written_date.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <regex>

#include <fmt/format.h>

#include "text/strings.hpp"

namespace pmcdiff::skeleton {

namespace {

constexpr auto months = std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July",
                                                         "August", "September", "October", "November", "December"});
constexpr auto weekdays =
    std::to_array<std::string_view>({"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"});
constexpr std::size_t short_name = 3;
/// No form of a date is longer, with a weekday and blanks; more of a line is not looked at for one.
constexpr std::size_t longest_date = 48;

using Match = std::match_results<std::string_view::const_iterator>;

int number(const std::string& digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// The date where such a day exists.
Date existing(int year, int month, int day) {
    return parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day)).value_or(Date{});
}

int month_by_name(std::string_view name) {
    const auto folded = text::lower_ascii(name.substr(0, short_name));
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (text::lower_ascii(months[i].substr(0, short_name)) == folded) return static_cast<int>(i) + 1;
    }
    return 0;
}

const std::regex& numeric() {
    // The last run may be a digit too long: a slip of the hand that is still meant as a date.
    static const std::regex pattern(
        R"((\d{4})([-/.])(\d{1,2})\2(\d{1,3})(?!\d)|(\d{1,2})([-/.])(\d{1,2})\6(\d{4})(?!\d)|)"
        R"((YYYY)-MM-DD|(MM)-DD-YYYY)");
    return pattern;
}

const std::regex& worded() {
    static const std::regex pattern(
        R"((?:(sun|mon|tue|wed|thu|fri|sat)([a-z]*)(,? +))?)"
        R"((?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]*)\.? +(\d{1,2})(st|nd|rd|th)?(,?) +(\d{4})|)"
        R"((\d{1,2})(st|nd|rd|th)? +(of +)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]*)\.?(,?) +(\d{4})))",
        std::regex::icase);
    return pattern;
}

WrittenDate from_numbers(const Match& match) {
    WrittenDate found;
    if (match[1].matched) {
        found.between = match[2].str();
        found.padded = match[3].length() == 2 && match[4].length() >= 2;
        found.date = existing(number(match[1].str()), number(match[3].str()), number(match[4].str()));
    } else if (match[5].matched) {
        found.order = WrittenDate::Order::month_day_year;
        found.between = match[6].str();
        found.padded = match[5].length() == 2 && match[7].length() == 2;
        const int year = number(match[8].str());
        const int first = number(match[5].str());
        const int second = number(match[7].str());
        // Only a number that can be no month tells that the day comes first.
        const bool day_first = first > 12 && second <= 12;
        if (day_first) found.order = WrittenDate::Order::day_month_year;
        found.date = day_first ? existing(year, second, first) : existing(year, first, second);
    } else if (match[10].matched) {
        found.order = WrittenDate::Order::month_day_year;
    }
    return found;
}

WrittenDate from_words(const Match& match) {
    WrittenDate found;
    found.in_words = true;
    const bool month_first = match[4].matched;
    const std::size_t at = month_first ? 4 : 13;
    found.order = month_first ? WrittenDate::Order::month_day_year : WrittenDate::Order::day_month_year;
    found.short_month = match[at + 1].length() == 0 && text::lower_ascii(match[at].str()) != "may";
    found.ordinal = match[month_first ? 7 : 11].matched;
    found.comma = match[month_first ? 8 : 15].length() != 0;
    if (match[12].matched) found.before_month = match[12].str();
    if (match[1].matched) {
        found.short_weekday = match[2].length() == 0;
        found.weekday_suffix = match[3].str();
    }
    found.padded = false;
    found.date = existing(number(match[month_first ? 9 : 16].str()), month_by_name(match[at].str()),
                          number(match[month_first ? 6 : 10].str()));
    return found;
}

std::string ordinal(int day) {
    const bool teen = day >= 11 && day <= 13;
    const auto* const ending = teen ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
    return std::to_string(day) + ending;
}

std::string in_words(const Date& date, const WrittenDate& form) {
    std::string month(months[static_cast<std::size_t>(date.month - 1)]);
    if (form.short_month) month.resize(short_name);
    const auto day = form.ordinal ? ordinal(date.day) : std::to_string(date.day);
    const auto* const comma = form.comma ? "," : "";
    std::string out;
    if (!form.weekday_suffix.empty()) {
        const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{days_since_epoch(date)}}};
        const auto name = weekdays[weekday.c_encoding()];
        out.append(name.substr(0, form.short_weekday ? short_name : name.size())).append(form.weekday_suffix);
    }
    if (form.order == WrittenDate::Order::month_day_year) {
        return out + fmt::format("{} {}{} {}", month, day, comma, date.year);
    }
    return out + fmt::format("{} {}{}{} {}", day, form.before_month, month, comma, date.year);
}

/// Where a word or a number begins.
bool may_begin(std::string_view text, std::size_t at) {
    if (!text::is_word_character(text[at])) return false;
    if (at == 0) return true;
    if (text::is_ascii_digit(text[at])) return !text::is_ascii_digit(text[at - 1]);
    return !text::is_word_character(text[at - 1]);
}

}  // namespace

std::optional<WrittenDate> find_written_date(std::string_view text, std::size_t from) {
    // A date is short, so each place costs little.
    for (std::size_t at = from; at < text.size(); ++at) {
        if (!may_begin(text, at)) continue;
        const auto part = text.substr(at, longest_date);
        Match match;
        const auto how = std::regex_constants::match_continuous;
        std::optional<WrittenDate> found;
        if (std::regex_search(part.begin(), part.end(), match, numeric(), how)) {
            found = from_numbers(match);
        } else if (std::regex_search(part.begin(), part.end(), match, worded(), how)) {
            found = from_words(match);
        }
        // `v1.2.2021` is a version; file names do join words and dates with a dash in them.
        const bool inside_word = at > 0 && text::is_word_character(text[at - 1]);
        if (!found || (inside_word && found->between != "-")) continue;
        found->begin = at;
        found->end = at + static_cast<std::size_t>(match.length());
        return found;
    }
    return std::nullopt;
}

std::string write_date(const Date& date, const WrittenDate& form) {
    if (form.in_words) return in_words(date, form);
    const auto part = [&](int value) { return form.padded ? fmt::format("{:02}", value) : std::to_string(value); };
    const auto year = fmt::format("{:04}", date.year);
    const auto month = part(date.month);
    const auto day = part(date.day);
    switch (form.order) {
        case WrittenDate::Order::year_month_day: return year + form.between + month + form.between + day;
        case WrittenDate::Order::month_day_year: return month + form.between + day + form.between + year;
        case WrittenDate::Order::day_month_year: return day + form.between + month + form.between + year;
    }
    return date.iso();
}

std::string replace_dates(std::string_view text,
                          const std::function<std::optional<std::string>(const WrittenDate&)>& change) {
    std::string out;
    std::size_t done = 0;
    for (auto found = find_written_date(text); found; found = find_written_date(text, found->end)) {
        out.append(text.substr(done, found->begin - done));
        out.append(change(*found).value_or(std::string(text.substr(found->begin, found->end - found->begin))));
        done = found->end;
    }
    return out.append(text.substr(done));
}

}  // namespace pmcdiff::skeleton
