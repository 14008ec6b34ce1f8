// What `pmcdiff rules` and docs/rules.md tell of rules.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "pmcdiff/check.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/report.hpp"

namespace pmcdiff::report {

/// The rule of that id. Errors (kind `usage`): there is none; the help names the nearest one.
[[nodiscard]] Result<RuleText> find_rule(std::span<const RuleText> rules, std::string_view id);

/// A line a rule: id, level, what it finds.
[[nodiscard]] std::string rules_list(std::span<const RuleText> rules, const ReportOptions& options);

/// One rule for a terminal, its example in a frame.
[[nodiscard]] std::string rule_explained(const RuleText& rule, const ReportOptions& options);

/// docs/schema/rules-1.schema.json.
[[nodiscard]] std::string rules_json(std::span<const RuleText> rules);

/// Explanation and examples of one rule as Markdown, without a heading.
[[nodiscard]] std::string rule_markdown(const RuleText& rule);

/// docs/rules.md: a list of all rules, and a section for each.
[[nodiscard]] std::string rules_page(std::span<const RuleText> rules);

}  // namespace pmcdiff::report
