#include "align/teams.hpp"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <utility>

#include "align/names.hpp"
#include "align/team_evidence.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::align {

namespace {

/// Points (team_evidence.cpp) from which a team counts as renamed, or as merged.
constexpr double rename_threshold = 3.0;
constexpr double merge_threshold = 4.0;
constexpr double project_became_team = 0.9;

class TeamAligner {
public:
    TeamAligner(const Meeting& old_meeting, const Meeting& new_meeting, const Lineage& lineage, const Profile& profile)
        : old_teams_(old_meeting.teams),
          new_teams_(new_meeting.teams),
          lineage_(lineage),
          evidence_(old_meeting, new_meeting, profile),
          partner_of_old_(old_teams_.size()),
          partner_of_new_(new_teams_.size()),
          explained_old_(old_teams_.size()),
          explained_new_(new_teams_.size()) {}

    TeamAlignment align() {
        pair_equal_names();
        follow_lineage();
        pair_other_names();
        find_splits_into_projects();
        if (some_old_team_is_free()) {
            evidence_.settle(partner_of_old_);
            find_merges_that_were_told();
            pair_by_evidence();
        }
        std::ranges::sort(out_.pairs, {}, &TeamPair::new_team);
        return std::move(out_);
    }

private:
    [[nodiscard]] bool old_is_free(std::size_t team) const { return !partner_of_old_[team] && !explained_old_[team]; }
    [[nodiscard]] bool new_is_free(std::size_t team) const { return !partner_of_new_[team] && !explained_new_[team]; }

    [[nodiscard]] bool some_old_team_is_free() const {
        for (std::size_t team = 0; team < old_teams_.size(); ++team) {
            if (old_is_free(team)) return true;
        }
        return false;
    }

    void pair(std::size_t old_team, std::size_t new_team, Inference inference) {
        const bool renamed = !same_spelling(old_teams_[old_team].name, new_teams_[new_team].name);
        partner_of_old_[old_team] = new_team;
        partner_of_new_[new_team] = old_team;
        out_.pairs.push_back({old_team, new_team, renamed, std::move(inference)});
    }

    void pair_equal_names() {
        // One meeting may have teams whose names differ in little ("Hedge Row", "Hedgerow"); each has itself for a partner.
        pair_equal([](const Team& team) { return text::fold_case(team.name); });
        pair_equal([](const Team& team) { return name_key(team.name); });
    }

    template <class Key>
    void pair_equal(Key key) {
        std::map<std::string, std::deque<std::size_t>> by_key;
        for (std::size_t i = 0; i < new_teams_.size(); ++i) {
            if (!partner_of_new_[i]) by_key[key(new_teams_[i])].push_back(i);
        }
        for (std::size_t i = 0; i < old_teams_.size(); ++i) {
            if (partner_of_old_[i]) continue;
            const auto at = by_key.find(key(old_teams_[i]));
            if (at == by_key.end() || at->second.empty()) continue;
            pair(i, at->second.front(), {1, {"the same name"}});
            at->second.pop_front();
        }
    }

    [[nodiscard]] static std::optional<std::size_t> find(const std::vector<Team>& teams, const std::string& name) {
        const auto key = name_key(name);
        for (std::size_t i = 0; i < teams.size(); ++i) {
            if (name_key(teams[i].name) == key) return i;
        }
        return std::nullopt;
    }

    /// Steps that share their `from` are a split, steps that share their `to` a merge, others a rename.
    void follow_lineage() {
        std::map<std::size_t, std::vector<std::pair<std::size_t, const LineageStep*>>> from;
        std::map<std::size_t, std::vector<std::pair<std::size_t, const LineageStep*>>> to;
        for (const auto& step : lineage_) {
            const auto old_team = find(old_teams_, step.from);
            const auto new_team = find(new_teams_, step.to);
            // A team that is there under its own name on both sides became no other.
            if (!old_team || !new_team || partner_of_old_[*old_team]) continue;
            from[*old_team].emplace_back(*new_team, &step);
            to[*new_team].emplace_back(*old_team, &step);
        }
        for (const auto& [old_team, targets] : from) {
            if (targets.size() < 2) continue;
            add_fork(out_.splits, old_team, targets, explained_old_, explained_new_);
        }
        for (const auto& [new_team, sources] : to) {
            const bool goes_on = partner_of_new_[new_team].has_value();
            if (sources.size() < 2 && !goes_on) continue;
            add_fork(out_.merges, new_team, sources, explained_new_, explained_old_);
        }
        for (const auto& [old_team, targets] : from) {
            const auto new_team = targets.front().first;
            if (targets.size() == 1 && old_is_free(old_team) && new_is_free(new_team)) {
                pair(old_team, new_team, targets.front().second->inference);
            }
        }
    }

