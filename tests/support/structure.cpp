#include "support/structure.hpp"

#include <algorithm>
#include <ostream>
#include <stdexcept>
#include <utility>

#include "text/strings.hpp"

namespace pmcdiff::test {

namespace {

std::string shown(Horizon horizon, const std::string& entry) { return std::string(to_string(horizon)) + ": " + entry; }

void take_out(std::multiset<std::string>& all, const std::string& one) {
    const auto at = all.find(one);
    if (at == all.end()) throw std::runtime_error("the diff takes away what is not there: " + one);
    all.erase(at);
}

class Applied {
public:
    Applied(Structure structure, const Meeting& after) : out_(std::move(structure)), after_(structure_of(after)) {}

    Structure apply(const Diff& diff) {
        // Names first: all other changes go by the new ones.
        for (const auto& change : diff.changes) {
            if (change.kind == ChangeKind::team_removed) end(change.team);
        }
        for (const auto& change : diff.changes) {
            if (change.kind == ChangeKind::team_renamed) rename(std::get<Renaming>(change.detail));
        }
        for (const auto& change : diff.changes) {
            if (change.kind == ChangeKind::team_split || change.kind == ChangeKind::team_merged)
                fork(std::get<Forking>(change.detail), change.kind);
        }
        for (const auto& change : diff.changes) {
            if (change.kind == ChangeKind::team_added) add(change);
        }
        for (const auto& change : diff.changes) apply(change);
        return std::move(out_);
    }

private:
    Structure::TeamState& team(const std::string& name) {
        const auto at = out_.teams.find(name);
        if (at == out_.teams.end()) throw std::runtime_error("the diff speaks of a team that is not there: " + name);
        return at->second;
    }

    void end(const std::string& name) {
        (void)team(name);
        out_.teams.erase(name);
    }

    void begin(const std::string& name, Structure::TeamState state) {
        if (!out_.teams.emplace(name, std::move(state)).second)
            throw std::runtime_error("the diff adds a team that is there: " + name);
    }

    void rename(const Renaming& names) {
        auto state = team(names.from);
        end(names.from);
        renamed_[names.from] = names.to;
        begin(names.to, std::move(state));
    }

    void fork(const Forking& names, ChangeKind kind) {
        for (const auto& name : names.from) end(name);
        for (const auto& name : names.to) {
            const bool goes_on = kind == ChangeKind::team_merged && out_.teams.contains(name);
            if (!goes_on) begin(name, after_.teams.at(name));
        }
    }

    void add(const Change& change) {
        const auto& told = std::get<TeamPresence>(change.detail);
        begin(change.team,
              {{told.leads.begin(), told.leads.end()}, told.lifecycle, after_.teams.at(change.team).projects});
    }

    void apply(const Change& change) {
        if (const auto* const leads = std::get_if<LeadChange>(&change.detail)) {
            for (const auto& name : leads->left) take_out(team(change.team).leads, name);
            for (const auto& name : leads->joined) team(change.team).leads.insert(name);
        } else if (const auto* const respelled = std::get_if<Respelling>(&change.detail)) {
            take_out(team(change.team).leads, respelled->from);
            team(change.team).leads.insert(respelled->to);
        } else if (const auto* const lifecycle = std::get_if<LifecycleChange>(&change.detail)) {
            if (std::exchange(team(change.team).lifecycle, lifecycle->to) != lifecycle->from)
                throw std::runtime_error("another state");
        } else if (change.kind == ChangeKind::project_added) {
            team(change.team).projects.insert(change.project);
        } else if (change.kind == ChangeKind::project_removed) {
            take_out(team(change.team).projects, change.project);
        } else if (change.kind == ChangeKind::project_renamed) {
            take_out(team(change.team).projects, std::get<Renaming>(change.detail).from);
            team(change.team).projects.insert(change.project);
        } else if (const auto* const move = std::get_if<ProjectMove>(&change.detail)) {
            const auto at = renamed_.find(move->from_team);
            take_out(team(at == renamed_.end() ? move->from_team : at->second).projects, change.project);
            team(move->to_team).projects.insert(change.project);
        } else if (const auto* const roadmap = std::get_if<RoadmapChange>(&change.detail)) {
            for (std::size_t i = 0; i < roadmap->from.size(); ++i)
                take_out(out_.roadmap, shown(roadmap->from[i], roadmap->old_entries[i]));
            for (std::size_t i = 0; i < roadmap->to.size(); ++i)
                out_.roadmap.insert(shown(roadmap->to[i], roadmap->new_entries[i]));
        }
    }

