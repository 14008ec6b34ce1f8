#include "report/html_roadmap.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include "report/html_svg.hpp"
#include "report/html_text.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

constexpr double width = 1040;
constexpr double lanes_left = 102;
constexpr double top = 30;
constexpr double slot_height = 21;
constexpr double lane_padding = 8;
constexpr double words_size = 11;
/// Words are cut to this width, unless the entry's line is longer.
constexpr double words_width = 230;

constexpr auto lane_horizons = std::to_array({Horizon::completed, Horizon::soon, Horizon::next, Horizon::future});

std::size_t lane_of(Horizon horizon) {
    return static_cast<std::size_t>(std::ranges::find(lane_horizons, horizon) - lane_horizons.begin());
}

std::vector<RoadmapStay> stays_of(const Timeline& timeline) {
    std::vector<RoadmapStay> stays;
    for (std::size_t line = 0; line < timeline.roadmap.size(); ++line) {
        const RoadmapPoint* before = nullptr;
        for (const auto& point : timeline.roadmap[line].points) {
            if (before == nullptr || before->horizon != point.horizon) {
                stays.push_back({line, point.horizon, {point.meeting, point.meeting}, 0, 0, 0});
            }
            stays.back().meetings.last = point.meeting;
            before = &point;
        }
    }
    return stays;
}

/// How an entry went, for its colour: forward, back, gone or as it was.
std::string_view fate_of(const RoadmapLine& line, std::size_t last_meeting) {
    const auto first = line.points.front().horizon;
    const auto last = line.points.back().horizon;
    if (last < first) return "forward";
    if (first < last) return "back";
    return line.points.back().meeting < last_meeting ? "gone" : "same";
}

class RoadmapPicture {
public:
    explicit RoadmapPicture(const Timeline& timeline)
        : timeline_(timeline), axis_(timeline.meetings, lanes_left, width - 4), stays_(stays_of(timeline)) {
        lay_out();
    }

    [[nodiscard]] std::string write(const std::string& id) const {
        auto out =
            svg_open(id, width, bottom_, "Roadmap entries over time",
                     "One lane a horizon: completed, soon, next, future. Each line is an entry; it changes lanes "
                     "when the entry moves. The table below the picture tells the same.");
        out += write_lanes() + svg_ticks(axis_.ticks(), top, bottom_);
        for (std::size_t i = 0; i < stays_.size(); ++i) out += write_stay(i);
        for (const auto& stay : stays_) out += write_words(stay);
        return out + "</svg>\n";
    }

private:
    void lay_out() {
        std::vector<std::vector<RoadmapStay*>> lanes(lane_horizons.size());
        for (auto& stay : stays_) {
            stay.begin = axis_.begin(stay.meetings.first);
            const auto words = std::min(words_width, svg_text_width(timeline_.roadmap[stay.line].text, words_size));
            const auto line_end = axis_.end(stay.meetings.last);
            stay.end = std::max(line_end, stay.begin + words + 12);
            // At the right edge words end with the line, and so stand before its begin.
            if (stay.end > width - 4) {
                stay.end = width - 4;
                stay.begin = std::min(stay.begin, width - 4 - words - 12);
            }
            lanes[lane_of(stay.horizon)].push_back(&stay);
        }
        double y = top;
        for (auto& lane : lanes) {
            lane_top_.push_back(y);
            const auto slots = std::max<std::size_t>(give_slots(lane), 1);
            y += static_cast<double>(slots) * slot_height + 2 * lane_padding;
        }
        bottom_ = y;
        lane_top_.push_back(y);
    }

    [[nodiscard]] double y_of(const RoadmapStay& stay) const {
        return lane_top_[lane_of(stay.horizon)] + lane_padding + (static_cast<double>(stay.slot) + 1) * slot_height - 4;
    }

