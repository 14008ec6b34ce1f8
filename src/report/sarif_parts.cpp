#include "report/sarif_parts.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "report/rules.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

/// `clobbered-section` as `ClobberedSection`, as SARIF names rules (3.49.7).
std::string pascal_case(std::string_view id) {
    std::string out;
    for (const auto part : text::split(id, '-')) {
        if (part.empty()) continue;
        const char first = part.front();
        out += first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : first;
        out += part.substr(1);
    }
    return out;
}

Json artifact(const Finding& finding, const std::string& folder) {
    return {{"uri", path_uri(folder + finding.path)}, {"uriBaseId", "%SRCROOT%"}};
}

/// The code points of the line that a finding means.
std::string meant(const Finding& finding) {
    const auto points = text::code_points(finding.excerpt);
    const auto end = std::min(points.size(), static_cast<std::size_t>(std::max(finding.end_column - 1, 0)));
    std::string out;
    for (auto at = static_cast<std::size_t>(finding.column) - 1; at < end; ++at)
        text::append_code_point(out, points[at]);
    return out;
}

}  // namespace

std::string path_uri(std::string_view path) {
    constexpr std::string_view kept = "-._~/";
    std::string out;
    for (const char c : path) {
        if (text::is_ascii_letter(c) || text::is_ascii_digit(c) || kept.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    return out;
}

Json sarif_message(const std::string& text) {
    // A viewer that does not know of escapes would show them, so the link is broken by a blank.
    return {{"text", text::replace_all(text::printable(text), "](", "] (")}};
}

Json sarif_rule(const RuleText& rule) {
    return {{"id", rule.id},
            {"name", pascal_case(rule.id)},
            {"shortDescription", {{"text", rule.summary}}},
            {"fullDescription", {{"text", rule.explanation}}},
            {"defaultConfiguration", {{"level", to_string(rule.level)}}},
            {"help", {{"text", rule.explanation}, {"markdown", rule_markdown(rule)}}}};
}

Json sarif_place(const Finding& finding, const std::string& folder) {
    Json place;
    place["artifactLocation"] = artifact(finding, folder);
    auto& region = place["region"];
    region["startLine"] = finding.line;
    if (finding.column < 1) {
        if (!finding.excerpt.empty()) region["snippet"] = {{"text", finding.excerpt}};
        return place;
    }
    region["startColumn"] = finding.column;
    region["endColumn"] = std::max(finding.end_column, finding.column);
    if (finding.excerpt.empty()) return place;
    region["snippet"] = {{"text", meant(finding)}};
    place["contextRegion"] = {{"startLine", finding.line}, {"snippet", {{"text", finding.excerpt}}}};
    return place;
}

Json sarif_fix(const Finding& finding, const std::string& folder) {
    if (!finding.mend) return nullptr;
    const auto& mend = *finding.mend;
    const bool inserts = mend.last_line < mend.first_line;
    auto content = text::join(mend.lines, "\n");
    Json deleted;
    if (inserts || mend.lines.empty()) {
        // Whole lines with their ends: none where lines are put in, and nothing left where they are taken out.
        const auto behind = inserts ? mend.first_line : mend.last_line + 1;
        deleted = {{"startLine", mend.first_line}, {"startColumn", 1}, {"endLine", behind}, {"endColumn", 1}};
        if (inserts) content += "\n";
    } else {
        // Up to the end of the last line but for its line end, which a note's last line may not have.
        deleted = {{"startLine", mend.first_line}, {"endLine", mend.last_line}};
    }
    Json replacement = {{"deletedRegion", std::move(deleted)}};
    if (!content.empty()) replacement["insertedContent"] = {{"text", content}};
    Json change = {{"artifactLocation", artifact(finding, folder)}, {"replacements", Json::array({replacement})}};
    Json fix;
    if (!finding.help.empty()) fix["description"] = sarif_message(finding.help);
    fix["artifactChanges"] = Json::array({std::move(change)});
    return fix;
}

}  // namespace pmcdiff::report
