#include "skeleton/plan.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "skeleton/decisions.hpp"
#include "skeleton/leads.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::skeleton {

namespace {

/// Meetings before the latest one whose notes tell what stands in every note.
constexpr std::size_t notes_looked_back = 3;
/// Of these, a heading inside a team must be in as many before the latest one to be the team's form of reporting.
constexpr std::size_t notes_with_topic = 2;

NoteDays days_of(std::span<const SeriesNote> series, std::size_t at) {
    return {series[at].meeting.date, at == 0 ? Date{} : series[at - 1].meeting.date};
}

/// The words in square brackets that stand under headings with nothing else, where more than one has them.
std::optional<std::string> filler_of(std::span<const SeriesNote> series) {
    std::map<std::string, int> times;
    for (const auto& note : series) {
        for (const auto& team : note.meeting.teams) {
            for (const auto& item : team.items) {
                const bool in_brackets = item.text.starts_with('[') && item.text.ends_with(']');
                if (!item.placeholder || !in_brackets || !item.links.empty()) continue;
                ++times[(item.shape == ItemShape::paragraph ? "" : "- ") + item.text];
            }
        }
    }
    const auto most = std::ranges::max_element(times, {}, [](const auto& entry) { return entry.second; });
    if (most == times.end() || most->second < 2) return std::nullopt;
    return most->first;
}

std::set<std::string> topics_of(const SourceNote& note) {
    std::set<std::string> topics;
    for (const auto& team : note.outline().teams) {
        for (const auto& part : team.body) {
            if (part.heading_line != 0) topics.insert(topic_key(team, note, part.heading_line));
        }
    }
    return topics;
}

}  // namespace

std::string topic_key(const notes::TeamSection& team, const SourceNote& note, int line) {
    std::string project;
    for (const auto& part : team.body) {
        if (part.heading_line == line) project = part.project.value_or("");
    }
    return text::fold_case(team.parts.name + '\n' + project + '\n' + text::collapse_blanks(note.line(line)));
}

Plan::Plan(std::span<const SeriesNote> series, std::size_t latest, const Date& next, const Profile& words)
    : profile(words),
      meeting(series[latest].meeting),
      note(series[latest].bytes, words),
      date(next),
      days(days_of(series, latest)),
      familiar(days) {
    const auto first = latest < notes_looked_back ? 0 : latest - notes_looked_back;
    std::map<std::string, std::size_t> times;
    for (auto i = first; i < series.size(); ++i) {
        if (i == latest) continue;
        const SourceNote other(series[i].bytes, words);
        familiar.add(other, days_of(series, i));
        // A note made beforehand shows what its maker keeps; without one, the habit of the last meetings does.
        const bool tells = latest + 1 < series.size() ? i > latest : i + notes_with_topic >= latest;
        if (!tells) continue;
        for (const auto& topic : topics_of(other)) times[topic] += i > latest ? notes_with_topic : 1;
    }
    for (const auto& [topic, count] : times) {
        if (count >= notes_with_topic) topics.insert(topic);
    }
    filler = filler_of(series.subspan(latest));
    if (!filler) filler = filler_of(series.subspan(first, latest - first));
    keeps_attendees =
        latest > 0 && !meeting.attendees.empty() && series[latest - 1].meeting.attendees == meeting.attendees;
    decide_on_teams(*this, current_leads(series, latest, words));
}

}  // namespace pmcdiff::skeleton
