#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "report/check_formats.hpp"
#include "report/check_words.hpp"
#include "report/json.hpp"
#include "report/sarif_parts.hpp"

namespace pmcdiff::report {

namespace {

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// All rules, also those that found nothing, so that a viewer knows what was looked for; and their places in the list.
struct Rules {
    Json list = Json::array();
    std::map<std::string, std::size_t, std::less<>> index;
};

Rules rules_of(const CheckReport& report, const CheckReportOptions& options) {
    Rules rules;
    for (const auto& rule : options.rules) {
        rules.index.emplace(rule.id, rules.list.size());
        rules.list.push_back(sarif_rule(rule));
    }
    for (const auto& finding : report.findings) {
        if (rules.index.emplace(finding.rule, rules.list.size()).second) rules.list.push_back({{"id", finding.rule}});
    }
    return rules;
}

Json result(const Finding& finding, const Rules& rules, const CheckReportOptions& options) {
    Json out;
    out["ruleId"] = finding.rule;
    out["ruleIndex"] = rules.index.at(finding.rule);
    out["level"] = to_string(finding.level);
    const auto message = full_message(finding);
    out["message"] = sarif_message(finding.help.empty() ? message : message + " (" + finding.help + ")");
    out["locations"] = Json::array({{{"physicalLocation", sarif_place(finding, options.folder)}}});
    out["partialFingerprints"] = {{"pmcdiff/v1", finding.fingerprint}};
    if (auto fix = sarif_fix(finding, options.folder); !fix.is_null()) out["fixes"] = Json::array({std::move(fix)});
    return out;
}

Json invocation(const CheckReport& report) {
    Json out;
    out["executionSuccessful"] = true;
    out["toolExecutionNotifications"] = Json::array();
    for (const auto& remark : report.remarks) {
        out["toolExecutionNotifications"].push_back({{"level", "warning"}, {"message", sarif_message(remark)}});
    }
    return out;
}

Json run(const CheckReport& report, const CheckReportOptions& options) {
    auto rules = rules_of(report, options);
    Json results = Json::array();
    for (const auto& finding : report.findings) results.push_back(result(finding, rules, options));
    Json out;
    out["tool"]["driver"] = {
        {"name", "pmcdiff"}, {"semanticVersion", options.version}, {"rules", std::move(rules.list)}};
    out["invocations"] = Json::array({invocation(report)});
    out["originalUriBaseIds"]["%SRCROOT%"] = {{"description", {{"text", "The root of the repository."}}}};
    out["columnKind"] = "unicodeCodePoints";
    out["results"] = std::move(results);
    out["properties"] = {{"checkedNotes", report.checked_notes}, {"suppressed", report.suppressed}};
    return out;
}

class CheckSarif final : public CheckFormat {
public:
    std::string report(const CheckReport& report, const CheckReportOptions& options) const override {
        Json out;
        out["$schema"] = schema;
        out["version"] = "2.1.0";
        out["runs"] = Json::array({run(report, options)});
        return dump(out, json_indent) + "\n";
    }
};

}  // namespace

std::unique_ptr<const CheckFormat> make_check_sarif() { return std::make_unique<CheckSarif>(); }

}  // namespace pmcdiff::report
