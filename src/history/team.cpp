#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "align/names.hpp"
#include "history/followed.hpp"
#include "history/names.hpp"
#include "history/runs.hpp"
#include "history/team_events.hpp"
#include "history/team_projects.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff {

namespace history {
namespace {

/// Something about a team at each of its sightings, as numbers for find_runs and as names for readers.
struct Sequence {
    std::vector<std::size_t> values;
    std::vector<std::vector<std::string>> shown;  ///< By value.
};

template <class Key>
class SequenceMaker {
public:
    void add(const Key& key, std::vector<std::string> shown) {
        const auto [at, is_new] = numbers_.try_emplace(key, sequence_.shown.size());
        if (is_new) sequence_.shown.push_back(std::move(shown));
        sequence_.values.push_back(at->second);
    }
    Sequence take() { return std::move(sequence_); }

private:
    std::map<Key, std::size_t> numbers_;
    Sequence sequence_;
};

/// Of one of the three things that last for some time and then change.
struct Subject {
    std::string_view name;
    TeamEventKind changed;
};

class TeamTeller {
public:
    TeamTeller(const TeamView& view, TeamHistory& history) : view_(view), history_(history) {}

    void tell() {
        const auto& thread = view_.thread;
        history_.pmc = view_.series.front().pmc;
        history_.name = view_.team(thread.size() - 1).name;
        history_.seen = view_.stretch(0, thread.size() - 1, thread.size());
        history_.looked_at = stretch_of(view_.series);
        history_.lasts = thread.back().meeting + 1 == view_.series.size();
        history_.from_start = thread.front().meeting == 0;
        add_fate(view_, history_.events);
        history_.names = periods(names(), {"name", TeamEventKind::renamed});
        history_.leads = periods(leads(), {"leads", TeamEventKind::leads_changed});
        history_.lifecycles = periods(lifecycles(), {"lifecycle", TeamEventKind::lifecycle_changed});
        add_spellings(view_, history_.events);
        add_stand_ins(view_, history_.events);
        add_announcements(view_, history_.events);
        add_silence(view_, history_.events);
        history_.projects = projects_of(view_.series, view_.steps, view_.threads, thread);
        std::ranges::stable_sort(history_.events, {}, [](const TeamEvent& event) {
            return std::pair(event.stretch.from, event.kind == TeamEventKind::ended);
        });
    }

private:
    [[nodiscard]] Sequence names() const {
        SequenceMaker<std::string> maker;
        for (std::size_t at = 0; at < view_.thread.size(); ++at) {
            const auto& name = view_.team(at).name;
            maker.add(align::name_key(name), {name});
        }
        auto sequence = maker.take();
        // Spellings of one name that differ in case or blanks: the newest is shown.
        for (std::size_t at = 0; at < view_.thread.size(); ++at)
            sequence.shown[sequence.values[at]] = {view_.team(at).name};
        return sequence;
    }

    [[nodiscard]] Sequence leads() const {
        SequenceMaker<std::vector<std::size_t>> maker;
        for (const auto& persons : leads_by_sighting(view_)) {
            std::vector<std::string> names;
            for (const auto person : persons) names.push_back(view_.people.name(person));
            maker.add(persons, std::move(names));
        }
        return maker.take();
    }

    [[nodiscard]] Sequence lifecycles() const {
        SequenceMaker<std::string> maker;
        for (std::size_t at = 0; at < view_.thread.size(); ++at)
            maker.add(view_.team(at).lifecycle, {view_.team(at).lifecycle});
        return maker.take();
    }

    std::vector<TeamPeriod> periods(const Sequence& sequence, const Subject& subject) {
        const auto runs = find_runs(sequence.values);
        std::vector<TeamPeriod> periods;
        for (const auto& run : runs.lasting) {
            const auto& values = sequence.shown[run.value];
            if (!periods.empty()) add_change(subject.changed, run, periods.back().values, values);
            periods.push_back({view_.stretch(run.first, run.last, run.count), values, false});
        }
        periods.back().lasts = history_.lasts;
        for (const auto& moment : runs.moments) {
            auto event = event_at(TeamEventKind::relapse, moment.first);
            event.stretch = view_.stretch(moment.first, moment.last, moment.count);
            const auto around = std::ranges::find_if(
                runs.lasting, [&](const Run& run) { return run.first <= moment.first && moment.first <= run.last; });
            event.from = sequence.shown[around->value];
            event.to = sequence.shown[moment.value];
            event.text = subject.name;
            history_.events.push_back(std::move(event));
        }
        return periods;
    }

