#include <set>
#include <string>
#include <string_view>

#include "report/check_formats.hpp"
#include "report/check_words.hpp"
#include "report/json.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

/// Blocker is left for those who weigh findings of several tools against each other.
std::string_view severity(DiagnosticLevel level) {
    if (level == DiagnosticLevel::error) return "critical";
    return level == DiagnosticLevel::warning ? "major" : "info";
}

/// GitLab shows the description and nothing else, so it has the help too.
std::string description(const Finding& finding) {
    const auto message = full_message(finding);
    return text::printable(finding.help.empty() ? message : message + " (" + finding.help + ")");
}

/// Those that share a fingerprint would be shown once.
std::string unique(const std::string& fingerprint, std::set<std::string>& seen) {
    auto own = fingerprint;
    for (int copy = 2; !seen.insert(own).second; ++copy) own = fingerprint + "-" + std::to_string(copy);
    return own;
}

class CheckGitlab final : public CheckFormat {
public:
    std::string report(const CheckReport& report, const CheckReportOptions& options) const override {
        Json out = Json::array();
        std::set<std::string> seen;
        for (const auto& finding : report.findings) {
            Json place = {{"path", options.folder + finding.path}, {"lines", {{"begin", finding.line}}}};
            out.push_back({{"description", description(finding)},
                           {"check_name", finding.rule},
                           {"fingerprint", unique(finding.fingerprint, seen)},
                           {"severity", severity(finding.level)},
                           {"location", std::move(place)}});
        }
        return dump(out, json_indent) + "\n";
    }
};

}  // namespace

std::unique_ptr<const CheckFormat> make_check_gitlab() { return std::make_unique<CheckGitlab>(); }

}  // namespace pmcdiff::report
