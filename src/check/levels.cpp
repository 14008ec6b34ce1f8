#include "check/levels.hpp"

#include <algorithm>
#include <ranges>

#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// The last setting that speaks of a finding; null where none does.
const CheckSettings::RuleLevel* setting_for(const Finding& finding, const CheckSettings& settings) {
    for (const auto& setting : settings.levels | std::views::reverse) {
        const bool of_rule = setting.rule == "*" || setting.rule == finding.rule;
        if (of_rule && (setting.paths.empty() || text::matches_glob(finding.path, setting.paths))) return &setting;
    }
    return nullptr;
}

}  // namespace

Findings with_levels(Findings findings, const CheckSettings& settings) {
    Findings kept;
    for (auto& finding : findings) {
        const auto* const setting = setting_for(finding, settings);
        if (setting != nullptr && !setting->level) continue;
        if (setting != nullptr) finding.level = *setting->level;
        kept.push_back(std::move(finding));
    }
    return kept;
}

}  // namespace pmcdiff::check
