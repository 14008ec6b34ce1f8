#include "report/html_timeline.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "align/names.hpp"
#include "diff/timeline.hpp"
#include "report/html_svg.hpp"
#include "report/html_text.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

constexpr double timeline_width = 1040;
constexpr double names_width = 172;
constexpr double timeline_top = 30;
constexpr double row_height = 33;
constexpr double bar_height = 22;
constexpr double name_size = 13;
constexpr double lead_size = 11.5;
/// Colours of leads; html_style.css has as many.
constexpr std::size_t tints = 6;

std::string leads_of(const LeadSpan& span) { return span.leads.empty() ? "vacant" : text::join(span.leads, ", "); }

std::string lead_key(const LeadSpan& span) {
    std::vector<std::string> names;
    for (const auto& lead : span.leads) names.push_back(text::fold_case(lead));
    std::ranges::sort(names);
    return text::join(names, "\n");
}

/// The names that differ by more than letter case, oldest first.
std::vector<WordSpan> telling_names(const TeamLine& team) {
    std::vector<WordSpan> names;
    for (const auto& name : team.names) {
        if (names.empty() || align::name_key(names.back().word) != align::name_key(name.word)) names.push_back(name);
    }
    return names;
}

/// As much of a name as a bar has room for: all, its begin, or its initials.
std::string words_in(const std::string& name, double wide) {
    auto fitted = svg_fitted(name, wide - 12, lead_size);
    if (svg_text_width(fitted, lead_size) > 6 * lead_size || fitted == name) return fitted;
    std::string initials;
    for (const auto word : text::split_blanks(name)) {
        const auto letters = text::code_points(word);
        if (initials.size() < 3 && letters.front() < 0x2000) text::append_code_point(initials, letters.front());
    }
    return svg_text_width(initials, lead_size) * 1.3 <= wide - 3 ? initials : fitted;
}

/// The picture.
class TeamsPicture {
public:
    explicit TeamsPicture(const Timeline& timeline)
        : timeline_(timeline), axis_(timeline.meetings, names_width, timeline_width - 4) {}

    [[nodiscard]] std::string write(const std::string& id) const {
        const auto height = timeline_top + row_height * static_cast<double>(timeline_.teams.size()) + 4;
        auto out = svg_open(id, timeline_width, height, "Teams and their leads over time",
                            "One row a team. Each bar is a lead or group of leads, from the meeting that first names "
                            "them. The table below the picture tells the same.");
        out += svg_ticks(axis_.ticks(), timeline_top, height);
        for (std::size_t row = 0; row < timeline_.teams.size(); ++row) out += write_row(row);
        for (const auto& join : timeline_.joins) out += write_join(join);
        return out + "</svg>\n";
    }

private:
    [[nodiscard]] static double middle(std::size_t row) {
        return timeline_top + row_height * static_cast<double>(row) + row_height / 2;
    }
    [[nodiscard]] std::string date(std::size_t meeting) const { return timeline_.meetings[meeting].date.iso(); }
    [[nodiscard]] std::string when(const MeetingRun& run) const {
        return run.first == run.last ? date(run.first) : date(run.first) + " to " + date(run.last);
    }

    [[nodiscard]] std::string write_row(std::size_t row) const {
        const auto& team = timeline_.teams[row];
        const auto names = telling_names(team);
        const bool renamed = names.size() > 1;
        const auto y = middle(row);
        auto out = "<g>" + svg_text(0, renamed ? y - 1 : y + 4, "class=\"name\"",
                                    svg_fitted(team.name, names_width - 10, name_size));
        if (renamed) {
            const auto was = "was " + names[names.size() - 2].word;
            out += svg_text(0, y + 12, "class=\"was\"", svg_fitted(was, names_width - 10, lead_size));
        }
        out += write_silence(team, y) + write_leads(team, y) + write_lifecycles(team, y);
        for (std::size_t i = 1; i < names.size(); ++i) {
            out += fmt::format(
                "<circle class=\"renamed\" cx=\"{}\" cy=\"{}\" r=\"4\">{}</circle>",
                svg_number(axis_.begin(names[i].meetings.first)), svg_number(y - bar_height / 2),
                svg_title(names[i - 1].word + " renamed to " + names[i].word + ", " + date(names[i].meetings.first)));
        }
        return out + "</g>\n";
    }