    static void add_fork(std::vector<TeamFork>& forks, std::size_t one,
                         const std::vector<std::pair<std::size_t, const LineageStep*>>& several,
                         std::vector<bool>& explained_one, std::vector<bool>& explained_several) {
        TeamFork fork{one, {}, several.front().second->inference};
        for (const auto& [team, step] : several) {
            if (std::ranges::find(fork.several, team) != fork.several.end()) continue;
            fork.several.push_back(team);
            explained_several[team] = true;
            fork.inference.confidence = std::min(fork.inference.confidence, step->inference.confidence);
        }
        std::ranges::sort(fork.several);
        explained_one[one] = true;
        forks.push_back(std::move(fork));
    }

    /// "Hedge (aka Bush)": the heading itself names the team's other name.
    void pair_other_names() {
        const auto has_alias = [](const Team& team, const std::string& name) {
            return std::ranges::any_of(team.aliases,
                                       [&](const auto& alias) { return name_key(alias) == name_key(name); });
        };
        for (std::size_t i = 0; i < old_teams_.size(); ++i) {
            for (std::size_t j = 0; j < new_teams_.size(); ++j) {
                if (!old_is_free(i) || !new_is_free(j)) continue;
                if (!has_alias(new_teams_[j], old_teams_[i].name) && !has_alias(old_teams_[i], new_teams_[j].name))
                    continue;
                pair(i, j, {0.98, {"the heading names both: " + old_teams_[i].name + " and " + new_teams_[j].name}});
            }
        }
    }

    /// A team that is gone, and two or more of its projects are teams now; and the reverse.
    void find_splits_into_projects() {
        find_forks_by_projects(old_teams_, new_teams_, out_.splits, partner_of_old_, partner_of_new_, explained_old_,
                               explained_new_, "its projects are teams now: ");
        find_forks_by_projects(new_teams_, old_teams_, out_.merges, partner_of_new_, partner_of_old_, explained_new_,
                               explained_old_, "the teams are projects of it now: ");
    }

    static void find_forks_by_projects(const std::vector<Team>& ones, const std::vector<Team>& others,
                                       std::vector<TeamFork>& forks,
                                       const std::vector<std::optional<std::size_t>>& partner_of_one,
                                       const std::vector<std::optional<std::size_t>>& partner_of_other,
                                       std::vector<bool>& explained_one, std::vector<bool>& explained_other,
                                       const std::string& reason) {
        for (std::size_t i = 0; i < ones.size(); ++i) {
            if (partner_of_one[i] || explained_one[i]) continue;
            TeamFork fork{i, {}, {project_became_team, {}}};
            std::string names;
            for (std::size_t j = 0; j < others.size(); ++j) {
                const bool was_project = std::ranges::any_of(ones[i].projects, [&](const Project& project) {
                    return name_key(project.name) == name_key(others[j].name);
                });
                if (!was_project || partner_of_other[j] || explained_other[j]) continue;
                fork.several.push_back(j);
                names.append(names.empty() ? "" : ", ").append(others[j].name);
            }
            if (fork.several.size() < 2) continue;
            for (const auto team : fork.several) explained_other[team] = true;
            explained_one[i] = true;
            fork.inference.evidence.push_back(reason + names);
            forks.push_back(std::move(fork));
        }
    }

