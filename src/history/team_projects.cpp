#include "history/team_projects.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "align/names.hpp"

namespace pmcdiff::history {

namespace {

class ProjectFollower {
public:
    ProjectFollower(Series series, std::span<const Alignment> steps, const TeamThreads& threads,
                    const TeamThread& thread)
        : series_(series), steps_(steps), threads_(threads), thread_(thread) {}

    std::vector<ProjectPeriod> follow() {
        for (const auto sighting : thread_) {
            const auto& projects = threads_.team(sighting).projects;
            for (std::size_t at = 0; at < projects.size(); ++at) see(sighting, at);
        }
        for (std::size_t i = 0; i < periods_.size(); ++i) finish(periods_[i], last_[i]);
        return std::move(periods_);
    }

private:
    using ProjectAt = std::pair<TeamSighting, std::size_t>;

    void see(TeamSighting sighting, std::size_t project) {
        const auto& name = threads_.team(sighting).projects[project].name;
        const auto key = align::name_key(name);
        const auto* const pair = pair_into(sighting, project);
        auto known = number_.find(key);
        if (known == number_.end() && pair != nullptr && pair->old_team == team_before(sighting)) {
            // Renamed: it goes on as what it was called before.
            const auto& before = series_[sighting.meeting - 1].teams[pair->old_team].projects[pair->old_project].name;
            known = number_.find(align::name_key(before));
            if (known != number_.end()) {
                periods_[known->second].former_names.push_back(periods_[known->second].name);
                known = number_.emplace(key, known->second).first;
            }
        }
        if (known == number_.end()) {
            known = number_.emplace(key, periods_.size()).first;
            ProjectPeriod period;
            period.stretch.from = series_[sighting.meeting].date;
            if (pair != nullptr) period.came_from = other_team({sighting.meeting - 1, pair->old_team});
            periods_.push_back(std::move(period));
            last_.emplace_back();
        }
        auto& period = periods_[known->second];
        period.name = name;
        period.stretch.to = series_[sighting.meeting].date;
        ++period.stretch.meetings;
        last_[known->second] = {sighting, project};
    }

    void finish(ProjectPeriod& period, const ProjectAt& last) const {
        const auto& [sighting, project] = last;
        period.lasts = sighting.meeting == thread_.back().meeting;
        if (sighting.meeting >= steps_.size()) return;
        for (const auto& pair : steps_[sighting.meeting].projects) {
            if (pair.old_team == sighting.team && pair.old_project == project)
                period.went_to = other_team({sighting.meeting + 1, pair.new_team});
        }
    }

    [[nodiscard]] const ProjectPair* pair_into(TeamSighting sighting, std::size_t project) const {
        if (sighting.meeting == 0) return nullptr;
        const auto& pairs = steps_[sighting.meeting - 1].projects;
        const auto at = std::ranges::find_if(pairs, [&](const ProjectPair& pair) {
            return pair.new_team == sighting.team && pair.new_project == project;
        });
        return at == pairs.end() ? nullptr : &*at;
    }

    /// The team's place in the meeting before a sighting; beyond all teams where it is not there.
    [[nodiscard]] std::size_t team_before(TeamSighting sighting) const {
        const auto at = std::ranges::find(thread_, sighting.meeting - 1, &TeamSighting::meeting);
        return at == thread_.end() ? series_[sighting.meeting - 1].teams.size() : at->team;
    }

    /// The newest name of a team; empty where it is this one.
    [[nodiscard]] std::string other_team(TeamSighting sighting) const {
        const bool own = std::ranges::any_of(
            thread_, [&](TeamSighting each) { return each.meeting == sighting.meeting && each.team == sighting.team; });
        return own ? std::string{} : threads_.newest_name(sighting);
    }

    Series series_;
    std::span<const Alignment> steps_;
    const TeamThreads& threads_;
    const TeamThread& thread_;
    std::vector<ProjectPeriod> periods_;
    std::vector<ProjectAt> last_;  ///< As periods_: the last sighting.
    std::map<std::string, std::size_t> number_;
};

}  // namespace

std::vector<ProjectPeriod> projects_of(Series series, std::span<const Alignment> steps, const TeamThreads& threads,
                                       const TeamThread& thread) {
    return ProjectFollower(series, steps, threads, thread).follow();
}

}  // namespace pmcdiff::history