    /// Meetings that left the team out between others that did not.
    [[nodiscard]] std::string write_silence(const TeamLine& team, double y) const {
        std::string out;
        for (std::size_t i = 1; i < team.leads.size(); ++i) {
            const auto from = axis_.end(team.leads[i - 1].meetings.last);
            const auto to = axis_.begin(team.leads[i].meetings.first);
            if (to <= from) continue;
            out += fmt::format("<path class=\"silence\" d=\"M{} {}H{}\"/>", svg_number(from), svg_number(y),
                               svg_number(to));
        }
        return out;
    }

    [[nodiscard]] std::string write_leads(const TeamLine& team, double y) const {
        std::vector<std::string> known;
        std::string out;
        for (const auto& span : team.leads) {
            const auto key = lead_key(span);
            const auto at = std::ranges::find(known, key);
            const auto tint = static_cast<std::size_t>(at - known.begin()) % tints + 1;
            if (at == known.end()) known.push_back(key);
            const auto left = axis_.begin(span.meetings.first);
            const auto wide = axis_.end(span.meetings.last) - left - 1.5;
            const auto name = leads_of(span);
            const auto style = span.leads.empty() ? std::string("vacant") : "t" + std::to_string(tint);
            out += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\">{}</rect>",
                               style, svg_number(left), svg_number(y - bar_height / 2), svg_number(wide),
                               svg_number(bar_height), svg_title(team.name + ": " + name + ", " + when(span.meetings)));
            const auto words = span.leads.empty() ? svg_fitted(name, wide - 12, lead_size) : words_in(name, wide);
            if (!words.empty()) out += svg_text(left + std::min(6.0, wide / 6), y + 4, "class=\"lead\"", words);
        }
        return out;
    }

    /// A strip below the bars of a team that is not active, with its name where there is room.
    [[nodiscard]] std::string write_lifecycles(const TeamLine& team, double y) const {
        std::string out;
        for (const auto& span : team.lifecycles) {
            if (span.word == "active") continue;
            const auto left = axis_.begin(span.meetings.first);
            const auto right = axis_.end(span.meetings.last) - 1.5;
            out += fmt::format("<path class=\"lifecycle\" d=\"M{} {}H{}\">{}</path>", svg_number(left),
                               svg_number(y + bar_height / 2 + 2), svg_number(right),
                               svg_title(team.name + ": " + span.word + ", " + when(span.meetings)));
            const auto label_width = svg_text_width(span.word, lead_size) + 8;
            const auto lead = std::ranges::find_if(
                team.leads, [&](const LeadSpan& leads) { return leads.meetings.last >= span.meetings.last; });
            const auto taken = lead == team.leads.end() ? left
                                                        : axis_.begin(lead->meetings.first) + 14 +
                                                              svg_text_width(leads_of(*lead), lead_size);
            if (right - label_width > std::max(left, taken))
                out += svg_text(right - 6, y + 4, "class=\"lead state\"", span.word);
        }
        return out;
    }

    /// From every team that parted or went to every one that came of it.
    [[nodiscard]] std::string write_join(const TeamJoin& join) const {
        const bool split = join.kind == TeamJoin::Kind::split;
        std::string out;
        for (const auto from : join.from) {
            for (const auto to : join.to) {
                if (from == to) continue;
                const auto told = timeline_.teams[from].name + (split ? " split into " : " merged into ") +
                                  timeline_.teams[to].name + ", " + date(join.meeting);
                const auto x = axis_.begin(join.meeting);
                const auto down = to > from ? 1.0 : -1.0;
                const auto y = middle(to) - down * (bar_height / 2 + 2);
                out += fmt::format("<path class=\"join\" d=\"M{} {}q8 0 8 {}V{}m-3.5 {}l3.5 {}l3.5 {}\">{}</path>\n",
                                   svg_number(x - 1.5), svg_number(middle(from)), svg_number(8 * down), svg_number(y),
                                   svg_number(-5 * down), svg_number(5 * down), svg_number(-5 * down), svg_title(told));
            }
        }
        return out;
    }

    const Timeline& timeline_;
    TimeAxis axis_;
};

/// The same as a table: a row a team.
class TeamsTable {
public:
    explicit TeamsTable(const Timeline& timeline) : timeline_(timeline) {}

