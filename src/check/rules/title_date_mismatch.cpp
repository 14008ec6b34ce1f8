#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

#include "check/rules.hpp"
#include "text/pattern.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

constexpr auto months = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});

/// A date as a title writes it.
struct WrittenDate {
    std::string_view words;
    std::vector<Date> readings;  ///< Two where day and month may be either way round; none for what is no date.
};

class TitleDateMismatch final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "title-date-mismatch",
            .level = DiagnosticLevel::error,
            .summary = "The title of a note has another date than its file's name",
            .explanation =
                "A note that was copied from the one before often keeps the old date in its title. Readers then take "
                "it "
                "for another meeting's.\n\n"
                "The rule reads the first heading, where it is of level 1: dates such as `2017-10-18`, `10/18/2017`, "
                "`18.10.2017`, `June 2, 2015` and `2 June 2015`. Where day and month may be either way round, one "
                "reading "
                "that fits is enough. A title without a date, and a file without one in its name, are left alone.",
            .example = "<!-- Garden/2021-03-09-garden.md -->\n# Garden PMC Meeting 2021-02-23\n",
            .mended = "<!-- Garden/2021-03-09-garden.md -->\n# Garden PMC Meeting 2021-03-09\n",
            .can_fix = true};
    }

    Findings in_note(const NoteText& note, const Snapshot& /*around*/) const override {
        if (!note.date.known() || note.title_line == 0) return {};
        const auto line = note.line(note.title_line);
        const auto dates = dates_in(line);
        const auto names_day = [&](const WrittenDate& date) {
            return std::ranges::find(date.readings, note.date) != date.readings.end();
        };
        if (dates.empty() || std::ranges::any_of(dates, names_day)) return {};

        const auto words = dates.front().words;
        const auto begin = static_cast<std::size_t>(words.data() - line.data());
        const auto end = begin + words.size();
        const auto right = std::string(line.substr(0, begin)) + note.date.iso() + std::string(line.substr(end));
        auto finding = finding_at(
            note, note.title_line, begin, end, DiagnosticLevel::error, std::string(words) + " for " + note.date.iso(),
            "the title says " + std::string(words) + ", the file's name " + note.date.iso(), "write \"" + right + "\"");
        finding.mend = Mend{note.title_line, note.title_line, {right}};
        return {finding};
    }

private:
    /// Every date that the title names, in order of the forms.
    [[nodiscard]] std::vector<WrittenDate> dates_in(std::string_view title) const {
        std::vector<WrittenDate> dates;
        for (const auto& match : year_first_.find_all(title)) {
            dates.push_back({match[1], readings({{match[2], match[3], match[4]}})});
        }
        for (const auto& match : year_last_.find_all(title)) {
            dates.push_back({match[1], readings({{match[4], match[2], match[3]}, {match[4], match[3], match[2]}})});
        }
        for (const auto& match : month_first_.find_all(title)) {
            dates.push_back({match[1], readings({{match[4], month_number(match[2]), match[3]}})});
        }
        for (const auto& match : day_first_.find_all(title)) {
            dates.push_back({match[1], readings({{match[4], month_number(match[3]), match[2]}})});
        }
        return dates;
    }

    struct Parts {
        std::string_view year;
        std::string_view month;
        std::string_view day;
    };

    static std::vector<Date> readings(std::initializer_list<Parts> all) {
        std::vector<Date> dates;
        for (const auto& parts : all) {
            const auto two_digits = [](std::string_view digits) {
                return (digits.size() < 2 ? "0" : "") + std::string(digits);
            };
            const auto date =
                parse_date(std::string(parts.year) + "-" + two_digits(parts.month) + "-" + two_digits(parts.day));
            if (date) dates.push_back(*date);
        }
        return dates;
    }

    /// "06" for "June"; empty for what is no month.
    static std::string_view month_number(std::string_view name) {
        static constexpr auto numbers =
            std::to_array<std::string_view>({"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"});
        const auto* const at = std::ranges::find(months, text::lower_ascii(name.substr(0, 3)));
        return at == months.end() ? std::string_view{} : numbers[static_cast<std::size_t>(at - months.begin())];
    }

    text::Pattern year_first_{R"((?:^|[^\d/])((\d{4})[-/.](\d{1,3})[-/.](\d{1,4}))(?:\D|$))"};
    text::Pattern year_last_{R"((?:^|[^\d/.-])((\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?:\D|$))"};
    text::Pattern month_first_{R"(\b(([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))\b)"};
    text::Pattern day_first_{R"(\b((\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4}))\b)"};
};

}  // namespace

std::unique_ptr<const Rule> make_title_date_mismatch() { return std::make_unique<TitleDateMismatch>(); }

}  // namespace pmcdiff::check
