#include "report/html_filters.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "report/html_text.hpp"

namespace pmcdiff::report {

namespace {

/// "lead-changed" as a reader says it: "Lead changed".
std::string kind_label(ChangeKind kind) {
    std::string label(to_string(kind));
    std::ranges::replace(label, '-', ' ');
    if (!label.empty()) label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

std::string option(std::string_view value, std::string_view label) {
    return fmt::format("<option value=\"{}\">{}</option>", html(value), html(label));
}

}  // namespace

std::string html_filters(const std::vector<const Diff*>& diffs) {
    std::map<ChangeKind, std::size_t> kinds;
    std::set<std::string> with_changes;
    std::vector<std::string> teams;
    std::size_t total = 0;
    for (const auto* const diff : diffs) {
        for (const auto& [kind, count] : diff->summary()) kinds[kind] += count;
        for (const auto& change : diff->changes) {
            for (const auto& team : teams_of(change)) {
                if (with_changes.insert(team).second) teams.push_back(team);
            }
        }
        total += diff->changes.size();
    }
    if (total < 2) return {};
    std::ranges::sort(teams, {}, [](const std::string& team) { return anchor(team); });
    std::string out =
        "<form class=\"filters\" role=\"search\" aria-label=\"Filter the changes\" hidden>\n"
        "<label for=\"filter-text\">Words</label><input id=\"filter-text\" type=\"search\" autocomplete=\"off\" "
        "spellcheck=\"false\" placeholder=\"Filter by words\">\n"
        "<label for=\"filter-team\">Team</label><select id=\"filter-team\"><option value=\"\">All teams</option>";
    for (const auto& team : teams) out += option(team, team);
    out +=
        "</select>\n<label for=\"filter-kind\">Kind</label><select id=\"filter-kind\"><option value=\"\">All "
        "kinds</option>";
    for (const auto& [kind, count] : kinds)
        out += option(to_string(kind), fmt::format("{} ({})", kind_label(kind), count));
    return out + fmt::format(
                     "</select>\n<button type=\"reset\">Clear</button>\n<p id=\"filter-result\" role=\"status\">{} "
                     "changes</p>\n</form>\n",
                     total);
}

}  // namespace pmcdiff::report
