#include "report/check_words.hpp"

#include <algorithm>

#include "pmcdiff/check_report.hpp"
#include "text/strings.hpp"

namespace pmcdiff {

bool fails(const CheckReport& report, std::optional<DiagnosticLevel> fail_on) {
    return fail_on &&
           std::ranges::any_of(report.findings, [&](const Finding& finding) { return finding.level >= *fail_on; });
}

namespace report {

LevelCounts level_counts(const CheckReport& report) {
    LevelCounts counts;
    for (const auto& finding : report.findings) {
        if (finding.level == DiagnosticLevel::error) ++counts.errors;
        if (finding.level == DiagnosticLevel::warning) ++counts.warnings;
        if (finding.level == DiagnosticLevel::note) ++counts.notes;
    }
    return counts;
}

std::string findings_phrase(const CheckReport& report) {
    const auto counts = level_counts(report);
    std::vector<std::string> parts;
    if (counts.errors != 0) parts.push_back(text::counted(counts.errors, "error"));
    if (counts.warnings != 0) parts.push_back(text::counted(counts.warnings, "warning"));
    // "3 notes" would be taken for meetings.
    if (counts.notes != 0) parts.push_back(std::to_string(counts.notes) + " of level note");
    return parts.empty() ? "no findings" : text::join(parts, ", ");
}

std::string counts_phrase(const CheckReport& report) {
    auto phrase = findings_phrase(report) + "; ";
    phrase += report.checked_notes == 0 ? "no notes checked" : text::counted(report.checked_notes, "note") + " checked";
    if (report.suppressed != 0) phrase += ", " + text::counted(report.suppressed, "finding") + " suppressed";
    return phrase;
}

std::string full_message(const Finding& finding) {
    const bool told = finding.team.empty() || finding.message.find(finding.team) != std::string::npos;
    return told ? finding.message : finding.team + ": " + finding.message;
}

std::string place(const Finding& finding) {
    auto place = finding.path + ":" + std::to_string(finding.line);
    if (finding.column > 0) place += ":" + std::to_string(finding.column);
    return place;
}

std::vector<const Finding*> worst_first(const CheckReport& report) {
    std::vector<const Finding*> findings;
    findings.reserve(report.findings.size());
    for (const auto& finding : report.findings) findings.push_back(&finding);
    std::ranges::stable_sort(findings, std::ranges::greater{}, &Finding::level);
    return findings;
}

}  // namespace report

}  // namespace pmcdiff
