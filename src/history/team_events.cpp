#include "history/team_events.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "align/names.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::history {

namespace {

TeamEvent event_at(const TeamView& view, TeamEventKind kind, std::size_t sighting) {
    TeamEvent event;
    event.kind = kind;
    event.stretch = view.stretch(sighting, sighting, 1);
    event.place = view.place(sighting);
    return event;
}

bool holds(const TeamFork& fork, std::size_t team) {
    return std::ranges::find(fork.several, team) != fork.several.end();
}

/// Names of a fork's several sides, without one team.
std::vector<std::string> names_but(const Meeting& meeting, const TeamFork& fork, std::optional<std::size_t> team) {
    std::vector<std::string> names;
    for (const auto each : fork.several) {
        if (each != team) names.push_back(meeting.teams[each].name);
    }
    return names;
}

/// The splits and merges between a meeting and the next, as far as they are about the team.
class ForkTeller {
public:
    ForkTeller(const TeamView& view, std::vector<TeamEvent>& events) : view_(view), events_(events) {}

    /// Those that it came out of, or that came into it, at a sighting.
    void tell_before(std::size_t sighting) {
        const auto [meeting, team] = view_.thread[sighting];
        if (meeting == 0) return;
        const auto& step = view_.steps[meeting - 1];
        const auto& before = view_.series[meeting - 1];
        const auto own = team_at(meeting - 1);
        for (const auto& split : step.splits) {
            if (!holds(split, team) || own == split.one) continue;
            add(TeamEventKind::split_off, sighting, {before.teams[split.one].name}, {}, split.inference);
        }
        for (const auto& merge : step.merges) {
            auto from = names_but(before, merge, own);
            if (merge.one != team || from.empty()) continue;
            add(TeamEventKind::took_in, sighting, std::move(from), {}, merge.inference);
        }
    }

    /// Those that it went into after a sighting.
    void tell_after(std::size_t sighting) {
        const auto [meeting, team] = view_.thread[sighting];
        if (meeting >= view_.steps.size()) return;
        const auto& step = view_.steps[meeting];
        const auto& after = view_.series[meeting + 1];
        const auto own = team_at(meeting + 1);
        for (const auto& split : step.splits) {
            if (split.one == team)
                add_after(TeamEventKind::split, meeting + 1, names_but(after, split, {}), split.inference);
        }
        for (const auto& merge : step.merges) {
            if (!holds(merge, team) || own == merge.one) continue;
            add_after(TeamEventKind::merged_into, meeting + 1, {after.teams[merge.one].name}, merge.inference);
        }
    }

private:
    [[nodiscard]] std::optional<std::size_t> team_at(std::size_t meeting) const {
        const auto at = std::ranges::find(view_.thread, meeting, &TeamSighting::meeting);
        return at == view_.thread.end() ? std::nullopt : std::optional(at->team);
    }

    void add(TeamEventKind kind, std::size_t sighting, std::vector<std::string> from, std::vector<std::string> to,
             const Inference& inference) {
        auto event = event_at(view_, kind, sighting);
        event.from = std::move(from);
        event.to = std::move(to);
        event.inference = inference;
        events_.push_back(std::move(event));
    }

    void add_after(TeamEventKind kind, std::size_t meeting, std::vector<std::string> to, const Inference& inference) {
        TeamEvent event;
        event.kind = kind;
        event.stretch = stretch_of(view_.series, meeting, meeting, 1);
        event.to = std::move(to);
        event.inference = inference;
        event.place = {0, view_.series[meeting].path};
        events_.push_back(std::move(event));
    }

    const TeamView& view_;
    std::vector<TeamEvent>& events_;
};

bool tells_something(const Team& team) {
    return std::ranges::any_of(team.items, [](const Item& item) {
        return !item.placeholder && !item.text.empty() && item.status != Status::label;
    });
}

}  // namespace

std::vector<std::vector<std::size_t>> leads_by_sighting(const TeamView& view) {
    std::set<std::size_t> all;
    for (std::size_t at = 0; at < view.thread.size(); ++at) {
        for (const auto person : view.people.leads(view.team(at), {})) all.insert(person);
    }
    const std::vector<std::size_t> nearby(all.begin(), all.end());
    std::vector<std::vector<std::size_t>> leads;
    for (std::size_t at = 0; at < view.thread.size(); ++at) leads.push_back(view.people.leads(view.team(at), nearby));
    return leads;
}

