#include "report/html_history.hpp"

#include <fmt/format.h>

#include "report/history_page.hpp"
#include "report/html_page.hpp"
#include "report/html_rows.hpp"
#include "report/html_text.hpp"

namespace pmcdiff::report {

namespace {

std::string history_row(const HistoryRow& row) {
    auto out = "<li><span class=\"when\">" + html(row.when) + "</span><div><p>";
    if (!row.label.empty()) out += html_chip(anchor(row.label), row.label) + " ";
    out += html(row.text) + "</p></div>";
    if (!row.aside.empty()) out += "<span class=\"where\">" + html(row.aside) + "</span>";
    return out + "</li>\n";
}

std::string explained_item(const std::string& name, const ExplainedItem& explained) {
    const auto& item = explained.item;
    const auto status = std::string(to_string(item.status));
    return "<section class=\"team\">\n<h2>" + name + "</h2>\n<p class=\"about\">" + html(explained.team) + ", " +
           html(explained.path) + ", line " + std::to_string(item.line) + "</p>\n<p>" + html_chip(status, status) +
           " " + marked_html(item.text, item.marks) + "</p>\n</section>\n";
}

}  // namespace

std::string html_history(const History& history, const ReportOptions& options) {
    const auto page = lay_out(history, options.all);
    PageIds ids;
    std::string aside;
    for (const auto& remark : page.remarks) aside += (aside.empty() ? "" : "<br>") + html(remark);
    std::string contents;
    std::string main;
    for (const auto& section : page.sections) {
        const auto id = ids.take("part-" + anchor(section.title));
        contents += "<li><a href=\"#" + id + "\">" + html(section.title) + "</a></li>\n";
        main += "<section class=\"team\" id=\"" + id + "\">\n<h2>" + html(section.title) + "</h2>\n";
        if (!section.about.empty()) main += "<p class=\"about\">" + html(section.about) + "</p>\n";
        main += "<ul class=\"rows history\">\n";
        for (const auto& row : section.rows) main += history_row(row);
        main += "</ul>\n</section>\n";
    }
    for (const auto& text : page.foot) main += "<p class=\"counts\">" + html(text) + "</p>\n";
    return html_plain_page(page.headline, aside, contents, main);
}

std::string html_explanation(const ItemExplanation& explanation) {
    const auto& evidence = explanation.evidence;
    auto main = explained_item("Old item", explanation.old_item) + explained_item("New item", explanation.new_item);
    main +=
        "<section class=\"team\">\n<h2>Evidence</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th "
        "scope=\"col\">Feature</th><th scope=\"col\">Value</th><th scope=\"col\">Weight</th><th "
        "scope=\"col\">Part</th></tr></thead>\n<tbody>\n";
    for (const auto& feature : evidence.features) {
        main += fmt::format("<tr><th scope=\"row\">{}</th><td>{:.2f}</td><td>{:.2f}</td><td>{:+.2f}</td></tr>\n",
                            html(feature.name), feature.value, feature.weight, feature.part);
    }
    main += fmt::format(
        "<tr><th scope=\"row\">bias</th><td></td><td></td><td>{:+.2f}</td></tr>\n<tr><th scope=\"row\">sum</th><td>"
        "</td><td></td><td>{:+.2f}</td></tr>\n</tbody></table></div>\n<p class=\"about\">Items are joined from a sum "
        "of "
        "{:+.2f} on.</p>\n</section>\n",
        evidence.bias, evidence.sum(), evidence.threshold);
    return html_plain_page(evidence.joined ? "Taken for the same work" : "Not taken for the same work",
                           html(evidence.verdict), {}, main);
}

}  // namespace pmcdiff::report
