#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "report/json.hpp"
#include "report/rules.hpp"
#include "report/text_style.hpp"
#include "text/nearest.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

constexpr std::size_t widest_level = std::string_view("warning").size();

std::string level(DiagnosticLevel level, const TextStyle& style) {
    const auto name = to_string(level);
    if (level == DiagnosticLevel::error) return style.red(name);
    return level == DiagnosticLevel::warning ? style.yellow(name) : style.cyan(name);
}

/// A paragraph's lines run on; those of a list stand alone.
std::string paragraphs(std::string_view markdown, std::size_t width) {
    std::string out;
    std::string paragraph;
    const auto close = [&] {
        if (!paragraph.empty()) out += text::hang("", paragraph, width);
        paragraph.clear();
    };
    for (const auto source : text::split(text::trim(markdown), '\n')) {
        const auto line = text::trim(source);
        if (line.empty()) {
            close();
            out += "\n";
        } else if (line.starts_with("- ")) {
            close();
            paragraph = line;
        } else {
            paragraph += (paragraph.empty() ? "" : " ") + std::string(line);
        }
    }
    close();
    return out;
}

std::string framed(std::string_view title, std::string_view example, const TextStyle& style) {
    if (example.empty()) return {};
    std::string out = "\n" + style.bold(title) + "\n";
    for (const auto line : text::split(text::trim(example, "\n"), '\n')) {
        out += "  " + style.blue("|") + (line.empty() ? "" : " ") + text::printable(line) + "\n";
    }
    return out;
}

}  // namespace

Result<RuleText> find_rule(std::span<const RuleText> rules, std::string_view id) {
    const auto at = std::ranges::find(rules, id, &RuleText::id);
    if (at != rules.end()) return *at;
    std::vector<std::string> ids;
    for (const auto& rule : rules) ids.emplace_back(rule.id);
    return tl::unexpected(Error{ErrorKind::usage,
                                "there is no rule \"" + text::printable(id) + "\"",
                                {},
                                0,
                                text::suggestion(id, std::move(ids))});
}

std::string rules_list(std::span<const RuleText> rules, const ReportOptions& options) {
    const TextStyle style(options);
    std::size_t widest = 0;
    for (const auto& rule : rules) widest = std::max(widest, rule.id.size());
    std::string out;
    for (const auto& rule : rules) {
        const auto first =
            text::pad(style.bold(rule.id), widest + 2) + text::pad(level(rule.level, style), widest_level + 2);
        out += text::hang(first, rule.summary, options.width);
    }
    return out;
}

std::string rule_explained(const RuleText& rule, const ReportOptions& options) {
    const TextStyle style(options);
    auto out = style.bold(rule.id) + " (" + level(rule.level, style) + (rule.can_fix ? ", --fix mends it" : "") + ")\n";
    out += text::hang("", rule.summary, options.width);
    if (!rule.explanation.empty()) out += "\n" + paragraphs(rule.explanation, options.width);
    return out + framed("Found:", rule.example, style) + framed("Put right:", rule.mended, style);
}

std::string rules_json(std::span<const RuleText> rules) {
    Json out;
    out["schema"] = "pmcdiff.rules/1";
    out["rules"] = Json::array();
    for (const auto& rule : rules) {
        out["rules"].push_back({{"id", rule.id},
                                {"level", to_string(rule.level)},
                                {"summary", rule.summary},
                                {"explanation", rule.explanation},
                                {"example", rule.example},
                                {"mended", rule.mended},
                                {"fixable", rule.can_fix}});
    }
    return dump(out, json_indent) + "\n";
}

}  // namespace pmcdiff::report
