#include <algorithm>
#include <cstddef>
#include <set>
#include <tuple>
#include <utility>

#include "diff/changes.hpp"
#include "notes/people.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::diff {

namespace {

/// Old and new leads matched as persons.
struct LeadMatch {
    std::vector<std::string> joined;
    std::vector<std::string> left;
    std::vector<Respelling> respelled;
};

LeadMatch match_leads(const std::vector<std::string>& from, const std::vector<std::string>& to,
                      const Profile& profile) {
    LeadMatch match;
    std::vector<bool> old_taken(from.size());
    std::vector<bool> new_taken(to.size());
    // Names that are written alike first, so that a near namesake takes nobody's place.
    const auto pair_where = [&](auto same) {
        for (std::size_t i = 0; i < from.size(); ++i) {
            for (std::size_t j = 0; j < to.size(); ++j) {
                if (old_taken[i] || new_taken[j] || !same(from[i], to[j])) continue;
                old_taken[i] = true;
                new_taken[j] = true;
                if (text::fold_case(from[i]) != text::fold_case(to[j])) match.respelled.push_back({from[i], to[j]});
            }
        }
    };
    pair_where([](const auto& a, const auto& b) { return text::fold_case(a) == text::fold_case(b); });
    pair_where([&](const auto& a, const auto& b) { return notes::same_person(a, b, profile); });
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (!old_taken[i]) match.left.push_back(from[i]);
    }
    for (std::size_t j = 0; j < to.size(); ++j) {
        if (!new_taken[j]) match.joined.push_back(to[j]);
    }
    return match;
}

bool has_stand_in(const Team& team, const StandIn& stand_in) {
    return std::ranges::find(team.stand_ins, stand_in) != team.stand_ins.end();
}

auto identity(const LifecycleEvent& event) {
    return std::tie(event.kind, event.person, event.subject, event.team, event.what, event.outcome, event.text);
}

}  // namespace

void add_lead_changes(const Compared& compared, std::vector<Change>& changes) {
    for (const auto& pair : compared.alignment.teams) {
        const auto& from = compared.old_meeting.teams[pair.old_team];
        const auto& to = compared.new_meeting.teams[pair.new_team];
        const auto add = [&](ChangeKind kind, ChangeDetail detail) {
            auto change = make_change(kind, to.name, std::move(detail));
            change.old_places = {place_of(compared.old_meeting, from.line)};
            change.new_places = {place_of(compared.new_meeting, to.line)};
            changes.push_back(std::move(change));
        };
        auto match = match_leads(from.leads, to.leads, compared.profile);
        for (auto& respelling : match.respelled) add(ChangeKind::lead_respelled, std::move(respelling));
        if (!match.joined.empty() || !match.left.empty()) {
            add(ChangeKind::lead_changed,
                LeadChange{from.leads, to.leads, std::move(match.joined), std::move(match.left)});
        }
        for (const auto& stand_in : to.stand_ins) {
            if (!has_stand_in(from, stand_in)) add(ChangeKind::stand_in, stand_in);
        }
    }
    for (const auto& team : compared.new_meeting.teams) {
        const bool paired = std::ranges::any_of(compared.alignment.teams, [&](const TeamPair& pair) {
            return &compared.new_meeting.teams[pair.new_team] == &team;
        });
        if (paired) continue;
        for (const auto& stand_in : team.stand_ins) {
            auto change = make_change(ChangeKind::stand_in, team.name, stand_in);
            change.new_places = {place_of(compared.new_meeting, team.line)};
            changes.push_back(std::move(change));
        }
    }
}

void add_announced_changes(const Compared& compared, std::vector<Change>& changes) {
    std::set<decltype(identity(std::declval<const LifecycleEvent&>()))> told_before;
    for (const auto& event : compared.old_meeting.lifecycle) told_before.insert(identity(event));
    for (const auto& event : compared.new_meeting.lifecycle) {
        // What the old note told in the same words is no news.
        if (told_before.contains(identity(event))) continue;
        const bool lead = event.kind == LifecycleEvent::Kind::lead_proposed;
        auto change =
            make_change(lead ? ChangeKind::lead_proposed : ChangeKind::lifecycle, event.team, Announcement{event});
        change.new_places = {place_of(compared.new_meeting, event.line)};
        changes.push_back(std::move(change));
    }
}

}  // namespace pmcdiff::diff
