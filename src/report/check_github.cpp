#include <string>
#include <string_view>

#include "report/check_formats.hpp"
#include "report/check_words.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

/// What stands behind `::` of a command.
std::string data(const std::string& text) { return text::replace_all(text::printable(text), "%", "%25"); }

/// What stands between the command's name and `::`, where commas and colons part.
std::string property(const std::string& text) {
    return text::replace_all(text::replace_all(data(text), ":", "%3A"), ",", "%2C");
}

std::string_view command(DiagnosticLevel level) {
    if (level == DiagnosticLevel::error) return "error";
    return level == DiagnosticLevel::warning ? "warning" : "notice";
}

std::string annotation(const Finding& finding, const CheckReportOptions& options) {
    std::string out = "::" + std::string(command(finding.level));
    out += " file=" + property(options.folder + finding.path) + ",line=" + std::to_string(finding.line);
    if (finding.column > 0) {
        // Here the end is the last column itself.
        out += ",col=" + std::to_string(finding.column);
        if (finding.end_column > finding.column) out += ",endColumn=" + std::to_string(finding.end_column - 1);
    }
    out += ",title=" + property(finding.rule) + "::" + data(full_message(finding));
    if (!finding.help.empty()) out += "%0A" + data(finding.help);
    return out + "\n";
}

class CheckGithub final : public CheckFormat {
public:
    /// GitHub shows the first ten errors, warnings and notices of a step. What could not be seen goes before findings of
    /// level note, the only others that are notices.
    std::string report(const CheckReport& report, const CheckReportOptions& options) const override {
        std::string remarks;
        for (const auto& remark : report.remarks) remarks += "::notice title=Not seen::" + data(remark) + "\n";
        std::string out;
        std::string notes;
        for (const auto* const finding : worst_first(report)) {
            (finding->level == DiagnosticLevel::note ? notes : out) += annotation(*finding, options);
        }
        return out + remarks + notes + "pmcdiff check: " + counts_phrase(report) + "\n";
    }
};

}  // namespace

std::unique_ptr<const CheckFormat> make_check_github() { return std::make_unique<CheckGithub>(); }

}  // namespace pmcdiff::report