    /// A team that is gone, and a sentence says that it was merged into one that is there.
    void find_merges_that_were_told() {
        std::map<std::size_t, TeamFork> merges;
        for (std::size_t i = 0; i < old_teams_.size(); ++i) {
            if (!old_is_free(i)) continue;
            std::optional<std::size_t> best;
            Evidence best_evidence;
            for (std::size_t j = 0; j < new_teams_.size(); ++j) {
                auto evidence = evidence_.merged(i, j);
                if (evidence.points < merge_threshold || (best && evidence.points <= best_evidence.points)) continue;
                best = j;
                best_evidence = std::move(evidence);
            }
            if (!best) continue;
            auto& merge = merges[*best];
            merge.one = *best;
            merge.several.push_back(i);
            merge.inference = {best_evidence.confidence(merge_threshold), std::move(best_evidence.reasons)};
            explained_old_[i] = true;
        }
        for (auto& [target, merge] : merges) {
            if (const auto partner = partner_of_new_[target]) {
                merge.several.push_back(*partner);
                // Where the merged team bears a new name, none of its parts goes on.
                const auto ended = [&](const TeamPair& pair) { return pair.new_team == target && pair.renamed; };
                if (std::erase_if(out_.pairs, ended) != 0) {
                    explained_old_[*partner] = true;
                    explained_new_[target] = true;
                }
            }
            std::ranges::sort(merge.several);
            out_.merges.push_back(std::move(merge));
        }
    }

    /// The best pairs first. A new team that two gone teams fit equally is where they merged; the reverse is a split.
    void pair_by_evidence() {
        struct Candidate {
            std::size_t old_team;
            std::size_t new_team;
            Evidence evidence;
        };
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < old_teams_.size(); ++i) {
            for (std::size_t j = 0; j < new_teams_.size(); ++j) {
                if (!old_is_free(i) || !new_is_free(j)) continue;
                auto evidence = evidence_.renamed(i, j);
                if (evidence.points >= rename_threshold) candidates.push_back({i, j, std::move(evidence)});
            }
        }
        std::ranges::stable_sort(candidates, std::ranges::greater{},
                                 [](const Candidate& c) { return c.evidence.points; });
        const auto fitting = [&](bool old_side, std::size_t team) {
            std::vector<std::size_t> others;
            for (const auto& c : candidates) {
                if ((old_side ? c.old_team : c.new_team) == team) others.push_back(old_side ? c.new_team : c.old_team);
            }
            return others;
        };
        for (auto& candidate : candidates) {
            if (!old_is_free(candidate.old_team) || !new_is_free(candidate.new_team)) continue;
            Inference inference{candidate.evidence.confidence(rename_threshold), std::move(candidate.evidence.reasons)};
            if (add_evidence_fork(out_.merges, candidate.new_team, fitting(false, candidate.new_team), inference, true))
                continue;
            if (add_evidence_fork(out_.splits, candidate.old_team, fitting(true, candidate.old_team), inference, false))
                continue;
            pair(candidate.old_team, candidate.new_team, std::move(inference));
        }
    }

    bool add_evidence_fork(std::vector<TeamFork>& forks, std::size_t one, std::vector<std::size_t> several,
                           const Inference& inference, bool merge) {
        std::erase_if(several, [&](std::size_t team) { return merge ? !old_is_free(team) : !new_is_free(team); });
        if (several.size() < 2) return false;
        std::ranges::sort(several);
        (merge ? explained_new_ : explained_old_)[one] = true;
        for (const auto team : several) (merge ? explained_old_ : explained_new_)[team] = true;
        forks.push_back({one, std::move(several), inference});
        return true;
    }

    const std::vector<Team>& old_teams_;
    const std::vector<Team>& new_teams_;
    const Lineage& lineage_;
    TeamEvidence evidence_;
    std::vector<std::optional<std::size_t>> partner_of_old_;
    std::vector<std::optional<std::size_t>> partner_of_new_;
    std::vector<bool> explained_old_;  ///< Part of a split or merge.
    std::vector<bool> explained_new_;
    TeamAlignment out_;
};

}  // namespace

Lineage lineage_of(const Profile& profile, const Date& newest) {
    Lineage lineage;
    for (const auto& rule : profile.lineage) {
        if (rule.since.known() && newest.known() && newest < rule.since) continue;
        lineage.push_back({rule.from, rule.to, rule.since, {1, {"the configuration says so"}}});
    }
    return lineage;
}

TeamAlignment align_teams(const Meeting& old_meeting, const Meeting& new_meeting, const Lineage& lineage,
                          const Profile& profile) {
    return TeamAligner(old_meeting, new_meeting, lineage, profile).align();
}

}  // namespace pmcdiff::align
