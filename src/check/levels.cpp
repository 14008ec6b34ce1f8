#include "check/levels.hpp"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

#include "text/nearest.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

constexpr std::string_view every_rule = "*";

bool is_at(const std::string& path, const std::string& pattern) {
    return pattern.empty() || text::matches_glob(path, pattern) || text::matches_glob(path, pattern + "/*");
}

/// The last level that is set for a finding; null where none is.
const RuleLevel* level_for(const Finding& finding, std::span<const RuleLevel> levels) {
    for (const auto& level : levels | std::views::reverse) {
        const bool of_rule = level.rule == every_rule || level.rule == finding.rule;
        if (of_rule && is_at(finding.path, level.paths)) return &level;
    }
    return nullptr;
}

Result<void> check_rules_of(const std::vector<RuleLevel>& levels, ErrorKind kind, const std::string& path) {
    for (const auto& level : levels) {
        const auto known = rule_ids();
        if (level.rule == every_rule || std::ranges::find(known, level.rule) != known.end()) continue;
        return tl::unexpected(Error{kind, "there is no rule \"" + level.rule + "\"", path, level.line,
                                    text::suggestion(level.rule, known)});
    }
    return {};
}

}  // namespace

Result<std::vector<RuleLevel>> levels_of(const CheckProfile& profile, const CheckSettings& settings) {
    if (auto known = check_rules_of(profile.levels, ErrorKind::note, profile.path); !known) {
        return tl::unexpected(std::move(known.error()));
    }
    if (auto known = check_rules_of(settings.levels, ErrorKind::usage, {}); !known) {
        return tl::unexpected(std::move(known.error()));
    }
    auto levels = profile.levels;
    std::ranges::copy(settings.levels, std::back_inserter(levels));
    return levels;
}

Findings with_levels(Findings findings, std::span<const RuleLevel> levels) {
    Findings kept;
    for (auto& finding : findings) {
        const auto* const set = level_for(finding, levels);
        if (set != nullptr && !set->level) continue;
        if (set != nullptr) finding.level = *set->level;
        kept.push_back(std::move(finding));
    }
    return kept;
}

std::vector<std::string> rule_ids() {
    std::vector<std::string> ids;
    for (const auto& rule : check_rules()) ids.emplace_back(rule.id);
    return ids;
}

}  // namespace pmcdiff::check
