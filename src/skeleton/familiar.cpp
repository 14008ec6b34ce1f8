#include "skeleton/familiar.hpp"

#include <algorithm>
#include <optional>

#include "skeleton/written_date.hpp"
#include "text/strings.hpp"

namespace pmcdiff::skeleton {

namespace {

std::string comparable(std::string_view line, const NoteDays& days) {
    const auto relative = replace_dates(line, [&](const WrittenDate& date) -> std::optional<std::string> {
        if (!date.date.known()) return std::nullopt;
        if (date.date == days.own) return "\x01";
        if (date.date == days.before) return "\x02";
        return std::nullopt;
    });
    return text::collapse_blanks(relative);
}

}  // namespace

void Familiar::add(const SourceNote& note, const NoteDays& days) {
    for (int i = 1; i <= note.lines(); ++i) {
        const auto& line = note.line(i);
        if (!text::trim(line).empty()) lines_.insert(comparable(line, days));
    }
    for (const auto& block : note.document().blocks) {
        if (block.kind == markdown::BlockKind::heading) headings_.push_back(note.heading_words(block));
    }
}

bool Familiar::knows(std::string_view line) const {
    return text::trim(line).empty() || lines_.contains(comparable(line, days_));
}

bool Familiar::knows(const SourceNote& note, int first, int last) const {
    for (int i = first; i <= last; ++i) {
        if (!knows(note.line(i))) return false;
    }
    return true;
}

bool Familiar::knows_in_heading(std::string_view words) const {
    return std::ranges::any_of(
        headings_, [&](const std::string& heading) { return text::find_phrase(heading, words) != std::string::npos; });
}

std::string with_dates_moved(std::string_view line, const NoteDays& days, const Date& next) {
    return replace_dates(line, [&](const WrittenDate& date) -> std::optional<std::string> {
        if (!date.date.known()) return std::nullopt;
        if (date.date == days.own) return write_date(next, date);
        if (date.date == days.before) return write_date(days.own, date);
        return std::nullopt;
    });
}

}  // namespace pmcdiff::skeleton
