#include "skeleton/decisions.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "notes/heading.hpp"
#include "skeleton/roles.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::skeleton {

namespace {

bool ends_the_work(const LifecycleEvent& event) { return event.what == "attic" || event.what == "retire"; }

/// The state that a decision leads to; empty where it leads to none that a heading tells.
std::string state_after(const LifecycleEvent& event) {
    if (event.what == "incubate") return "incubating";
    return event.what == "graduate" ? "active" : "";
}

bool is_called(const notes::HeadingParts& parts, const std::string& folded) {
    const auto is_name = [&](const std::string& name) { return text::fold_case(name) == folded; };
    return is_name(parts.name) || std::ranges::any_of(parts.aliases, is_name);
}

class Decider {
public:
    explicit Decider(Plan& plan) : plan_(plan), outline_(plan.note.outline()) {
        for (const auto& [block, role] : roles_of(plan.note.document(), outline_)) {
            const bool group = role.kind == Role::Kind::group || is_group_of_teams(role);
            if (!group) continue;
            if (auto state = notes::read_lifecycle(block->text.plain(), plan.profile)) groups_.push_back(*state);
        }
    }

    void take_in(const LifecycleEvent& event) {
        const auto folded = text::fold_case(event.subject.empty() ? event.team : event.subject);
        if (folded.empty()) return;
        bool known = false;
        for (std::size_t i = 0; i < outline_.teams.size(); ++i) {
            if (!is_called(outline_.teams[i].parts, folded)) continue;
            known = true;
            decide(plan_.teams[i], outline_.teams[i], event);
        }
        if (known || !ends_the_work(event)) {
            if (!known && !state_after(event).empty()) tell_of_unknown(event);
            return;
        }
        for (const auto& team : outline_.teams) {
            for (const auto& project : team.projects) {
                if (is_called(project.parts, folded))
                    plan_.projects_left_out.insert(text::fold_case(project.parts.name));
            }
        }
    }

private:
    [[nodiscard]] bool is_group_of_teams(const Role& role) const {
        return role.kind == Role::Kind::section_heading &&
               outline_.sections[role.index].kind == notes::SectionKind::teams;
    }

    void decide(TeamPlan& team, const notes::TeamSection& section, const LifecycleEvent& event) {
        if (ends_the_work(event)) {
            team.left_out = true;
            return;
        }
        const auto state = state_after(event);
        if (state.empty() || state == section.lifecycle) return;
        if (std::ranges::find(groups_, state) != groups_.end()) {
            team.into_group = state;
            team.tag.reset();
        } else if (state == "active") {
            team.tag.reset();
        } else {
            team.tag = state;
        }
    }

    void tell_of_unknown(const LifecycleEvent& event) {
        plan_.remarks.push_back("line " + std::to_string(event.line) + " of the latest note approves \"" +
                                (event.subject.empty() ? event.team : event.subject) + "\" (" + event.what +
                                "), which is no team's section there: add one if it is meant");
    }

    Plan& plan_;
    const notes::Outline& outline_;
    std::vector<std::string> groups_;
};

std::string listed(const std::vector<std::string>& people) {
    return people.empty() ? "no lead" : text::enumerate(people);
}

/// Tells where the leads are not those of the note's own heading.
void tell_of_leads(Plan& plan, const Team& team, const std::vector<std::string>& leads) {
    if (team.leads == leads) return;
    plan.remarks.push_back(team.name + ": led by " + listed(leads) + ", unlike in the latest note (" +
                           listed(team.leads) + ")");
}

}  // namespace

void decide_on_teams(Plan& plan, const std::vector<std::vector<std::string>>& leads) {
    std::unordered_map<std::string, std::size_t> read;
    for (std::size_t i = 0; i < plan.meeting.teams.size(); ++i) {
        read.try_emplace(text::fold_case(plan.meeting.teams[i].name), i);
    }
    for (std::size_t i = 0; i < leads.size(); ++i) tell_of_leads(plan, plan.meeting.teams[i], leads[i]);
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < plan.note.outline().teams.size(); ++i) {
        const auto& section = plan.note.outline().teams[i];
        const auto name = text::fold_case(section.parts.name);
        TeamPlan team;
        team.joined = first.try_emplace(name, i).first->second;
        team.leads = leads[read.at(name)];
        team.tag = section.parts.lifecycle;
        plan.teams.push_back(std::move(team));
    }
    Decider decider(plan);
    for (const auto& event : plan.meeting.lifecycle) {
        if (event.kind == LifecycleEvent::Kind::lifecycle && event.outcome == "approved") decider.take_in(event);
    }
}

}  // namespace pmcdiff::skeleton