    [[nodiscard]] std::string write_lanes() const {
        std::string out;
        for (std::size_t lane = 0; lane < lane_horizons.size(); ++lane) {
            out += fmt::format("<rect class=\"lane{}\" x=\"0\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                               lane % 2 == 0 ? "" : " odd", svg_number(lane_top_[lane]), svg_number(width),
                               svg_number(lane_top_[lane + 1] - lane_top_[lane]));
            out +=
                svg_text(10, lane_top_[lane] + lane_padding + 15, "class=\"name\"", to_string(lane_horizons.at(lane)));
        }
        return out + "\n";
    }

    [[nodiscard]] std::string_view fate(const RoadmapStay& stay) const {
        return fate_of(timeline_.roadmap[stay.line], timeline_.meetings.size() - 1);
    }

    /// The stay's line, and the way from the stay before it.
    [[nodiscard]] std::string write_stay(std::size_t number) const {
        const auto& stay = stays_[number];
        const auto y = y_of(stay);
        const auto from = axis_.begin(stay.meetings.first);
        std::string path;
        if (number > 0 && stays_[number - 1].line == stay.line) {
            const auto& before = stays_[number - 1];
            const auto x = axis_.begin(before.meetings.last) + 5;
            const auto middle = (x + from) / 2;
            path = fmt::format("M{} {}C{} {} {} {} {} {}", svg_number(x), svg_number(y_of(before)), svg_number(middle),
                               svg_number(y_of(before)), svg_number(middle), svg_number(y), svg_number(from),
                               svg_number(y));
        } else {
            path = fmt::format("M{} {}", svg_number(from), svg_number(y));
        }
        const bool moves_on = number + 1 < stays_.size() && stays_[number + 1].line == stay.line;
        const auto to = moves_on ? axis_.begin(stay.meetings.last) + 5 : axis_.end(stay.meetings.last) - 5;
        path += "H" + svg_number(std::max(to, from + 4));
        auto out =
            fmt::format("<g class=\"{}\"><path d=\"{}\">{}</path>", fate(stay), path, svg_title(told(stay.line)));
        out += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"2.5\"/>", svg_number(from), svg_number(y));
        const bool ends = !moves_on && stay.meetings.last + 1 < timeline_.meetings.size();
        if (ends) {
            out += fmt::format("<path class=\"end\" d=\"M{} {}v6\"/>", svg_number(std::max(to, from + 4)),
                               svg_number(y - 3));
        }
        return out + "</g>\n";
    }

    [[nodiscard]] std::string write_words(const RoadmapStay& stay) const {
        const auto left = axis_.begin(stay.meetings.first);
        const auto words = svg_fitted(timeline_.roadmap[stay.line].text, stay.end - stay.begin - 8, words_size);
        const bool before = stay.begin < left;
        const auto style = fmt::format("class=\"entry {}\"{}", fate(stay), before ? " text-anchor=\"end\"" : "");
        return svg_text(before ? stay.end - 4 : left + 5, y_of(stay) - 4, style, words) + "\n";
    }

    [[nodiscard]] std::string told(std::size_t line) const {
        const auto& entry = timeline_.roadmap[line];
        std::vector<std::string> stages;
        for (const auto& stay : stays_) {
            if (stay.line != line) continue;
            stages.push_back(std::string(to_string(stay.horizon)) + " " +
                             timeline_.meetings[stay.meetings.first].date.iso());
        }
        return entry.text + " (" + text::join(stages, ", ") + ")";
    }

    const Timeline& timeline_;
    TimeAxis axis_;
    std::vector<RoadmapStay> stays_;
    std::vector<double> lane_top_;
    double bottom_ = 0;
};

