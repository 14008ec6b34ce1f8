// A history laid out for people: the words that text and Markdown share. Nothing here is escaped yet.
#pragma once

#include <string>
#include <vector>

#include "pmcdiff/history.hpp"

namespace pmcdiff::report {

struct HistoryRow {
    std::string when;   ///< A date, "since DATE", or "DATE to DATE"; empty: between the rows around it.
    std::string label;  ///< A state, in a column of its own; empty in sections without states.
    std::string text;
    std::string aside;  ///< What matters less: "12 meetings".
};

struct HistorySection {
    std::string title;
    std::string about;  ///< A line below the title; may be empty.
    std::vector<HistoryRow> rows;
};

struct HistoryPage {
    std::string headline;
    std::vector<std::string> remarks;  ///< Below the headline.
    std::vector<HistorySection> sections;
    std::vector<std::string> foot;
};

/// `all` tells long texts in full and long lists to their end.
[[nodiscard]] HistoryPage lay_out(const History& history, bool all);

/// The pages of each kind.
[[nodiscard]] HistoryPage team_page(const TeamHistory& history, bool all);
[[nodiscard]] HistoryPage person_page(const PersonHistory& history, bool all);
[[nodiscard]] HistoryPage item_page(const ItemHistory& history, bool all);
[[nodiscard]] HistoryPage roadmap_page(const RoadmapHistory& history, bool all);

/// "2017-10-03", or "2017-10-03 to 2017-11-15".
[[nodiscard]] std::string shown_stretch(const Stretch& stretch);
/// As shown_stretch(), or "since 2017-10-03" for what lasts.
[[nodiscard]] std::string shown_period(const Stretch& stretch, bool lasts);
/// "1 meeting", "12 meetings".
[[nodiscard]] std::string shown_meetings(std::size_t count);
/// What a name was taken for; nothing where it is the thing's own name.
[[nodiscard]] std::vector<std::string> match_remarks(const NameMatch& match);

}  // namespace pmcdiff::report