void add_fate(const TeamView& view, std::vector<TeamEvent>& events) {
    auto first = event_at(view, TeamEventKind::appeared, 0);
    first.to = view.team(0).leads;
    events.push_back(std::move(first));
    ForkTeller forks(view, events);
    for (std::size_t at = 0; at < view.thread.size(); ++at) {
        forks.tell_before(at);
        forks.tell_after(at);
    }
    const auto last = view.thread.back().meeting;
    if (last + 1 == view.series.size()) return;
    TeamEvent ended;
    ended.kind = TeamEventKind::ended;
    ended.stretch = stretch_of(view.series, last + 1, view.series.size() - 1, view.series.size() - 1 - last);
    ended.place = {0, view.series[last + 1].path};
    events.push_back(std::move(ended));
}

void add_spellings(const TeamView& view, std::vector<TeamEvent>& events) {
    struct Spelling {
        std::size_t first = 0;
        std::size_t last = 0;
        std::size_t count = 0;
    };
    std::map<std::size_t, std::map<std::string, Spelling>> spellings;  // By person.
    const auto leads = leads_by_sighting(view);
    for (std::size_t at = 0; at < view.thread.size(); ++at) {
        for (const auto& lead : view.team(at).leads) {
            auto& spelling = spellings[view.people.number(lead, leads[at])][lead];
            if (spelling.count++ == 0) spelling.first = at;
            spelling.last = at;
        }
    }
    for (const auto& [person, written] : spellings) {
        const auto usual = std::ranges::max_element(written, {}, [](const auto& each) { return each.second.count; });
        for (const auto& [name, spelling] : written) {
            if (text::fold_case(name) == text::fold_case(usual->first)) continue;
            auto event = event_at(view, TeamEventKind::lead_respelled, spelling.first);
            event.stretch = view.stretch(spelling.first, spelling.last, spelling.count);
            event.from = {usual->first};
            event.to = {name};
            events.push_back(std::move(event));
        }
    }
}

void add_stand_ins(const TeamView& view, std::vector<TeamEvent>& events) {
    using Names = std::pair<std::string, std::vector<std::string>>;
    std::map<Names, std::size_t> before;  // Those of the sighting before, by their place in `events`.
    for (std::size_t at = 0; at < view.thread.size(); ++at) {
        std::map<Names, std::size_t> now;
        for (const auto& stand_in : view.team(at).stand_ins) {
            const Names names(stand_in.person, stand_in.represented);
            if (const auto known = before.find(names); known != before.end()) {
                auto& event = events[known->second];
                event.stretch.to = view.series[view.thread[at].meeting].date;
                ++event.stretch.meetings;
                now.insert(*known);
                continue;
            }
            now[names] = events.size();
            auto event = event_at(view, TeamEventKind::stand_in, at);
            event.from = stand_in.represented;
            event.to = {stand_in.person};
            events.push_back(std::move(event));
        }
        before = std::move(now);
    }
}

void add_announcements(const TeamView& view, std::vector<TeamEvent>& events) {
    std::set<std::string> keys;
    for (std::size_t at = 0; at < view.thread.size(); ++at) keys.insert(align::name_key(view.team(at).name));
    const auto is_own = [&](const std::string& name) { return !name.empty() && keys.contains(align::name_key(name)); };
    std::set<std::tuple<std::string, std::string, std::string, std::string>> told;
    for (const auto& meeting : view.series) {
        for (const auto& announced : meeting.lifecycle) {
            if (!is_own(announced.team) && !is_own(announced.subject)) continue;
            // Notes repeat what the ones before them announced.
            if (!told.emplace(announced.person, announced.subject, announced.what, announced.outcome).second) continue;
            TeamEvent event;
            event.kind = TeamEventKind::announced;
            event.stretch = {meeting.date, meeting.date, 1};
            event.text = announced.text;
            event.announcement = announced;
            event.place = {announced.line, meeting.path};
            events.push_back(std::move(event));
        }
    }
}

void add_silence(const TeamView& view, std::vector<TeamEvent>& events) {
    std::size_t silent = 0;
    for (std::size_t at = 0; at < view.thread.size(); ++at) {
        const bool tells = tells_something(view.team(at));
        if (!tells) ++silent;
        const bool ends = silent > 0 && (tells || at + 1 == view.thread.size());
        if (ends) {
            const auto last = tells ? at - 1 : at;
            auto event = event_at(view, TeamEventKind::silent, last + 1 - silent);
            event.stretch = view.stretch(last + 1 - silent, last, silent);
            events.push_back(std::move(event));
            silent = 0;
        }
        if (at == 0 || view.thread[at].meeting == view.thread[at - 1].meeting + 1) continue;
        const auto first = view.thread[at - 1].meeting + 1;
        const auto last = view.thread[at].meeting - 1;
        TeamEvent event;
        event.kind = TeamEventKind::missing;
        event.stretch = stretch_of(view.series, first, last, last - first + 1);
        event.place = {0, view.series[first].path};
        events.push_back(std::move(event));
    }
}

}  // namespace pmcdiff::history