    [[nodiscard]] std::string write() const {
        std::string out =
            "<table>\n<thead><tr><th scope=\"col\">Team</th><th scope=\"col\">Leads</th>"
            "<th scope=\"col\">Lifecycle and names</th></tr></thead>\n<tbody>\n";
        for (std::size_t row = 0; row < timeline_.teams.size(); ++row) {
            const auto& team = timeline_.teams[row];
            std::vector<std::string> leads;
            for (const auto& span : team.leads) leads.push_back(html(leads_of(span)) + when(span.meetings));
            out += "<tr><th scope=\"row\">" + html(team.name) + "</th><td>" + text::join(leads, "<br>") + "</td><td>" +
                   text::join(life_of(row), "<br>") + "</td></tr>\n";
        }
        return out + "</tbody>\n</table>\n";
    }

private:
    [[nodiscard]] std::string when(const MeetingRun& run) const {
        const auto& meetings = timeline_.meetings;
        auto out = " <span class=\"when\">" + html_date(meetings[run.first].date);
        if (run.first != run.last) out += " to " + html_date(meetings[run.last].date);
        return out + "</span>";
    }

    [[nodiscard]] std::vector<std::string> life_of(std::size_t row) const {
        const auto& team = timeline_.teams[row];
        std::vector<std::string> life;
        for (const auto& span : team.lifecycles) {
            if (span.word != "active" || team.lifecycles.size() > 1)
                life.push_back(html(span.word) + when(span.meetings));
        }
        const auto names = telling_names(team);
        for (const auto& name : names) {
            if (names.size() > 1) life.push_back("called " + html(name.word) + when(name.meetings));
        }
        for (const auto& join : timeline_.joins) {
            if (std::ranges::find(join.from, row) == join.from.end()) continue;
            std::vector<std::string> heirs;
            for (const auto to : join.to) heirs.push_back(html(timeline_.teams[to].name));
            life.push_back((join.kind == TeamJoin::Kind::split ? "split into " : "merged into ") +
                           text::enumerate(heirs) + when({join.meeting, join.meeting}));
        }
        return life;
    }

    const Timeline& timeline_;
};

void keep_changed_teams(Timeline& timeline) {
    std::set<std::string> changed;
    for (const auto& team : timeline.teams) {
        const bool as_it_was =
            team.leads.size() == 1 && team.lifecycles.size() == 1 && telling_names(team).size() == 1 &&
            team.leads.front().meetings.last + 1 == timeline.meetings.size() && team.leads.front().meetings.first == 0;
        if (!as_it_was) changed.insert(team.name);
    }
    diff::keep_teams(timeline, [&](const std::string& name) { return changed.contains(name); });
}

/// What the marks in the picture mean; of those only that are there.
std::string timeline_legend(const Timeline& timeline) {
    const auto any = [&](auto test) { return std::ranges::any_of(timeline.teams, test); };
    const auto key = [](const char* style, const char* words) {
        return " <span class=\"key " + std::string(style) + "\"></span> " + words;
    };
    std::string out;
    if (any([](const TeamLine& team) {
            return std::ranges::any_of(team.lifecycles, [](const auto& span) { return span.word != "active"; });
        }))
        out += key("lifecycle", "not active");
    if (any([](const TeamLine& team) { return telling_names(team).size() > 1; })) out += key("renamed", "renamed");
    if (!timeline.joins.empty()) out += key("join", "split or merged");
    if (any([](const TeamLine& team) {
            return std::ranges::adjacent_find(team.leads, [](const LeadSpan& left, const LeadSpan& right) {
                       return left.meetings.last + 1 < right.meetings.first;
                   }) != team.leads.end();
        }))
        out += key("silence", "left out by a meeting");
    return out;
}

}  // namespace

std::string timeline_figure(const Timeline& timeline, const std::string& id) {
    // Two meetings have no time to draw where a team is as it was.
    auto shown = timeline;
    if (timeline.meetings.size() <= 2) keep_changed_teams(shown);
    if (shown.teams.empty()) return {};
    const auto others = timeline.teams.size() - shown.teams.size();
    return "<figure>\n<div class=\"picture\" role=\"region\" tabindex=\"0\" aria-label=\"Picture: teams over "
           "time\">\n" +
           TeamsPicture(shown).write(id) + "</div>\n<figcaption>Bars are leads; a new colour is a new lead." +
           (others == 0 ? ""
                        : " " + text::counted(others, "other team has", "other teams have") +
                              " the same lead, name and lifecycle.") +
           timeline_legend(shown) +
           "</figcaption>\n<details class=\"data\"><summary>Teams over time as a table</summary>\n"
           "<div class=\"scroll\">" +
           TeamsTable(shown).write() + "</div></details>\n</figure>\n";
}

}  // namespace pmcdiff::report
