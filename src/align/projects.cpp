#include "align/projects.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "align/names.hpp"
#include "text/similarity.hpp"
#include "text/tokens.hpp"

namespace pmcdiff::align {

namespace {

/// Share of words in common from which the items below two projects count as the same work.
constexpr double related_content = 0.4;
constexpr std::size_t least_words_to_relate = 6;

struct Free {
    std::size_t team = 0;
    std::size_t project = 0;
    bool taken = false;
};

bool same_project(const Project& a, const Project& b) {
    const auto key_a = name_key(a.name);
    const auto key_b = name_key(b.name);
    if (key_a == key_b) return true;
    const auto is = [](const std::string& key) { return [&key](const auto& alias) { return name_key(alias) == key; }; };
    return std::ranges::any_of(a.aliases, is(key_b)) || std::ranges::any_of(b.aliases, is(key_a));
}

std::vector<std::string> content_of(const Team& team, const std::string& project) {
    std::vector<std::string> stems;
    for (const auto& item : team.items) {
        if (item.project != project || item.placeholder) continue;
        std::ranges::move(text::content_stems(item.text), std::back_inserter(stems));
    }
    return stems;
}

class ProjectAligner {
public:
    ProjectAligner(const Meeting& old_meeting, const Meeting& new_meeting, std::span<const TeamPair> teams)
        : old_meeting_(old_meeting), new_meeting_(new_meeting), teams_(teams) {
        for (const auto& pair : teams_) {
            list(old_meeting_.teams[pair.old_team], pair.old_team, old_free_);
            list(new_meeting_.teams[pair.new_team], pair.new_team, new_free_);
        }
    }

    std::vector<ProjectPair> align() {
        for (const auto& pair : teams_) pair_equal(pair.old_team, pair.new_team);
        for (const auto& pair : teams_) pair_renamed(pair);
        pair_equal(std::nullopt, std::nullopt);
        return std::move(out_);
    }

private:
    static void list(const Team& team, std::size_t index, std::vector<Free>& out) {
        for (std::size_t i = 0; i < team.projects.size(); ++i) out.push_back({index, i, false});
    }

    [[nodiscard]] const Project& old_project(const Free& free) const {
        return old_meeting_.teams[free.team].projects[free.project];
    }
    [[nodiscard]] const Project& new_project(const Free& free) const {
        return new_meeting_.teams[free.team].projects[free.project];
    }

    void take(Free& from, Free& to, Inference inference) {
        from.taken = true;
        to.taken = true;
        out_.push_back({from.team, from.project, to.team, to.project, std::move(inference)});
    }

    /// Pairs equal names within two teams, or, without teams given, across all.
    void pair_equal(std::optional<std::size_t> old_team, std::optional<std::size_t> new_team) {
        for (auto& from : old_free_) {
            if (from.taken || (old_team && from.team != *old_team)) continue;
            for (auto& to : new_free_) {
                if (to.taken || (new_team && to.team != *new_team)) continue;
                if (!same_project(old_project(from), new_project(to))) continue;
                take(from, to, {1, {"the same name"}});
                break;
            }
        }
    }

    void pair_renamed(const TeamPair& pair) {
        const auto left_in = [](std::vector<Free>& all, std::size_t team) {
            std::vector<Free*> left;
            for (auto& free : all) {
                if (free.team == team && !free.taken) left.push_back(&free);
            }
            return left;
        };
        const auto old_left = left_in(old_free_, pair.old_team);
        const auto new_left = left_in(new_free_, pair.new_team);
        const bool alone = old_left.size() == 1 && new_left.size() == 1;
        for (auto* const from : old_left) {
            for (auto* const to : new_left) {
                if (from->taken || to->taken) continue;
                if (auto inference = renamed(*from, *to, alone)) take(*from, *to, std::move(*inference));
            }
        }
    }

    [[nodiscard]] std::optional<Inference> renamed(const Free& from, const Free& to, bool alone) const {
        const auto& old_team = old_meeting_.teams[from.team];
        const auto& new_team = new_meeting_.teams[to.team];
        const auto likeness = compare_names(old_project(from).name, new_project(to).name);
        if (likeness.points >= 3) return Inference{0.9, {likeness.reason}};
        if (!alone) return std::nullopt;
        const auto old_words = content_of(old_team, old_project(from).name);
        const auto new_words = content_of(new_team, new_project(to).name);
        const bool related = std::min(old_words.size(), new_words.size()) >= least_words_to_relate &&
                             text::containment(old_words, new_words) >= related_content;
        if (related)
            return Inference{0.8, {"the only project that went and the only one that came report related work"}};
        const bool same_place = old_team.projects.size() == new_team.projects.size() && old_team.projects.size() > 1 &&
                                from.project == to.project;
        if (same_place) return Inference{0.7, {"it stands in the same place among projects that stayed"}};
        return std::nullopt;
    }

    const Meeting& old_meeting_;
    const Meeting& new_meeting_;
    std::span<const TeamPair> teams_;
    std::vector<Free> old_free_;
    std::vector<Free> new_free_;
    std::vector<ProjectPair> out_;
};

}  // namespace

std::vector<ProjectPair> align_projects(const Meeting& old_meeting, const Meeting& new_meeting,
                                        std::span<const TeamPair> teams) {
    return ProjectAligner(old_meeting, new_meeting, teams).align();
}

}  // namespace pmcdiff::align
