#include "align/team_evidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "align/names.hpp"
#include "notes/people.hpp"
#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"

namespace pmcdiff::align {

namespace {

// Weights in points; a rename needs three (teams.cpp). A lead in common is worth two, so it needs company. They were set
// by reasoning on what each piece alone should and should not prove, not fitted to pairs of notes.
constexpr double said_in_notes = 5.0;
constexpr double lead_in_common = 2.0;
constexpr double lead_of_several_teams = 0.5;
constexpr double other_leads = -1.5;
constexpr double neighbour_in_common = 0.75;
constexpr double project_in_common = 1.5;
constexpr double much_content_in_common = 2.0;
constexpr double some_content_in_common = 1.0;

/// Share of an old section's words that must come back for "much" and "some" content in common.
constexpr double much_content = 0.6;
constexpr double some_content = 0.35;
/// Fewer words than this prove nothing.
constexpr std::size_t least_words = 8;

constexpr auto rename_stems = std::to_array<std::string_view>({"renam", "rebrand"});
constexpr auto merge_stems = std::to_array<std::string_view>({"merg", "fold", "absorb", "consolid", "join"});

bool says_any(std::span<const std::string> stems, std::span<const std::string_view> wanted) {
    return std::ranges::any_of(stems,
                               [&](const auto& stem) { return std::ranges::find(wanted, stem) != wanted.end(); });
}

std::vector<std::string> content_of(const Team& team) {
    std::vector<std::string> stems;
    for (const auto& item : team.items) {
        if (item.placeholder) continue;
        std::ranges::move(text::content_stems(item.text), std::back_inserter(stems));
    }
    return stems;
}

}  // namespace

void Evidence::add(double weight, std::string reason) {
    points += weight;
    if (weight > 0) reasons.push_back(std::move(reason));
}

double Evidence::confidence(double threshold) const {
    return std::round(100 / (1 + std::exp(-(points - threshold + 1)))) / 100;
}

TeamEvidence::TeamEvidence(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile)
    : old_meeting_(old_meeting), new_meeting_(new_meeting), profile_(profile) {}

std::vector<TeamEvidence::Known> TeamEvidence::known_teams(const Meeting& meeting,
                                                           const std::vector<std::optional<std::size_t>>& partners) {
    std::vector<Known> known;
    known.reserve(meeting.teams.size());
    for (const auto& team : meeting.teams) {
        known.push_back({&team, ComparedName(team.name), {}});
        if (!partners[known.size() - 1]) known.back().content = content_of(team);
    }
    return known;
}

void TeamEvidence::collect_sentences(const Meeting& meeting) {
    const auto add = [&](const std::string& text, std::optional<std::string> team) {
        const auto lower = text::lower_ascii(text);
        // Stemming is the costly part, so only sentences that could matter come to it.
        const bool could_matter =
            lower.find("renam") != std::string::npos || lower.find("rebrand") != std::string::npos ||
            lower.find("merg") != std::string::npos || lower.find("fold") != std::string::npos ||
            lower.find("absorb") != std::string::npos || lower.find("consolid") != std::string::npos ||
            lower.find("join") != std::string::npos;
        if (!could_matter) return;
        auto stems = text::content_stems(text);
        const bool of_rename = says_any(stems, rename_stems);
        const bool of_merge = says_any(stems, merge_stems);
        if (of_rename || of_merge) sentences_.push_back({text, std::move(stems), std::move(team), of_rename, of_merge});
    };
    for (const auto& event : meeting.lifecycle) add(event.text, std::nullopt);
    for (const auto& remark : meeting.announcements) add(remark.text, std::nullopt);
    for (const auto& remark : meeting.discussion) add(remark.text, std::nullopt);
    for (const auto& team : meeting.teams) {
        for (const auto& item : team.items) add(item.text, team.name);
    }
}

void TeamEvidence::settle(std::vector<std::optional<std::size_t>> partner_of_old) {
    partner_of_old_ = std::move(partner_of_old);
    collect_sentences(old_meeting_);
    collect_sentences(new_meeting_);
    std::vector<std::string> names;
    for (const auto& team : old_meeting_.teams) names.push_back(team.name);
    common_ = common_stems(names);
    partner_of_new_.assign(new_meeting_.teams.size(), std::nullopt);
    for (std::size_t old_team = 0; old_team < partner_of_old_.size(); ++old_team) {
        if (partner_of_old_[old_team]) partner_of_new_[*partner_of_old_[old_team]] = old_team;
    }
    old_teams_ = known_teams(old_meeting_, partner_of_old_);
    new_teams_ = known_teams(new_meeting_, partner_of_new_);
}

bool TeamEvidence::share_lead(const std::vector<std::string>& left, const std::vector<std::string>& right) const {
    return std::ranges::any_of(left, [&](const auto& a) {
        return std::ranges::any_of(right, [&](const auto& b) { return notes::same_person(a, b, profile_); });
    });
}

Evidence TeamEvidence::renamed(std::size_t old_team, std::size_t new_team) const {
    Evidence evidence;
    const auto& from = old_teams_[old_team];
    const auto& to = new_teams_[new_team];
    if (auto likeness = compare_names(from.name, to.name); likeness.points > 0) {
        evidence.add(likeness.points, std::move(likeness.reason));
    }
    add_lead_evidence(evidence, *from.team, *to.team);
    add_place_evidence(evidence, old_team, new_team);
    add_content_evidence(evidence, from, to);
    for (const auto& sentence : sentences_) {
        const bool says = sentence.of_rename && mentions(sentence.stems, from.name, common_) &&
                          mentions(sentence.stems, to.name, common_);
        if (!says) continue;
        evidence.add(said_in_notes, "the notes say so: \"" + sentence.text + "\"");
        break;
    }
    return evidence;
}

Evidence TeamEvidence::merged(std::size_t old_team, std::size_t new_team) const {
    Evidence evidence;
    const auto& gone = old_teams_[old_team];
    const auto& target = new_teams_[new_team];
    if (const auto* const sentence = merge_sentence(gone, target)) {
        evidence.add(said_in_notes, "the notes say so: \"" + sentence->text + "\"");
    }
    if (auto likeness = compare_names(gone.name, target.name); likeness.points > 0) {
        evidence.add(likeness.points, std::move(likeness.reason));
    }
    // A lead who led both before says little; one who came over with the team says much.
    const auto& before = partner_of_new_[new_team];
    const bool led_both = before && share_lead(gone.team->leads, old_meeting_.teams[*before].leads);
    if (before && !led_both && share_lead(gone.team->leads, target.team->leads)) {
        evidence.add(lead_in_common, "its lead leads the other team now: " + text::enumerate(target.team->leads));
    }
    return evidence;
}

/// A sentence on a merge that names both teams, or names one and stands in the other's section.
const TeamEvidence::Sentence* TeamEvidence::merge_sentence(const Known& from, const Known& to) const {
    for (const auto& sentence : sentences_) {
        if (!sentence.of_merge || !mentions(sentence.stems, from.name, common_)) continue;
        const bool in_section = sentence.team && name_key(*sentence.team) == to.name.key;
        if (in_section || mentions(sentence.stems, to.name, common_)) return &sentence;
    }
    return nullptr;
}

void TeamEvidence::add_lead_evidence(Evidence& evidence, const Team& from, const Team& to) const {
    if (from.leads.empty() || to.leads.empty()) return;
    if (!share_lead(from.leads, to.leads)) {
        evidence.add(other_leads, "");
        return;
    }
    const auto leads_another = [&](const Meeting& meeting, const Team& self) {
        return std::ranges::any_of(meeting.teams, [&](const Team& team) {
            return &team != &self && share_lead(team.leads, from.leads) && share_lead(team.leads, to.leads);
        });
    };
    const bool several = leads_another(old_meeting_, from) && leads_another(new_meeting_, to);
    evidence.add(several ? lead_of_several_teams : lead_in_common, "the same lead: " + text::enumerate(to.leads));
}

void TeamEvidence::add_place_evidence(Evidence& evidence, std::size_t old_team, std::size_t new_team) const {
    const auto neighbours = [&](bool before) {
        const bool old_edge = before ? old_team == 0 : old_team + 1 == old_meeting_.teams.size();
        const bool new_edge = before ? new_team == 0 : new_team + 1 == new_meeting_.teams.size();
        if (old_edge || new_edge) return false;
        const auto& partner = partner_of_old_[before ? old_team - 1 : old_team + 1];
        return partner && *partner == (before ? new_team - 1 : new_team + 1);
    };
    const bool before = neighbours(true);
    const bool after = neighbours(false);
    if (!before && !after) return;
    evidence.add((before ? neighbour_in_common : 0) + (after ? neighbour_in_common : 0),
                 before && after ? "it stands between the same teams" : "it stands beside the same team");
}

void TeamEvidence::add_content_evidence(Evidence& evidence, const Known& from, const Known& to) const {
    const bool project = std::ranges::any_of(from.team->projects, [&](const Project& a) {
        return std::ranges::any_of(to.team->projects,
                                   [&](const Project& b) { return name_key(a.name) == name_key(b.name); });
    });
    if (project) evidence.add(project_in_common, "a project in common");
    if (std::min(from.content.size(), to.content.size()) < least_words) return;
    const auto shared = text::containment(from.content, to.content);
    if (shared >= much_content) {
        evidence.add(much_content_in_common, "they report much the same work");
    } else if (shared >= some_content) {
        evidence.add(some_content_in_common, "they report related work");
    }
}

}  // namespace pmcdiff::align
