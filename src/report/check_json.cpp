#include <string>

#include "report/check_formats.hpp"
#include "report/check_words.hpp"
#include "report/json.hpp"

namespace pmcdiff::report {

namespace {

Json column(int column) { return column > 0 ? Json(column) : Json(nullptr); }

Json to_json(const Finding& finding) {
    return {{"rule", finding.rule},
            {"level", to_string(finding.level)},
            {"path", finding.path},
            {"line", finding.line},
            {"column", column(finding.column)},
            {"end_column", finding.column > 0 ? column(finding.end_column) : Json(nullptr)},
            {"team", finding.team},
            {"message", finding.message},
            {"help", finding.help},
            {"excerpt", finding.excerpt},
            {"fingerprint", finding.fingerprint},
            {"fixable", finding.mend.has_value()}};
}

class CheckJson final : public CheckFormat {
public:
    std::string report(const CheckReport& report, const CheckReportOptions& options) const override {
        const auto counts = level_counts(report);
        Json out;
        out["schema"] = "pmcdiff.check/1";
        out["tool"] = {{"name", "pmcdiff"}, {"version", options.version}};
        out["base"] = report.base_commit;
        out["head"] = report.head_commit;
        out["findings"] = Json::array();
        for (const auto& finding : report.findings) out["findings"].push_back(to_json(finding));
        out["summary"] = {{"error", counts.errors}, {"warning", counts.warnings}, {"note", counts.notes}};
        out["fail_on"] = options.fail_on ? Json(to_string(*options.fail_on)) : Json("never");
        out["failed"] = fails(report, options.fail_on);
        out["checked_notes"] = report.checked_notes;
        out["suppressed"] = report.suppressed;
        out["remarks"] = report.remarks;
        return dump(out, json_indent) + "\n";
    }
};

}  // namespace

std::unique_ptr<const CheckFormat> make_check_json() { return std::make_unique<CheckJson>(); }

}  // namespace pmcdiff::report
