#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "check/rhythm.hpp"
#include "check/rules.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// Nobody writes the note of a meeting so many days away.
constexpr long farthest_meeting = 300;
/// A note may be written up to a fortnight late.
constexpr long late_note = 14;
constexpr int days_a_week = 7;
constexpr int months_a_year = 12;

class WrongMeetingDate final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "wrong-meeting-date",
            .level = DiagnosticLevel::warning,
            .summary = "A new note has a date on which the committee hardly meets",
            .explanation =
                "A note under a wrong date stands at the wrong place of its series, and the right date has none. "
                "The rule looks at the name of a note that the change adds, or gives another date, in a series of "
                "at least four other notes.\n\n"
                "It warns of a date more than 300 days away from the day on which the note was written, and of one "
                "that lies before the latest meeting and more than two weeks before that day. A note tells of a day "
                "of the week on which the committee never met, and of a date much nearer to another meeting than "
                "meetings ever were: meetings do move, so these are for the keeper to judge.",
            .example =
                " <!-- A note that is added on 2021-03-02 in a committee that meets on Tuesdays: -->\n"
                "+++ Garden/2020-03-09-garden.md\n",
            .mended = "+++ Garden/2021-03-09-garden.md\n",
        };
    }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        if (!note.head->date.known() || (!note.adds() && !note.redates())) return {};
        const Rhythm rhythm(*note.head, change.head());
        if (!rhythm.known()) return {};
        const auto day = change.written(*note.head);
        auto found = day.known() ? impossible(*note.head, rhythm, day) : std::nullopt;
        if (!found) found = unusual(*note.head, rhythm);
        return found ? Findings{std::move(*found)} : Findings{};
    }

private:
    /// What the day of the change contradicts.
    static std::optional<Finding> impossible(const NoteText& note, const Rhythm& rhythm, const Date& day) {
        const auto& date = note.date;
        const auto past = days_between(date, day);
        if (std::abs(past) > farthest_meeting) {
            return told(note, DiagnosticLevel::warning, "year",
                        date.iso() + " is " + text::counted(static_cast<std::size_t>(std::abs(past)), "day") +
                            " away from " + day.iso() + ", when the note was written",
                        nearest_year(date, day));
        }
        const bool has_twin = std::ranges::find(rhythm.dates(), date) != rhythm.dates().end();
        if (has_twin || date >= rhythm.dates().back() || past <= late_note) return std::nullopt;
        return told(note, DiagnosticLevel::warning, "past",
                    date.iso() + " lies " + text::counted(static_cast<std::size_t>(past), "day") +
                        " before the day on which the note was written, and before the latest note",
                    next_month(date, day));
    }

    /// What the series never did.
    static std::optional<Finding> unusual(const NoteText& note, const Rhythm& rhythm) {
        const auto weekday = weekday_of(note.date);
        if (rhythm.meetings_on(weekday) == 0) {
            const auto usual = rhythm.usual_weekday();
            return told(note, DiagnosticLevel::note, "weekday",
                        note.date.iso() + " is a " + std::string(weekday_name(weekday)) + "; none of the " +
                            std::to_string(rhythm.dates().size()) + " other meetings was on one, and " +
                            std::to_string(rhythm.meetings_on(usual)) + " on a " + std::string(weekday_name(usual)),
                        nearest_weekday(note.date, usual));
        }
        if (!rhythm.has_near(note.date, rhythm.shortest_distance() / 2)) return std::nullopt;
        return told(note, DiagnosticLevel::note, "near",
                    note.date.iso() + " is nearer to another meeting than any two of the others are", std::nullopt);
    }

    static Finding told(const NoteText& note, DiagnosticLevel level, const std::string& what, std::string message,
                        const std::optional<Date>& meant) {
        return finding_at(note, 1, level, what + " " + note.date.iso(), std::move(message),
                          meant ? "did you mean " + meant->iso() + "?" : "look up the date of the meeting");
    }

    static std::optional<Date> nearest_year(const Date& date, const Date& day) {
        std::optional<Date> nearest;
        for (int year = day.year - 1; year <= day.year + 1; ++year) {
            const auto moved = plus_months(date, (year - date.year) * months_a_year);
            if (!moved) continue;
            const bool is_nearer =
                !nearest || std::abs(days_between(day, *moved)) < std::abs(days_between(day, *nearest));
            if (is_nearer) nearest = moved;
        }
        return nearest;
    }

    static std::optional<Date> next_month(const Date& date, const Date& day) {
        for (int months = 1; months <= months_a_year; ++months) {
            const auto moved = plus_months(date, months);
            if (moved && *moved >= day) return moved;
        }
        return std::nullopt;
    }

    static Date nearest_weekday(const Date& date, int weekday) {
        const int later = (weekday - weekday_of(date) + days_a_week) % days_a_week;
        return plus_days(date, later <= days_a_week / 2 ? later : later - days_a_week);
    }
};

}  // namespace

std::unique_ptr<const Rule> make_wrong_meeting_date() { return std::make_unique<WrongMeetingDate>(); }

}  // namespace pmcdiff::check