    void add_change(TeamEventKind kind, const Run& run, const std::vector<std::string>& from,
                    const std::vector<std::string>& to) {
        auto event = event_at(kind, run.first);
        event.from = from;
        event.to = to;
        if (kind == TeamEventKind::renamed) event.inference = inference_of_name(run.first);
        history_.events.push_back(std::move(event));
    }

    [[nodiscard]] TeamEvent event_at(TeamEventKind kind, std::size_t sighting) const {
        TeamEvent event;
        event.kind = kind;
        event.stretch = view_.stretch(sighting, sighting, 1);
        event.place = view_.place(sighting);
        return event;
    }

    [[nodiscard]] std::optional<Inference> inference_of_name(std::size_t sighting) const {
        const auto [meeting, team] = view_.thread[sighting];
        for (const auto& pair : view_.steps[meeting - 1].teams) {
            if (pair.new_team == team && pair.renamed) return pair.inference;
        }
        return std::nullopt;
    }

    const TeamView& view_;
    TeamHistory& history_;
};

Named named_of(const FollowedSeries& followed, const TeamThread& thread) {
    const auto& [series, chain, threads] = followed;
    Named named;
    named.name = threads.team(thread.back()).name;
    named.pmc = series.front().pmc;
    named.sightings = thread.size();
    std::set<std::string> former;
    std::set<std::string> other;
    for (const auto sighting : thread) {
        former.insert(threads.team(sighting).name);
        other.insert(threads.team(sighting).aliases.begin(), threads.team(sighting).aliases.end());
    }
    former.erase(named.name);
    named.former.assign(former.begin(), former.end());
    named.other.assign(other.begin(), other.end());
    return named;
}

Result<TeamHistory> tell_team(std::span<const Meeting> meetings, std::string_view name, const Profile& profile) {
    const auto all_series = split_series(meetings);
    std::vector<FollowedSeries> followed;
    followed.reserve(all_series.size());
    std::vector<Named> things;
    std::vector<std::pair<std::size_t, std::size_t>> places;  // By thing: its series and thread.
    for (const auto series : all_series) {
        followed.emplace_back(series, profile);
        for (std::size_t at = 0; at < followed.back().threads.all().size(); ++at) {
            things.push_back(named_of(followed.back(), followed.back().threads.all()[at]));
            places.emplace_back(followed.size() - 1, at);
        }
    }
    const auto found = find_name(things, name, "team");
    if (!found) return tl::unexpected(found.error());
    const auto& [number, thread] = places[found->thing];
    const auto& [series, chain, threads] = followed[number];
    const People people(series, profile);
    const TeamView view{series, chain.steps(), threads, threads.all()[thread], people};
    TeamHistory history;
    history.match = {std::string(name), found->remark};
    TeamTeller(view, history).tell();
    return history;
}

}  // namespace
}  // namespace history

Result<TeamHistory> team_history(std::span<const Meeting> meetings, std::string_view name, const Profile& profile) {
    return history::tell_team(meetings, name, profile);
}

std::string_view to_string(TeamEventKind kind) {
    switch (kind) {
        case TeamEventKind::appeared: return "appeared";
        case TeamEventKind::renamed: return "renamed";
        case TeamEventKind::split: return "split";
        case TeamEventKind::split_off: return "split-off";
        case TeamEventKind::took_in: return "took-in";
        case TeamEventKind::merged_into: return "merged-into";
        case TeamEventKind::lifecycle_changed: return "lifecycle-changed";
        case TeamEventKind::leads_changed: return "leads-changed";
        case TeamEventKind::lead_respelled: return "lead-respelled";
        case TeamEventKind::relapse: return "relapse";
        case TeamEventKind::stand_in: return "stand-in";
        case TeamEventKind::announced: return "announced";
        case TeamEventKind::silent: return "silent";
        case TeamEventKind::missing: return "missing";
        case TeamEventKind::ended: return "ended";
    }
    return "ended";
}

}  // namespace pmcdiff
