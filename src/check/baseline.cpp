#include "pmcdiff/baseline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "check/baseline_json.hpp"
#include "pmcdiff/limits.hpp"
#include "text/strings.hpp"

namespace pmcdiff {

Result<Baseline> read_baseline(std::string_view text, const std::string& path) {
    if (text.size() > limits::baseline_bytes) {
        const auto most = std::to_string(limits::baseline_bytes >> 20U) + " MiB";
        return tl::unexpected(Error{ErrorKind::note, "the baseline is larger than " + most, path, 0,
                                    "write it anew with --write-baseline"});
    }
    auto baseline = check::read_baseline_json(text);
    if (!baseline) baseline.error().path = path;
    return baseline;
}

std::string write_baseline(const CheckReport& report) {
    std::vector<BaselineEntry> entries;
    for (const auto& finding : report.findings) {
        entries.push_back({finding.fingerprint, finding.rule, finding.path, finding.team, finding.message});
    }
    std::ranges::sort(entries, {}, [](const BaselineEntry& entry) {
        return std::tie(entry.path, entry.rule, entry.team, entry.message, entry.fingerprint);
    });
    return check::write_baseline_json(entries);
}

CheckReport with_baseline(CheckReport report, const Baseline& baseline, bool whole) {
    std::unordered_set<std::string_view> known;
    for (const auto& entry : baseline.entries) known.insert(entry.fingerprint);
    const auto entries = known.size();
    std::unordered_set<std::string_view> met;
    const auto is_known = [&](const Finding& finding) {
        const auto at = known.find(finding.fingerprint);
        if (at == known.end()) return false;
        met.insert(*at);
        return true;
    };
    report.suppressed += std::erase_if(report.findings, is_known);
    if (const auto gone = entries - met.size(); whole && gone > 0) {
        report.remarks.push_back(text::counted(gone, "entry", "entries") + " of the baseline " +
                                 (gone == 1 ? "is" : "are") + " no longer found: --write-baseline drops " +
                                 (gone == 1 ? "it" : "them"));
    }
    return report;
}

}  // namespace pmcdiff
