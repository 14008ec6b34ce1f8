// What the pictures of the HTML report share: where meetings stand, and shapes as SVG.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/timeline.hpp"

namespace pmcdiff::report {

/// A label below or above a picture.
struct Tick {
    double x = 0;
    std::string label;
    bool strong = false;  ///< A year or the only kind of label.
    friend bool operator==(const Tick&, const Tick&) = default;
};

/// Where meetings stand from left to right: by their dates, but never closer than can be told apart. Each meeting holds
/// until the next; the last one as long as one does on average. Meetings without dates, or told backwards, stand evenly.
class TimeAxis {
public:
    TimeAxis(const std::vector<TimelineMeeting>& meetings, double left, double right);

    /// Where a meeting begins.
    [[nodiscard]] double begin(std::size_t meeting) const { return edges_[meeting]; }
    /// Where the next one begins; the right edge for the last.
    [[nodiscard]] double end(std::size_t meeting) const { return edges_[meeting + 1]; }

    /// Each meeting's date where there is room for that, else months and years.
    [[nodiscard]] std::vector<Tick> ticks() const;

private:
    [[nodiscard]] std::vector<Tick> meeting_ticks() const;
    [[nodiscard]] std::vector<Tick> month_ticks() const;
    /// Where a day stands, between the meetings before and after it.
    [[nodiscard]] double place_of(const Date& day) const;

    const std::vector<TimelineMeeting>& meetings_;
    std::vector<double> edges_;  ///< One more than there are meetings.
    bool dated_ = false;
};

/// A number for an attribute: one decimal at most.
[[nodiscard]] std::string svg_number(double value);

/// About how wide a text is in the page's font at this size.
[[nodiscard]] double svg_text_width(std::string_view text, double size);

/// The text as far as it fits, with an ellipsis where it was cut; empty where not even three letters fit.
[[nodiscard]] std::string svg_fitted(std::string_view text, double width, double size);

/// `<text>` with escaped words; `attributes` as they are.
[[nodiscard]] std::string svg_text(double x, double y, std::string_view attributes, std::string_view text);

/// `<title>`, which a pointer over the shape shows.
[[nodiscard]] std::string svg_title(std::string_view text);

/// Opens a picture that readers of the screen meet as one image with a name and a description.
[[nodiscard]] std::string svg_open(std::string_view id, double width, double height, std::string_view name,
                                   std::string_view description);

/// The ticks with faint lines from `top` to `bottom`, labels above `top`.
[[nodiscard]] std::string svg_ticks(const std::vector<Tick>& ticks, double top, double bottom);

}  // namespace pmcdiff::report
