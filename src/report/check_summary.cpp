#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pmcdiff/check_report.hpp"
#include "report/check_words.hpp"
#include "report/markdown_text.hpp"
#include "text/strings.hpp"

namespace pmcdiff {

namespace {

using report::escaped;

constexpr std::size_t room_for_what_is_left_out = 200;

/// Markdown that grows by whole pieces as long as they fit.
class Pieces {
public:
    explicit Pieces(std::size_t most_bytes) : most_(most_bytes) {}

    void always(const std::string& piece) { out_ += piece; }
    /// False, and nothing is added, where the piece does not fit.
    bool add(const std::string& piece) {
        if (out_.size() + piece.size() + room_for_what_is_left_out > most_) return false;
        out_ += piece;
        return true;
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::size_t most_;
    std::string out_;
};

std::string row(const Finding& finding) {
    auto told = escaped(report::full_message(finding));
    if (!finding.help.empty()) told += "<br>" + escaped(finding.help);
    return "| " + std::string(to_string(finding.level)) + " | " + escaped(finding.rule) + " | " +
           escaped(report::place(finding)) + " | " + told + " |\n";
}

void add_findings(Pieces& out, const CheckReport& report) {
    if (report.findings.empty()) return;
    if (!out.add("\n| Level | Rule | Where | What |\n| --- | --- | --- | --- |\n")) return;
    std::size_t left = report.findings.size();
    for (const auto* const finding : report::worst_first(report)) {
        if (!out.add(row(*finding))) break;
        --left;
    }
    if (left != 0)
        out.always("\n" + text::counted(left, "finding is", "findings are") + " left out for their length.\n");
}

void add_remarks(Pieces& out, const CheckReport& report) {
    if (report.remarks.empty()) return;
    std::string told = "\nNot seen:\n\n";
    for (const auto& remark : report.remarks) told += "- " + escaped(remark) + "\n";
    if (!out.add(told)) out.always("\nNot all could be seen: the log tells what.\n");
}

void add_changes(Pieces& out, std::span<const Diff> changes, const CheckReportOptions& options) {
    const auto markdown = make_report("markdown");
    std::size_t left = 0;
    for (const auto& diff : changes) {
        if (!out.add("\n" + markdown->diff(diff, 0, options.look))) ++left;
    }
    if (left != 0) out.always("\nThe changes of " + text::counted(left, "note") + " are left out for their length.\n");
}

}  // namespace

std::string check_summary(const CheckReport& report, std::span<const Diff> changes, const CheckReportOptions& options,
                          std::size_t most_bytes) {
    Pieces out(most_bytes);
    out.always("## pmcdiff check: " + report::findings_phrase(report) + "\n\n" + report::counts_phrase(report) + ".\n");
    // Before the findings, so that it is told however many there are.
    add_remarks(out, report);
    add_findings(out, report);
    add_changes(out, changes, options);
    return out.take();
}

}  // namespace pmcdiff
