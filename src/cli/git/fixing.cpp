#include "cli/git/fixing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "check/mending.hpp"
#include "cli/mend_files.hpp"
#include "report/unified_diff.hpp"

namespace pmcdiff::cli {

Result<std::vector<MendedFile>> mended_files(const CheckedNotes& notes, const CheckReport& report) {
    std::map<std::string, std::vector<Finding>> by_path;
    for (const auto& finding : report.findings) {
        if (finding.mend) by_path[finding.path].push_back(finding);
    }
    std::vector<MendedFile> files;
    const auto& head = notes.source->head();
    for (const auto& [path, findings] : by_path) {
        const auto file = std::ranges::find(head.files(), path, &TreeFile::path);
        if (file == head.files().end()) continue;
        auto bytes = head.read(*file);
        if (!bytes) return tl::unexpected(std::move(bytes.error()));
        auto mended = check::apply_mends(*bytes, findings);
        if (mended.bytes == *bytes) continue;
        files.push_back({path, std::move(*bytes), std::move(mended.bytes), {}});
        for (auto& finding : mended.applied) files.back().mended.push_back(std::move(finding.fingerprint));
    }
    return files;
}

Result<void> write_mended(const CheckedNotes& notes, const std::vector<MendedFile>& files) {
    for (const auto& file : files) {
        auto written = replace_note(notes.folder, file.path, file.old_bytes, file.new_bytes);
        if (!written) return written;
    }
    return {};
}

CheckReport without_mended(CheckReport report, const std::vector<MendedFile>& files) {
    std::set<std::string> mended;
    for (const auto& file : files) mended.insert(file.mended.begin(), file.mended.end());
    std::erase_if(report.findings, [&](const Finding& finding) { return mended.contains(finding.fingerprint); });
    return report;
}

std::string diff_of_mended(const std::vector<MendedFile>& files, const report::TextStyle& style) {
    std::string text;
    for (const auto& file : files) text += report::unified_diff(file.path, file.old_bytes, file.new_bytes, style);
    return text;
}

}  // namespace pmcdiff::cli