    Structure out_;
    Structure after_;
    std::map<std::string, std::string> renamed_;
};

std::string sorted_list(std::vector<std::string> names) {
    std::ranges::sort(names);
    return text::join(names, "+");
}

}  // namespace

Structure structure_of(const Meeting& meeting) {
    Structure structure;
    for (const auto& team : meeting.teams) {
        auto& state = structure.teams[team.name];
        state.leads = {team.leads.begin(), team.leads.end()};
        state.lifecycle = team.lifecycle;
        for (const auto& project : team.projects) state.projects.insert(project.name);
    }
    for (const auto& entry : meeting.roadmap) structure.roadmap.insert(shown(entry.horizon, entry.full_text));
    return structure;
}

Structure apply(const Diff& diff, Structure structure, const Meeting& after) {
    return Applied(std::move(structure), after).apply(diff);
}

std::multiset<std::string> structural_changes(const Diff& diff, bool mirrored) {
    std::multiset<std::string> out;
    // Of what, from what, to what; a team by both names, since each side tells it by its newest.
    std::map<std::string, std::string> old_name;
    for (const auto& pair : diff.aligned_teams) old_name[pair.new_name] = pair.old_name;
    const auto both_names = [&](const std::string& name) {
        const auto at = old_name.find(name);
        auto from = at == old_name.end() ? name : at->second;
        return mirrored ? name + "/" + from : from + "/" + name;
    };
    const auto tell = [&](const std::string& what, std::string from, std::string to) {
        if (mirrored) std::swap(from, to);
        out.insert(what + ": " + from + " > " + to);
    };
    for (const auto& change : diff.changes) {
        if (const auto* const leads = std::get_if<LeadChange>(&change.detail)) {
            tell("leads of " + both_names(change.team),
                 sorted_list(leads->from) + " without " + sorted_list(leads->left),
                 sorted_list(leads->to) + " without " + sorted_list(leads->joined));
        } else if (const auto* const respelled = std::get_if<Respelling>(&change.detail)) {
            tell("spelling in " + both_names(change.team), respelled->from, respelled->to);
        } else if (const auto* const lifecycle = std::get_if<LifecycleChange>(&change.detail)) {
            tell("state of " + both_names(change.team), lifecycle->from, lifecycle->to);
        } else if (const auto* const fork = std::get_if<Forking>(&change.detail)) {
            tell("teams", sorted_list(fork->from), sorted_list(fork->to));
        } else if (const auto* const names = std::get_if<Renaming>(&change.detail)) {
            tell(change.kind == ChangeKind::team_renamed ? "team" : "project", names->from, names->to);
        } else if (const auto* const move = std::get_if<ProjectMove>(&change.detail)) {
            tell("project " + change.project, move->from_team, move->to_team);
        } else if (const auto* const roadmap = std::get_if<RoadmapChange>(&change.detail)) {
            const auto side = [](const std::vector<Horizon>& horizons, const std::vector<std::string>& entries) {
                std::vector<std::string> all;
                for (std::size_t i = 0; i < entries.size(); ++i) all.push_back(shown(horizons[i], entries[i]));
                return sorted_list(std::move(all));
            };
            tell("roadmap", side(roadmap->from, roadmap->old_entries), side(roadmap->to, roadmap->new_entries));
        } else if (change.kind == ChangeKind::team_added || change.kind == ChangeKind::team_removed) {
            const bool added = change.kind == ChangeKind::team_added;
            tell("team", added ? "" : change.team, added ? change.team : "");
        } else if (change.kind == ChangeKind::project_added || change.kind == ChangeKind::project_removed) {
            const bool added = change.kind == ChangeKind::project_added;
            tell("project in " + both_names(change.team), added ? "" : change.project, added ? change.project : "");
        }
    }
    return out;
}

void showValue(const Structure& structure, std::ostream& out) {
    for (const auto& [name, state] : structure.teams) {
        out << "\n  " << name << ", " << state.lifecycle << ", led by "
            << text::join(std::vector(state.leads.begin(), state.leads.end()), "; ") << ", with "
            << text::join(std::vector(state.projects.begin(), state.projects.end()), "; ");
    }
    for (const auto& entry : structure.roadmap) out << "\n  " << entry;
}

}  // namespace pmcdiff::test
