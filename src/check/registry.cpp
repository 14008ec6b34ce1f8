#include <algorithm>
#include <array>
#include <vector>

#include "check/rule.hpp"
#include "check/rules.hpp"

namespace pmcdiff {

namespace check {

namespace {

// One a line, so that rules are added side by side.
// clang-format off
constexpr std::array makers = {
    make_accidental_rename,
    make_bad_file_name,
    make_broken_link,
    make_clobbered_section,
    make_conflict_markers,
    make_duplicate_item,
    make_duplicate_section,
    make_lead_not_propagated,
    make_leftover_in_template,
    make_malformed_heading,
    make_malformed_list,
    make_malformed_suppression,
    make_misplaced_update,
    make_missing_lead,
    make_missing_section,
    make_mojibake,
    make_past_note_edited,
    make_roadmap_dropped,
    make_roadmap_regression,
    make_stale_lead,
    make_title_date_mismatch,
    make_title_pmc_mismatch,
    make_unannounced_lead,
    make_unreadable_note,
    make_unused_suppression,
    make_wrong_heading_level,
    make_wrong_lead_name,
    make_wrong_meeting_date,
    make_wrong_team_name,
};
// clang-format on

}  // namespace

std::span<const std::unique_ptr<const Rule>> all_rules() {
    static const auto rules = [] {
        std::vector<std::unique_ptr<const Rule>> made;
        for (const auto make : makers) made.push_back(make());
        std::ranges::sort(made, {}, [](const auto& rule) { return rule->text().id; });
        return made;
    }();
    return rules;
}

}  // namespace check

std::span<const RuleText> check_rules() {
    static const auto texts = [] {
        std::vector<RuleText> all;
        for (const auto& rule : check::all_rules()) all.push_back(rule->text());
        return all;
    }();
    return texts;
}

}  // namespace pmcdiff
