#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "align/names.hpp"
#include "history/followed.hpp"
#include "history/names.hpp"
#include "history/people.hpp"
#include "history/runs.hpp"
#include "history/team_events.hpp"
#include "notes/people.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff {

namespace history {
namespace {

/// Tells what one committee's notes say of a person.
class PersonTeller {
public:
    PersonTeller(const FollowedSeries& followed, const People& people, std::size_t person, const Profile& profile,
                 PersonHistory& history)
        : series_(followed.series),
          followed_(followed),
          people_(people),
          person_(person),
          profile_(profile),
          history_(history) {}

    void tell() {
        for (const auto& thread : followed_.threads.all()) {
            const TeamView view{series_, followed_.chain.steps(), followed_.threads, thread, people_};
            const auto leads = leads_by_sighting(view);
            remember_leads(view, leads);
            tell_leading(view, leads);
            tell_stand_ins(view, leads);
        }
        tell_proposals();
        tell_items();
        tell_attendance();
    }

private:
    [[nodiscard]] bool is_person(const std::string& name, std::span<const std::size_t> nearby = {}) const {
        return people_.number(name, nearby) == person_;
    }

    /// For proposals that name somebody by the first name alone.
    void remember_leads(const TeamView& view, const std::vector<std::vector<std::size_t>>& leads) {
        for (std::size_t at = 0; at < view.thread.size(); ++at) {
            auto& known = leads_of_[align::name_key(view.team(at).name)];
            known.insert(leads[at].begin(), leads[at].end());
        }
    }

    [[nodiscard]] bool is_person_of(const std::string& name, const std::string& team) const {
        const auto leads = leads_of_.find(align::name_key(team));
        if (leads == leads_of_.end()) return is_person(name);
        return is_person(name, std::vector<std::size_t>(leads->second.begin(), leads->second.end()));
    }

    void tell_leading(const TeamView& view, const std::vector<std::vector<std::size_t>>& leads) {
        std::vector<std::size_t> values;
        for (const auto& persons : leads) values.push_back(std::ranges::binary_search(persons, person_) ? 1 : 0);
        const auto runs = find_runs(values);
        tell_passing(view, runs.moments);
        for (const auto& run : runs.lasting) {
            if (run.value == 0) continue;
            auto leading = leading_of(view, run.first, run.last, run.count);
            leading.lasts = view.thread[run.last].meeting + 1 == series_.size();
            std::set<std::size_t> others;
            for (auto at = run.first; at <= run.last; ++at) others.insert(leads[at].begin(), leads[at].end());
            others.erase(person_);
            for (const auto other : others) {
                if (led_together(leads, run, other)) leading.with.push_back(people_.name(other));
            }
            history_.leading.push_back(std::move(leading));
        }
    }

    [[nodiscard]] Leading leading_of(const TeamView& view, std::size_t first, std::size_t last,
                                     std::size_t count) const {
        const auto& team = followed_.threads.newest_name(view.thread.back());
        return {series_.front().pmc, team, view.stretch(first, last, count), {}, false, false};
    }

    /// Being named for a moment now and then is told once a team.
    void tell_passing(const TeamView& view, const std::vector<Run>& moments) {
        std::vector<Run> named;
        std::ranges::copy_if(moments, std::back_inserter(named), [](const Run& run) { return run.value == 1; });
        if (named.empty()) return;
        std::size_t count = 0;
        for (const auto& run : named) count += run.count;
        auto leading = leading_of(view, named.front().first, named.back().last, count);
        leading.passing = true;
        history_.leading.push_back(std::move(leading));
    }

    [[nodiscard]] bool led_together(const std::vector<std::vector<std::size_t>>& leads, const Run& run,
                                    std::size_t other) const {
        return std::any_of(leads.begin() + static_cast<std::ptrdiff_t>(run.first),
                           leads.begin() + static_cast<std::ptrdiff_t>(run.last) + 1, [&](const auto& persons) {
                               return std::ranges::binary_search(persons, person_) &&
                                      std::ranges::binary_search(persons, other);
                           });
    }

    void tell_stand_ins(const TeamView& view, const std::vector<std::vector<std::size_t>>& leads) {
        for (std::size_t at = 0; at < view.thread.size(); ++at) {
            for (const auto& stand_in : view.team(at).stand_ins) {
                const bool represented = std::ranges::any_of(
                    stand_in.represented, [&](const std::string& name) { return is_person(name, leads[at]); });
                if (!represented && !is_person(stand_in.person)) continue;
                add_stand_in(view, at, stand_in);
            }
        }
    }

