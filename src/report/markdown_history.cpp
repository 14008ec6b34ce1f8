#include "report/history.hpp"
#include "report/history_page.hpp"
#include "report/markdown_text.hpp"

namespace pmcdiff::report {

namespace {

std::string bullet(const HistoryRow& row) {
    std::string out = "- ";
    if (!row.when.empty()) out += escaped(row.when) + ": ";
    if (!row.label.empty()) out += "**" + escaped(row.label) + "** ";
    out += escaped(row.text);
    if (!row.aside.empty()) out += " _(" + escaped(row.aside) + ")_";
    return out + "\n";
}

}  // namespace

std::string history_markdown(const History& history, const ReportOptions& options) {
    const auto page = lay_out(history, options.all);
    std::string out;
    if (!options.quiet) {
        out += "## " + escaped(page.headline) + "\n";
        for (const auto& remark : page.remarks) out += "\n_" + escaped(remark) + "_\n";
    }
    for (const auto& section : page.sections) {
        out += (out.empty() ? "### " : "\n### ") + escaped(section.title) + "\n\n";
        if (!section.about.empty()) out += "_" + escaped(section.about) + "_\n\n";
        for (const auto& row : section.rows) out += bullet(row);
    }
    if (options.quiet) return out;
    for (const auto& text : page.foot) out += "\n_" + escaped(text) + "_\n";
    return out;
}

}  // namespace pmcdiff::report
