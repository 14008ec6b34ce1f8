#include <algorithm>
#include <set>
#include <utility>

#include "report/history_page.hpp"
#include "report/layout.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

/// More items than these are only counted, if not all are asked for.
constexpr std::size_t most_items = 10;
constexpr std::size_t item_columns = 160;

std::string in_committee(const std::string& team, const std::string& pmc) {
    return pmc.empty() ? team : team + " (" + pmc + ")";
}

std::string person_headline(const PersonHistory& history) {
    auto line = history.name;
    if (!history.spellings.empty()) line += " (also written " + text::enumerate(history.spellings) + ")";
    const auto led = [](const Leading& leading) { return !leading.passing; };
    if (std::ranges::none_of(history.leading, led))
        return line + (history.leading.empty() ? ": led no team in these notes" : ": named as a lead in passing");
    std::set<std::pair<std::string, std::string>> teams;
    std::vector<std::string> committees;
    Stretch whole{history.leading.front().stretch.from, {}, 0};
    for (const auto& leading : history.leading) {
        if (leading.passing) continue;
        teams.emplace(leading.pmc, leading.team);
        whole.to = std::max(whole.to, leading.stretch.to);
        if (!leading.pmc.empty() && std::ranges::find(committees, leading.pmc) == committees.end())
            committees.push_back(leading.pmc);
    }
    line += ": led " + text::counted(teams.size(), "team");
    if (!committees.empty()) line += " of " + text::enumerate(committees);
    return line + ", " + shown_stretch(whole);
}

HistorySection led(const PersonHistory& history) {
    HistorySection section{"Led", "", {}};
    for (const auto& leading : history.leading) {
        auto aside = shown_meetings(leading.stretch.meetings);
        if (leading.passing) aside = "named in passing, at " + aside;
        if (!leading.with.empty()) aside += ", with " + text::enumerate(leading.with);
        if (leading.lasts) aside += ", to the last note";
        section.rows.push_back(
            {shown_stretch(leading.stretch), "", in_committee(leading.team, leading.pmc), std::move(aside)});
    }
    return section;
}

HistorySection stand_ins(const PersonHistory& history) {
    HistorySection section{"Stand-ins", "", {}};
    for (const auto& stand_in : history.stand_ins) {
        section.rows.push_back({shown_stretch(stand_in.stretch), "",
                                stand_in.person + " for " + text::enumerate(stand_in.represented) + ", " +
                                    in_committee(stand_in.team, stand_in.pmc),
                                stand_in.stretch.meetings > 1 ? shown_meetings(stand_in.stretch.meetings) : ""});
    }
    return section;
}

HistorySection proposals(const PersonHistory& history) {
    HistorySection section{"Proposed and decided", "", {}};
    for (const auto& proposal : history.proposals) {
        section.rows.push_back({proposal.date.iso(), "",
                                announcement_phrase(proposal.event) + ": " + proposal.event.outcome, proposal.pmc});
    }
    return section;
}

HistorySection items(const PersonHistory& history, bool all) {
    HistorySection section{"Items", "", {}};
    for (const auto& item : history.items) {
        if (!all && section.rows.size() == most_items) {
            section.rows.push_back({"", "", text::counted(history.items.size() - most_items, "more item"), ""});
            break;
        }
        section.rows.push_back({shown_stretch(item.stretch), std::string(to_string(item.status)),
                                shorten(item.text, all ? 0 : item_columns),
                                item.pmc.empty() ? item.team : item.team + ", " + item.pmc});
    }
    return section;
}

}  // namespace

HistoryPage person_page(const PersonHistory& history, bool all) {
    HistoryPage page{person_headline(history), match_remarks(history.match), {}, {}};
    if (history.leading.size() > 1 && history.name.find(' ') == std::string::npos)
        page.remarks.emplace_back("The notes give this one name alone: it may be several people.");
    for (auto&& section : {led(history), stand_ins(history), proposals(history), items(history, all)}) {
        if (!section.rows.empty()) page.sections.push_back(section);
    }
    for (const auto& attendance : history.attendance) {
        page.foot.push_back("Listed as there at " + std::to_string(attendance.stretch.meetings) + " of " +
                            shown_meetings(attendance.listing) + " that list anybody" +
                            (attendance.pmc.empty() ? "" : ", " + attendance.pmc) + ": " +
                            shown_stretch(attendance.stretch));
    }
    return page;
}

}  // namespace pmcdiff::report