std::string roadmap_table(const Timeline& timeline) {
    std::string out =
        "<table>\n<thead><tr><th scope=\"col\">Entry</th><th scope=\"col\">Horizons</th>"
        "<th scope=\"col\">In the end</th></tr></thead>\n<tbody>\n";
    const auto stays = stays_of(timeline);
    const auto date = [&](std::size_t meeting) { return html_date(timeline.meetings[meeting].date); };
    std::size_t next = 0;
    for (std::size_t line = 0; line < timeline.roadmap.size(); ++line) {
        const auto& entry = timeline.roadmap[line];
        std::vector<std::string> way;
        for (; next < stays.size() && stays[next].line == line; ++next) {
            const auto& run = stays[next].meetings;
            way.push_back(std::string(to_string(stays[next].horizon)) + " <span class=\"when\">" + date(run.first) +
                          (run.first == run.last ? "" : " to " + date(run.last)) + "</span>");
        }
        std::string end;
        if (entry.merged_into) {
            end = "went into “" + html(timeline.roadmap[*entry.merged_into].text) + "”";
        } else if (entry.points.back().meeting + 1 < timeline.meetings.size()) {
            end = "gone " + date(entry.points.back().meeting + 1);
        } else {
            end = to_string(entry.points.back().horizon);
        }
        out += "<tr><th scope=\"row\">" + html(entry.text) + "</th><td>" + text::join(way, "<br>") + "</td><td>" + end +
               "</td></tr>\n";
    }
    return out + "</tbody>\n</table>\n";
}

/// The meetings from the first to the last that have a roadmap: others would only press the picture together.
Timeline while_told(const Timeline& timeline) {
    auto first = timeline.meetings.size();
    std::size_t last = 0;
    for (const auto& line : timeline.roadmap) {
        first = std::min(first, line.points.front().meeting);
        last = std::max(last, line.points.back().meeting);
    }
    Timeline told;
    told.meetings.assign(timeline.meetings.begin() + static_cast<std::ptrdiff_t>(first),
                         timeline.meetings.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    told.roadmap = timeline.roadmap;
    for (auto& line : told.roadmap) {
        for (auto& point : line.points) point.meeting -= first;
    }
    return told;
}

/// What the marks in the picture mean; of those only that are there.
std::string legend(const Timeline& timeline) {
    const auto any = [&](std::string_view fate) {
        return std::ranges::any_of(timeline.roadmap, [&](const RoadmapLine& line) {
            return fate_of(line, timeline.meetings.size() - 1) == fate;
        });
    };
    std::string out;
    if (any("forward")) out += " <span class=\"key forward\"></span> moved forward";
    if (any("back")) out += " <span class=\"key back\"></span> moved back";
    if (any("gone")) out += " <span class=\"key end\"></span> gone after that";
    return out;
}

}  // namespace

std::size_t give_slots(std::vector<RoadmapStay*>& stays) {
    std::ranges::sort(stays, {}, [](const RoadmapStay* stay) { return std::tuple(stay->begin, stay->line); });
    std::vector<double> taken_until;
    for (auto* const stay : stays) {
        const auto free = std::ranges::find_if(taken_until, [&](double end) { return end <= stay->begin; });
        stay->slot = static_cast<std::size_t>(free - taken_until.begin());
        if (free == taken_until.end()) {
            taken_until.push_back(stay->end);
        } else {
            *free = stay->end;
        }
    }
    return taken_until.size();
}

std::string roadmap_figure(const Timeline& timeline, const std::string& id) {
    if (timeline.roadmap.empty()) return {};
    const auto shown = while_told(timeline);
    std::string when;
    if (shown.meetings.size() < timeline.meetings.size()) {
        when = " The notes have a roadmap from " + html_date(shown.meetings.front().date) + " to " +
               html_date(shown.meetings.back().date) + ".";
    }
    return "<figure>\n<div class=\"picture\" role=\"region\" tabindex=\"0\" aria-label=\"Picture: roadmap over "
           "time\">\n" +
           RoadmapPicture(shown).write(id) +
           "</div>\n<figcaption>Each line is an entry, from the meeting that had it first." + when + legend(shown) +
           "</figcaption>\n"
           "<details class=\"data\"><summary>Roadmap over time as a table</summary>\n<div class=\"scroll\">" +
           roadmap_table(shown) + "</div></details>\n</figure>\n";
}

}  // namespace pmcdiff::report
