// Evidence on whether two teams of different names are one, each piece with its weight and a reason for readers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "align/names.hpp"
#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

/// Points for and against; reasons only for what speaks for it.
struct Evidence {
    double points = 0;
    std::vector<std::string> reasons;

    void add(double weight, std::string reason);
    /// The points as a confidence between 0 and 1: the logistic function around `threshold`.
    [[nodiscard]] double confidence(double threshold) const;
};

/// What is known of two meetings while their teams are being paired.
class TeamEvidence {
public:
    TeamEvidence(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile);

    /// Makes ready for questions. `partner_of_old[i]`: the new team that old team i is, where that is settled.
    void settle(std::vector<std::optional<std::size_t>> partner_of_old);

    /// That the old team goes on under the new one's name.
    [[nodiscard]] Evidence renamed(std::size_t old_team, std::size_t new_team) const;

    /// That an old team which is gone was merged into a new one: what the notes say of it.
    [[nodiscard]] Evidence merged(std::size_t old_team, std::size_t new_team) const;

    /// True where both lead lists have one person in common.
    [[nodiscard]] bool share_lead(const std::vector<std::string>& left, const std::vector<std::string>& right) const;

private:
    struct Sentence {
        std::string text;
        std::vector<std::string> stems;
        std::optional<std::string> team;  ///< The section that it stands in.
        bool of_rename = false;
        bool of_merge = false;
    };

    /// A team with what is asked of it again and again, worked out once.
    struct Known {
        const Team* team = nullptr;
        ComparedName name;
        std::vector<std::string> content;  ///< The words of its items by stem; empty where the team has its partner.
    };

    static std::vector<Known> known_teams(const Meeting& meeting,
                                          const std::vector<std::optional<std::size_t>>& partners);
    void collect_sentences(const Meeting& meeting);
    void add_lead_evidence(Evidence& evidence, const Team& from, const Team& to) const;
    void add_place_evidence(Evidence& evidence, std::size_t old_team, std::size_t new_team) const;
    void add_content_evidence(Evidence& evidence, const Known& from, const Known& to) const;
    [[nodiscard]] const Sentence* merge_sentence(const Known& from, const Known& to) const;

    const Meeting& old_meeting_;
    const Meeting& new_meeting_;
    const Profile& profile_;
    std::vector<std::optional<std::size_t>> partner_of_old_;
    std::vector<std::optional<std::size_t>> partner_of_new_;
    std::vector<Known> old_teams_;
    std::vector<Known> new_teams_;
    std::vector<Sentence> sentences_;  ///< Those that speak of a rename, split or merge.
    std::vector<std::string> common_;  ///< Stems that many of the old meeting's teams have in their names.
};

}  // namespace pmcdiff::align
