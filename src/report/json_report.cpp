#include <fmt/format.h>

#include "report/formats.hpp"
#include "report/json.hpp"

namespace pmcdiff::report {

namespace {

constexpr int compact = -1;

/// One JSON document.
class JsonReport final : public Report {
public:
    std::string diff(const Diff& diff, std::size_t hidden, const ReportOptions&) const override {
        return dump(report::to_json(diff, hidden), json_indent) + "\n";
    }
    std::string diffs(std::span<const Filtered> diffs, const ReportOptions&) const override {
        Json list = Json::array();
        for (const auto& each : diffs) list.push_back(report::to_json(each.diff, each.hidden));
        return dump(list, json_indent) + "\n";
    }
    std::string meeting(const Meeting& meeting, const ReportOptions&) const override {
        return dump(report::to_json(meeting), json_indent) + "\n";
    }
    std::string explanation(const ItemExplanation& explanation, const ReportOptions&) const override {
        return dump(report::to_json(explanation), json_indent) + "\n";
    }
    std::string history(const History& history, const ReportOptions&) const override {
        return dump(report::to_json(history), json_indent) + "\n";
    }
    std::string notes(const Repository& repository, const ReportOptions&) const override {
        return dump(report::to_json(repository), json_indent) + "\n";
    }
};

/// One JSON value a line: a change, a meeting, or a note found.
class JsonLinesReport final : public Report {
public:
    std::string diff(const Diff& diff, std::size_t, const ReportOptions&) const override {
        std::string out;
        for (const auto& change : diff.changes) out += dump(report::to_json(change), compact) + "\n";
        return out;
    }
    std::string diffs(std::span<const Filtered> diffs, const ReportOptions& options) const override {
        std::string out;
        for (const auto& each : diffs) out += diff(each.diff, each.hidden, options);
        return out;
    }
    std::string meeting(const Meeting& meeting, const ReportOptions&) const override {
        return dump(report::to_json(meeting), compact) + "\n";
    }
    std::string explanation(const ItemExplanation& explanation, const ReportOptions&) const override {
        return dump(report::to_json(explanation), compact) + "\n";
    }
    std::string history(const History& history, const ReportOptions&) const override {
        return dump(report::to_json(history), compact) + "\n";
    }
    std::string notes(const Repository& repository, const ReportOptions&) const override {
        std::string out;
        for (const auto& note : repository.notes) {
            out += dump({{"pmc", note.pmc}, {"date", note.date.iso()}, {"path", note.shown}}, compact) + "\n";
        }
        return out;
    }
};

}  // namespace

std::unique_ptr<const Report> make_json_report() { return std::make_unique<JsonReport>(); }
std::unique_ptr<const Report> make_json_lines_report() { return std::make_unique<JsonLinesReport>(); }

}  // namespace pmcdiff::report
