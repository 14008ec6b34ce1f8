#include "skeleton/leads.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "notes/people.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::skeleton {

namespace {

using People = std::vector<std::string>;

/// Of a lead who comes and sends nobody away.
constexpr auto words_of_joining =
    std::to_array<std::string_view>({"co-lead", "co lead", "colead", "joins", "joining", "alongside", "together with",
                                     "in addition to", "besides", "second lead", "one of the"});

bool holds(const People& people, std::string_view person, const Profile& profile) {
    return std::ranges::any_of(people,
                               [&](const std::string& one) { return notes::same_person(one, person, profile); });
}

bool same_people(const People& left, const People& right, const Profile& profile) {
    return left.size() == right.size() &&
           std::ranges::all_of(left, [&](const std::string& person) { return holds(right, person, profile); });
}

/// A team's leads from note to note.
struct Track {
    People leads;
    std::vector<People> before;  ///< All that it had, replaced ones included.
    People approved;             ///< Whom meetings approved to lead it.
};

class Tracks {
public:
    explicit Tracks(const Profile& profile) : profile_(profile) {}

    /// Takes in what the headings of a note say. `beforehand`: nobody had spoken when they were written.
    void follow(const Meeting& meeting, bool beforehand) {
        for (const auto& team : meeting.teams) {
            const auto [place, is_new] = tracks_.try_emplace(text::fold_case(team.name));
            auto& track = place->second;
            // A note made beforehand adds leads, and takes none away.
            if (beforehand && (is_new || team.leads.empty())) continue;
            if (is_new || same_people(track.leads, team.leads, profile_)) {
                if (!beforehand) track.leads = team.leads;
            } else if (!goes_back(track, team)) {
                track.leads = team.leads;
            } else {
                continue;
            }
            track.before.push_back(team.leads);
        }
        for (const auto& event : meeting.lifecycle) {
            if (event.kind != LifecycleEvent::Kind::lead_proposed || event.outcome != "approved") continue;
            const auto track = tracks_.find(text::fold_case(event.team));
            if (track != tracks_.end()) track->second.approved.push_back(event.person);
        }
    }

    [[nodiscard]] People leads_of(const Team& team) const {
        const auto found = tracks_.find(text::fold_case(team.name));
        return found == tracks_.end() ? team.leads : found->second.leads;
    }

    void set(const Team& team, People leads) {
        auto& track = tracks_[text::fold_case(team.name)];
        track.before.push_back(leads);
        track.leads = std::move(leads);
    }

private:
    /// A heading that has leads of old again was copied, unless the team itself has been there or a meeting called them.
    [[nodiscard]] bool goes_back(const Track& track, const Team& team) const {
        // A heading that names somebody says more than one that names nobody.
        if (spoke(team) || track.leads.empty()) return false;
        const bool called_back = std::ranges::any_of(team.leads, [&](const std::string& lead) {
            return !holds(track.leads, lead, profile_) && holds(track.approved, lead, profile_);
        });
        if (called_back) return false;
        return std::ranges::any_of(track.before,
                                   [&](const People& old) { return same_people(old, team.leads, profile_); });
    }

    const Profile& profile_;
    std::unordered_map<std::string, Track> tracks_;
};

bool is_called(const Team& team, std::string_view name) {
    const auto folded = text::fold_case(name);
    const auto is_name = [&](const std::string& known) { return text::fold_case(known) == folded; };
    return is_name(team.name) || std::ranges::any_of(team.aliases, is_name);
}

/// Leads who joined by a decision of this meeting, and what was said of it.
struct Joining {
    People persons;
    std::string said;  ///< Lower case, a line each.
};

/// What the note says of these leads: in the decision itself, and wherever else it names one of them.
Joining joining_of(const Meeting& meeting, const Team& team) {
    Joining joining;
    for (const auto& event : meeting.lifecycle) {
        if (event.kind != LifecycleEvent::Kind::lead_proposed || !is_called(team, event.team)) continue;
        joining.said += text::lower_ascii(event.text) + '\n';
        if (event.outcome == "approved" && !event.person.empty()) joining.persons.push_back(event.person);
    }
    return joining;
}

/// True where the lead is named in the words about the decision or in an announcement.
bool is_told_of(const std::string& lead, const Joining& joining, const Meeting& meeting) {
    const auto name = text::lower_ascii(lead);
    if (text::find_phrase(joining.said, name) != std::string::npos) return true;
    return std::ranges::any_of(meeting.announcements, [&](const Remark& remark) {
        return text::find_phrase(text::lower_ascii(remark.text), name) != std::string::npos;
    });
}

People after_joining(const People& leads, const Joining& joining, const Meeting& meeting, const Profile& profile) {
    const bool sends_nobody_away = std::ranges::any_of(words_of_joining, [&](std::string_view words) {
        return text::find_phrase(joining.said, words) != std::string::npos;
    });
    People stay;
    for (const auto& lead : leads) {
        const bool only_one = leads.size() == 1;
        const bool leaves = !holds(joining.persons, lead, profile) && !sends_nobody_away &&
                            (only_one || is_told_of(lead, joining, meeting));
        if (!leaves) stay.push_back(lead);
    }
    for (const auto& person : joining.persons) {
        if (!holds(stay, person, profile)) stay.push_back(person);
    }
    return stay;
}

}  // namespace

bool spoke(const Team& team) {
    return std::ranges::any_of(team.items, [](const Item& item) {
        return !item.placeholder && item.status != Status::label && item.done != false;
    });
}

std::vector<People> current_leads(std::span<const SeriesNote> series, std::size_t latest, const Profile& profile) {
    Tracks tracks(profile);
    for (std::size_t i = 0; i <= latest; ++i) tracks.follow(series[i].meeting, false);
    const auto& meeting = series[latest].meeting;
    for (const auto& team : meeting.teams) {
        const auto joining = joining_of(meeting, team);
        if (joining.persons.empty()) continue;
        tracks.set(team, after_joining(tracks.leads_of(team), joining, meeting, profile));
    }
    for (auto i = latest + 1; i < series.size(); ++i) tracks.follow(series[i].meeting, true);
    std::vector<People> leads;
    for (const auto& team : meeting.teams) leads.push_back(tracks.leads_of(team));
    return leads;
}

}  // namespace pmcdiff::skeleton