    void add_stand_in(const TeamView& view, std::size_t at, const StandIn& stand_in) {
        const auto& team = followed_.threads.newest_name(view.thread.back());
        const auto date = series_[view.thread[at].meeting].date;
        if (!history_.stand_ins.empty() && at > 0) {
            auto& last = history_.stand_ins.back();
            const bool goes_on = last.pmc == series_.front().pmc && last.team == team &&
                                 last.person == stand_in.person && last.represented == stand_in.represented &&
                                 last.stretch.to == series_[view.thread[at - 1].meeting].date;
            if (goes_on) {
                last.stretch.to = date;
                ++last.stretch.meetings;
                return;
            }
        }
        history_.stand_ins.push_back(
            {series_.front().pmc, team, {date, date, 1}, stand_in.person, stand_in.represented});
    }

    void tell_proposals() {
        std::set<std::tuple<std::string, std::string, std::string, std::string>> told;
        for (const auto& meeting : series_) {
            for (const auto& event : meeting.lifecycle) {
                if (event.person.empty() || !is_person_of(event.person, event.team)) continue;
                if (!told.emplace(event.person, event.team, event.what, event.outcome).second) continue;
                history_.proposals.push_back({series_.front().pmc, meeting.date, event, {event.line, meeting.path}});
            }
        }
    }

    void tell_items() {
        for (const auto& track : followed_.chain.tracks().all()) {
            const auto owned = [&](const series::Sighting& sighting) {
                const auto& owner = followed_.chain.item_at(sighting).owner;
                return owner && is_person(*owner);
            };
            if (std::ranges::none_of(track.sightings, owned)) continue;
            const auto& last = track.sightings.back();
            const auto& item = followed_.chain.item_at(last);
            const auto& team = followed_.threads.newest_name({last.meeting, last.item.team});
            history_.items.push_back(
                {series_.front().pmc,
                 team,
                 stretch_of(series_, track.sightings.front().meeting, last.meeting, track.sightings.size()),
                 item.text,
                 item.status,
                 item.done,
                 {item.line, series_[last.meeting].path}});
        }
    }

    void tell_attendance() {
        Attendance attendance;
        attendance.pmc = series_.front().pmc;
        for (const auto& meeting : series_) {
            if (meeting.attendees.empty()) continue;
            ++attendance.listing;
            const bool there = std::ranges::any_of(meeting.attendees, [&](const std::string& listed) {
                const auto names = names_of_attendee(listed, profile_);
                return std::ranges::any_of(names, [&](const std::string& name) { return is_person(name); });
            });
            if (!there) continue;
            if (attendance.stretch.meetings++ == 0) attendance.stretch.from = meeting.date;
            attendance.stretch.to = meeting.date;
        }
        if (attendance.stretch.meetings > 0) history_.attendance.push_back(std::move(attendance));
    }

    Series series_;
    const FollowedSeries& followed_;
    const People& people_;
    std::size_t person_;
    const Profile& profile_;
    PersonHistory& history_;
    std::map<std::string, std::set<std::size_t>> leads_of_;  ///< By a team's name: all who ever led it.
};

std::vector<Named> named_people(const People& people, const Profile& profile) {
    std::vector<Named> things;
    for (const auto& person : people.all()) {
        Named named;
        named.name = person.name;
        for (const auto& [spelling, count] : person.spellings) {
            if (spelling != person.name) named.other.push_back(spelling);
            named.sightings += count;
        }
        for (const auto& rule : profile.people) {
            if (rule.name == person.name)
                named.other.insert(named.other.end(), rule.aliases.begin(), rule.aliases.end());
        }
        things.push_back(std::move(named));
    }
    return things;
}

Result<PersonHistory> tell_person(std::span<const Meeting> meetings, std::string_view name, const Profile& profile) {
    const People people(meetings, profile);
    const auto alike = [&](const std::string& known) {
        const bool full = text::split_blanks(name).size() > 1 && text::split_blanks(known).size() > 1;
        return full && notes::same_person(name, known, profile);
    };
    const auto found = find_name(named_people(people, profile), name, "person", alike);
    if (!found) return tl::unexpected(found.error());
    const auto& person = people.all()[found->thing];
    PersonHistory history;
    history.match = {std::string(name), found->remark};
    history.name = person.name;
    for (const auto& [spelling, count] : person.spellings) {
        if (spelling != person.name) history.spellings.push_back(spelling);
    }
    for (const auto series : split_series(meetings)) {
        const FollowedSeries followed(series, profile);
        PersonTeller(followed, people, found->thing, profile, history).tell();
    }
    std::ranges::stable_sort(history.leading, {}, [](const Leading& leading) { return leading.stretch.from; });
    return history;
}

}  // namespace
}  // namespace history

Result<PersonHistory> person_history(std::span<const Meeting> meetings, std::string_view name, const Profile& profile) {
    return history::tell_person(meetings, name, profile);
}

}  // namespace pmcdiff
