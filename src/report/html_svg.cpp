#include "report/html_svg.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/html_text.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

/// No two meetings stand closer than this.
constexpr double least_step = 9;
/// Room that a label takes.
constexpr double date_label = 78;
constexpr double month_label = 40;
constexpr double month_and_year_label = 62;
/// A letter of the page's font is about this much of the font's size wide.
constexpr double letter_width = 0.56;

constexpr auto month_names = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});

bool are_dated_in_order(const std::vector<TimelineMeeting>& meetings) {
    const bool dated = std::ranges::all_of(meetings, [](const auto& meeting) { return meeting.date.known(); });
    return dated &&
           std::ranges::adjacent_find(meetings, std::ranges::greater_equal{}, &TimelineMeeting::date) == meetings.end();
}

}  // namespace

TimeAxis::TimeAxis(const std::vector<TimelineMeeting>& meetings, double left, double right)
    : meetings_(meetings), dated_(are_dated_in_order(meetings)) {
    const auto count = meetings.size();
    std::vector<double> steps(count, 1);
    auto days = static_cast<double>(count);
    if (dated_ && count > 2) {
        for (std::size_t i = 0; i + 1 < count; ++i) {
            steps[i] = static_cast<double>(days_since_epoch(meetings[i + 1].date) - days_since_epoch(meetings[i].date));
        }
        days = static_cast<double>(days_since_epoch(meetings.back().date) - days_since_epoch(meetings.front().date));
        steps.back() = days / static_cast<double>(count - 1);
        days += steps.back();
    }
    const auto width = right - left;
    const auto least = std::min(least_step, width / static_cast<double>(std::max<std::size_t>(count, 1)));
    double total = 0;
    for (auto& step : steps) {
        step = std::max(least, step / days * width);
        total += step;
    }
    edges_.push_back(left);
    for (const auto step : steps) edges_.push_back(edges_.back() + step * width / total);
}

std::vector<Tick> TimeAxis::ticks() const {
    const auto mean =
        (edges_.back() - edges_.front()) / static_cast<double>(std::max<std::size_t>(meetings_.size(), 1));
    return mean >= date_label || !dated_ ? meeting_ticks() : month_ticks();
}

std::vector<Tick> TimeAxis::meeting_ticks() const {
    std::vector<Tick> ticks;
    auto free_from = edges_.front();
    for (std::size_t i = 0; i < meetings_.size(); ++i) {
        const auto& meeting = meetings_[i];
        const bool room = edges_[i] >= free_from;
        const auto name = meeting.date.known() ? meeting.date.iso() : i == 0 ? "old" : "new";
        ticks.push_back({edges_[i], room ? name : "", true});
        if (room) free_from = edges_[i] + date_label;
    }
    return ticks;
}

std::vector<Tick> TimeAxis::month_ticks() const {
    const auto first = meetings_.front().date;
    const auto last = meetings_.back().date;
    const auto days = static_cast<double>(days_since_epoch(last) - days_since_epoch(first));
    const auto month_width = (edges_.back() - edges_.front()) / std::max(1.0, days / 30.4);
    // As many months as there is room for, the same ones every year.
    constexpr auto steps = std::to_array({1, 2, 3, 6, 12});
    const auto* const step =
        std::ranges::find_if(steps, [&](int months) { return months * month_width >= month_label; });
    const auto every = step == steps.end() ? steps.back() : *step;
    const auto name_of = [](const Date& month) {
        return std::string(month_names.at(static_cast<std::size_t>(month.month) - 1));
    };
    const auto year_of = [](const Date& month) { return std::to_string(month.year); };
    std::vector<Tick> ticks{
        {edges_.front(), first.month == 1 ? year_of(first) : name_of(first) + " " + year_of(first), true}};
    auto free_from = ticks.front().x + (first.month == 1 ? month_label : month_and_year_label);
    const auto after = [](const Date& month) {
        return month.month == 12 ? Date{month.year + 1, 1, 1} : Date{month.year, month.month + 1, 1};
    };
    for (auto month = after({first.year, first.month, 1}); month <= last; month = after(month)) {
        const auto x = place_of(month);
        const bool year = month.month == 1;
        const bool room = x >= free_from;
        if ((month.month - 1) % every != 0 || (!room && (!year || ticks.back().strong))) continue;
        if (!room) ticks.back().label.clear();
        ticks.push_back({x, year ? year_of(month) : name_of(month), year});
        free_from = x + month_label;
    }
    return ticks;
}

double TimeAxis::place_of(const Date& day) const {
    std::size_t next = 0;
    while (next < meetings_.size() && meetings_[next].date < day) ++next;
    if (next == 0 || next == meetings_.size()) return edges_[next];
    const auto from = days_since_epoch(meetings_[next - 1].date);
    const auto to = days_since_epoch(meetings_[next].date);
    const auto share = static_cast<double>(days_since_epoch(day) - from) / static_cast<double>(to - from);
    return edges_[next - 1] + share * (edges_[next] - edges_[next - 1]);
}

std::string svg_number(double value) {
    auto out = fmt::format("{:.1f}", value);
    if (out.ends_with(".0")) out.resize(out.size() - 2);
    return out == "-0" ? "0" : out;
}

double svg_text_width(std::string_view text, double size) {
    return static_cast<double>(text::display_width(text)) * size * letter_width;
}

std::string svg_fitted(std::string_view text, double width, double size) {
    if (svg_text_width(text, size) <= width) return std::string(text);
    std::string out;
    std::size_t letters = 0;
    for (const auto point : text::code_points(text)) {
        std::string longer = out;
        text::append_code_point(longer, point);
        if (svg_text_width(longer, size) + size * letter_width > width) break;
        out = std::move(longer);
        ++letters;
    }
    while (out.ends_with(' ')) out.pop_back();
    return letters < 3 ? std::string{} : out + "…";
}

std::string svg_text(double x, double y, std::string_view attributes, std::string_view text) {
    return fmt::format("<text x=\"{}\" y=\"{}\"{}{}>{}</text>", svg_number(x), svg_number(y),
                       attributes.empty() ? "" : " ", attributes, html(text));
}

std::string svg_title(std::string_view text) { return "<title>" + html(text) + "</title>"; }

std::string svg_open(std::string_view id, double width, double height, std::string_view name,
                     std::string_view description) {
    return fmt::format(
        "<svg viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" aria-labelledby=\"{2}-name\" "
        "aria-describedby=\"{2}-what\">"
        "<title id=\"{2}-name\">{3}</title><desc id=\"{2}-what\">{4}</desc>\n",
        svg_number(width), svg_number(height), id, html(name), html(description));
}

std::string svg_ticks(const std::vector<Tick>& ticks, double top, double bottom) {
    std::string lines;
    std::string labels;
    for (const auto& tick : ticks) {
        lines += fmt::format("M{} {}V{}", svg_number(tick.x), svg_number(top - 4), svg_number(bottom));
        if (!tick.label.empty())
            labels += svg_text(tick.x, top - 9, tick.strong ? "class=\"tick year\"" : "class=\"tick\"", tick.label);
    }
    return "<path class=\"grid\" d=\"" + lines + "\"/>" + labels + "\n";
}

}  // namespace pmcdiff::report
