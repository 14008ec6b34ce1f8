#include "history/series.hpp"

namespace pmcdiff::history {

std::vector<Series> split_series(std::span<const Meeting> meetings) {
    std::vector<Series> all;
    std::size_t start = 0;
    for (std::size_t at = 1; at <= meetings.size(); ++at) {
        if (at < meetings.size() && meetings[at].pmc == meetings[start].pmc) continue;
        all.push_back(meetings.subspan(start, at - start));
        start = at;
    }
    return all;
}

Stretch stretch_of(Series series, std::size_t first, std::size_t last, std::size_t meetings) {
    return {series[first].date, series[last].date, meetings};
}

Stretch stretch_of(Series series) { return stretch_of(series, 0, series.size() - 1, series.size()); }

}  // namespace pmcdiff::history
