#include "diff/timeline.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "diff/timeline_lines.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::diff {

namespace {

std::set<std::string> lead_set(const std::vector<std::string>& leads) {
    std::set<std::string> names;
    for (const auto& lead : leads) names.insert(text::fold_case(lead));
    return names;
}

/// Lengthens the last span by a meeting where it ends right before it and says the same; opens a new one else.
template <class Span, class Same>
void extend(std::vector<Span>& spans, Span span, Same same) {
    const bool goes_on =
        !spans.empty() && spans.back().meetings.last + 1 == span.meetings.first && same(spans.back(), span);
    if (goes_on) {
        spans.back().meetings.last = span.meetings.last;
    } else {
        spans.push_back(std::move(span));
    }
}

void add_sighting(TeamLine& line, const Team& team, std::size_t meeting) {
    const MeetingRun now{meeting, meeting};
    const auto same_word = [](const WordSpan& left, const WordSpan& right) { return left.word == right.word; };
    line.name = team.name;
    extend(line.names, WordSpan{now, team.name}, same_word);
    extend(line.lifecycles, WordSpan{now, team.lifecycle}, same_word);
    extend(line.leads, LeadSpan{now, team.leads}, [](const LeadSpan& left, const LeadSpan& right) {
        return left.leads == right.leads || lead_set(left.leads) == lead_set(right.leads);
    });
}

void add_joins(std::span<const Alignment* const> steps, const LineNumbers& numbers, std::vector<TeamJoin>& joins) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const auto& split : steps[i]->splits) {
            TeamJoin join{TeamJoin::Kind::split, i + 1, {numbers.of[i][split.one]}, {}};
            for (const auto team : split.several) join.to.push_back(numbers.of[i + 1][team]);
            joins.push_back(std::move(join));
        }
        for (const auto& merge : steps[i]->merges) {
            TeamJoin join{TeamJoin::Kind::merge, i + 1, {}, {numbers.of[i + 1][merge.one]}};
            for (const auto team : merge.several) join.from.push_back(numbers.of[i][team]);
            joins.push_back(std::move(join));
        }
    }
}

/// Numbers of the lines from top to bottom: as the newest meeting has them, each with its forebears and parts behind it.
std::vector<std::size_t> top_to_bottom(const LineNumbers& numbers, const std::vector<TeamJoin>& joins) {
    std::vector<std::size_t> order;
    std::vector<bool> placed(numbers.count);
    const auto place = [&](auto&& self, std::size_t line) -> void {
        if (placed[line]) return;
        placed[line] = true;
        order.push_back(line);
        for (const auto& join : joins) {
            if (std::ranges::find(join.to, line) == join.to.end()) continue;
            for (const auto from : join.from) self(self, from);
        }
    };
    for (auto meeting = numbers.of.size(); meeting-- > 0;) {
        for (const auto line : numbers.of[meeting]) place(place, line);
    }
    return order;
}

void add_teams(std::span<const Meeting* const> meetings, std::span<const Alignment* const> steps, Timeline& timeline) {
    const auto numbers = team_lines(meetings, steps);
    add_joins(steps, numbers, timeline.joins);
    const auto order = top_to_bottom(numbers, timeline.joins);
    std::vector<std::size_t> row(numbers.count);
    for (std::size_t i = 0; i < order.size(); ++i) row[order[i]] = i;
    timeline.teams.resize(numbers.count);
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        const auto& teams = meetings[i]->teams;
        for (std::size_t team = 0; team < teams.size(); ++team)
            add_sighting(timeline.teams[row[numbers.of[i][team]]], teams[team], i);
    }
    for (auto& join : timeline.joins) {
        for (auto* const side : {&join.from, &join.to}) {
            for (auto& line : *side) line = row[line];
        }
    }
}

void add_roadmap(std::span<const Meeting* const> meetings, std::span<const Alignment* const> steps,
                 Timeline& timeline) {
    const auto numbers = roadmap_lines(meetings, steps);
    timeline.roadmap.resize(numbers.lines.count);
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        const auto& entries = meetings[i]->roadmap;
        for (std::size_t entry = 0; entry < entries.size(); ++entry) {
            auto& line = timeline.roadmap[numbers.lines.of[i][entry]];
            line.text = entries[entry].full_text;
            line.group = entries[entry].group;
            line.points.push_back({i, entries[entry].horizon, entries[entry].line});
        }
    }
    for (std::size_t i = 0; i < timeline.roadmap.size(); ++i) {
        timeline.roadmap[i].parted_from = numbers.parted_from[i];
        timeline.roadmap[i].merged_into = numbers.merged_into[i];
    }
}

}  // namespace

Timeline make_timeline(std::span<const Meeting* const> meetings, std::span<const Alignment* const> steps) {
    Timeline timeline;
    for (const auto* const meeting : meetings) timeline.meetings.push_back({meeting->date, meeting->path});
    add_teams(meetings, steps, timeline);
    add_roadmap(meetings, steps, timeline);
    return timeline;
}

void keep_teams(Timeline& timeline, const std::function<bool(const std::string&)>& kept) {
    const auto count = timeline.teams.size();
    std::vector<bool> keep(count);
    for (std::size_t i = 0; i < count; ++i) {
        keep[i] = std::ranges::any_of(timeline.teams[i].names, [&](const WordSpan& name) { return kept(name.word); });
    }
    std::erase_if(timeline.joins, [&](const TeamJoin& join) {
        const auto is_kept = [&](std::size_t team) -> bool { return keep[team]; };
        return std::ranges::none_of(join.from, is_kept) && std::ranges::none_of(join.to, is_kept);
    });
    for (const auto& join : timeline.joins) {
        for (const auto team : join.from) keep[team] = true;
        for (const auto team : join.to) keep[team] = true;
    }
    std::vector<std::size_t> new_place(count);
    std::vector<TeamLine> teams;
    for (std::size_t i = 0; i < count; ++i) {
        new_place[i] = teams.size();
        if (keep[i]) teams.push_back(std::move(timeline.teams[i]));
    }
    timeline.teams = std::move(teams);
    for (auto& join : timeline.joins) {
        for (auto* const side : {&join.from, &join.to}) {
            for (auto& team : *side) team = new_place[team];
        }
    }
}

}  // namespace pmcdiff::diff
