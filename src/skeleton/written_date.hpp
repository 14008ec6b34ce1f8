// Dates in running text, in the forms that people write them, and the same form of another date.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "pmcdiff/date.hpp"

namespace pmcdiff::skeleton {

/// A date as it stands in a text.
struct WrittenDate {
    enum class Order { year_month_day, month_day_year, day_month_year };
    std::size_t begin = 0;  ///< Byte offsets in the text, `end` behind the last byte.
    std::size_t end = 0;
    Date date;  ///< Not known where no such day exists (`2017-02-30`, `YYYY-MM-DD`).
    Order order = Order::year_month_day;
    std::string between = "-";   ///< Between numbers.
    bool padded = true;          ///< `06`, not `6`.
    bool in_words = false;       ///< The month by its name.
    bool short_month = false;    ///< `Jun`
    bool comma = false;          ///< `June 2, 2015`
    bool ordinal = false;        ///< `June 2nd`
    std::string before_month;    ///< `of ` in `2nd of June 2015`.
    std::string weekday_suffix;  ///< Behind a weekday that stands before: `, `; empty where there is none.
    bool short_weekday = false;  ///< `Tue`
};

/// The first date at or behind `from`: `2017-10-18`, `10/18/2017`, `October 18, 2017`, `18th of Oct 2017`, with or
/// without a weekday before it, or the letters `YYYY-MM-DD` that stand for one.
[[nodiscard]] std::optional<WrittenDate> find_written_date(std::string_view text, std::size_t from = 0);

/// Another date in the same form.
[[nodiscard]] std::string write_date(const Date& date, const WrittenDate& form);

/// The text with each date in it replaced by what `change` gives for it; one for which it gives none stays.
[[nodiscard]] std::string replace_dates(std::string_view text,
                                        const std::function<std::optional<std::string>(const WrittenDate&)>& change);

}  // namespace pmcdiff::skeleton
