// The makers of all rules. A new rule adds its maker here and one line in registry.cpp.
#pragma once

#include <memory>

#include "check/rule.hpp"

namespace pmcdiff::check {

[[nodiscard]] std::unique_ptr<const Rule> make_accidental_rename();
[[nodiscard]] std::unique_ptr<const Rule> make_bad_file_name();
[[nodiscard]] std::unique_ptr<const Rule> make_broken_link();
[[nodiscard]] std::unique_ptr<const Rule> make_clobbered_section();
[[nodiscard]] std::unique_ptr<const Rule> make_conflict_markers();
[[nodiscard]] std::unique_ptr<const Rule> make_duplicate_item();
[[nodiscard]] std::unique_ptr<const Rule> make_duplicate_section();
[[nodiscard]] std::unique_ptr<const Rule> make_lead_not_propagated();
[[nodiscard]] std::unique_ptr<const Rule> make_leftover_in_template();
[[nodiscard]] std::unique_ptr<const Rule> make_malformed_heading();
[[nodiscard]] std::unique_ptr<const Rule> make_malformed_list();
[[nodiscard]] std::unique_ptr<const Rule> make_malformed_suppression();
[[nodiscard]] std::unique_ptr<const Rule> make_misplaced_update();
[[nodiscard]] std::unique_ptr<const Rule> make_missing_lead();
[[nodiscard]] std::unique_ptr<const Rule> make_missing_section();
[[nodiscard]] std::unique_ptr<const Rule> make_mojibake();
[[nodiscard]] std::unique_ptr<const Rule> make_past_note_edited();
[[nodiscard]] std::unique_ptr<const Rule> make_roadmap_dropped();
[[nodiscard]] std::unique_ptr<const Rule> make_roadmap_regression();
[[nodiscard]] std::unique_ptr<const Rule> make_stale_lead();
[[nodiscard]] std::unique_ptr<const Rule> make_title_date_mismatch();
[[nodiscard]] std::unique_ptr<const Rule> make_title_pmc_mismatch();
[[nodiscard]] std::unique_ptr<const Rule> make_unannounced_lead();
[[nodiscard]] std::unique_ptr<const Rule> make_unreadable_note();
[[nodiscard]] std::unique_ptr<const Rule> make_unused_suppression();
[[nodiscard]] std::unique_ptr<const Rule> make_wrong_heading_level();
[[nodiscard]] std::unique_ptr<const Rule> make_wrong_lead_name();
[[nodiscard]] std::unique_ptr<const Rule> make_wrong_meeting_date();
[[nodiscard]] std::unique_ptr<const Rule> make_wrong_team_name();

}  // namespace pmcdiff::check
