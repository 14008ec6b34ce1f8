#include "report/html_rows.hpp"

#include <vector>

#include <fmt/format.h>

#include "text/strings.hpp"

namespace pmcdiff::report {

std::string PageIds::take(const std::string& wish) {
    auto id = wish;
    for (int copy = 2; !taken_.insert(id).second; ++copy) id = wish + "-" + std::to_string(copy);
    return id;
}

std::string html_chip(std::string_view style, std::string_view text) {
    return fmt::format("<span class=\"chip {}\">{}</span>", style, html(text));
}

std::string HtmlRows::row(const Change& change, const RowText& text) const {
    const auto id = ids_.take(change.fingerprint);
    std::vector<std::string> teams;
    for (const auto& team : teams_of(change)) teams.push_back(html(team));
    std::string out = fmt::format("<li id=\"{}\" data-k=\"{}\"", id, to_string(change.kind));
    // The names of several teams stand on lines of their own; no name holds a line break.
    if (!teams.empty()) out += " data-t=\"" + text::join(teams, "&#10;") + "\"";
    out += ">" + html_chip(text.chip_style, text.chip) + "<div><p>" + text.told;
    if (change.inference && change.inference->confidence < 0.995 && !std::holds_alternative<ItemChange>(change.detail))
        out += fmt::format(" <small>{:.0f} % sure</small>", change.inference->confidence * 100);
    out += "</p>";
    if (!text.way.empty()) out += "<p class=\"way\">" + text.way + "</p>";
    out += remarks(change) + "</div>";
    const auto where = places(change);
    const auto* const between = text.when.empty() || where.empty() ? "" : " · ";
    if (!text.when.empty() || !where.empty()) out += "<span class=\"where\">" + text.when + between + where + "</span>";
    out += fmt::format("<a class=\"self\" href=\"#{}\" aria-label=\"Link to this change\">#</a></li>\n", id);
    return out;
}

std::string HtmlRows::since(const Change& change) const {
    if (diff_.through.empty() || !change.since.known()) return {};
    return "since " + html_date(change.since);
}

std::string HtmlRows::remarks(const Change& change) const {
    std::string out;
    for (const auto& remark : change.remarks) out += "<p class=\"way\">" + html(remark) + "</p>";
    if (options_.explain && change.inference) {
        out += fmt::format("<p class=\"way\">why: {} ({:.0f} %)</p>",
                           html(text::join(change.inference->evidence, "; ")), change.inference->confidence * 100);
    }
    return out;
}

/// The lines that tell of it, before and after, where they can be looked up.
std::string HtmlRows::places(const Change& change) const {
    if (options_.base_url.empty()) return {};
    const auto lines = [&](const std::vector<Place>& all) {
        std::vector<std::string> told;
        for (const auto& place : all) told.push_back(links_.link(place, "line " + std::to_string(place.line)));
        return text::join(told, ", ");
    };
    const auto before = lines(change.old_places);
    const auto after = lines(change.new_places);
    const auto* const between = before.empty() || after.empty() ? "" : " → ";
    return before + between + after;
}

}  // namespace pmcdiff::report
