#include "report/html_changes.hpp"

#include <algorithm>
#include <vector>

#include "report/item_story.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

constexpr std::string_view html_arrow = " <span class=\"to\">→</span> ";

std::string team_name(const std::string& name) { return "<b>" + html(name) + "</b>"; }

std::string html_names(const std::vector<std::string>& all) {
    std::vector<std::string> escaped;
    for (const auto& name : all) escaped.push_back(html(name));
    return text::enumerate(escaped);
}

std::string html_quoted(const std::vector<std::string>& entries) {
    std::vector<std::string> all;
    for (const auto& entry : entries) all.push_back("“" + html(entry) + "”");
    return text::enumerate(all);
}

template <class Tell>
std::string rows_of(const std::vector<const Change*>& changes, const HtmlRows& rows, Tell tell) {
    std::string out;
    for (const auto* const change : changes) {
        RowText text = tell(*change);
        if (text.way.empty()) text.when = rows.since(*change);
        out += rows.row(*change, text);
    }
    return out.empty() ? out : HtmlRows::open() + out + HtmlRows::close();
}

std::string lead_list(const std::vector<std::string>& leads) {
    return leads.empty() ? "<em>vacant</em>" : html_names(leads);
}

/// All leads changed: who led before and who does now. Some stayed: who joined, who left, who stays.
std::string lead_change(const LeadChange& change) {
    std::vector<std::string> stay;
    std::ranges::copy_if(change.to, std::back_inserter(stay), [&](const std::string& name) {
        return std::ranges::find(change.joined, name) == change.joined.end();
    });
    if (stay.empty())
        return lead_list(change.from) + std::string(html_arrow) + "<strong>" + lead_list(change.to) + "</strong>";
    std::vector<std::string> parts;
    if (!change.joined.empty()) parts.push_back("<ins>" + html_names(change.joined) + "</ins> joins");
    if (!change.left.empty()) parts.push_back("<del>" + html_names(change.left) + "</del> leaves");
    parts.push_back(html_names(stay) + (stay.size() == 1 ? " stays" : " stay"));
    return text::join(parts, ", ");
}

std::string lead_chip(const LeadChange& change) {
    if (change.to.empty()) return "vacant";
    if (change.joined.empty()) return "lead left";
    return change.joined.size() < change.to.size() ? "lead joined" : "new lead";
}

RowText tell_lead(const Change& change) {
    const auto team = team_name(change.team) + " ";
    if (const auto* const leads = std::get_if<LeadChange>(&change.detail))
        return {"lead", lead_chip(*leads), team + lead_change(*leads), {}};
    if (const auto* const respelled = std::get_if<Respelling>(&change.detail))
        return {"info", "respelled", team + html(respelled->from) + " is now written " + html(respelled->to), {}};
    const auto& stand_in = std::get<StandIn>(change.detail);
    return {
        "info", "stand-in", team + html(stand_in.person) + " stands in for " + html_names(stand_in.represented), {}};
}

RowText tell_team(const Change& change) {
    const auto team = team_name(change.team);
    if (const auto* const presence = std::get_if<TeamPresence>(&change.detail)) {
        const bool added = change.kind == ChangeKind::team_added;
        auto told = team + (added ? "" : " is no longer there");
        if (added && presence->lifecycle != "active") told += ", " + html(presence->lifecycle);
        if (!presence->leads.empty()) told += (added ? ", led by " : ", was led by ") + html_names(presence->leads);
        return {added ? "done" : "gone", added ? "new team" : "gone", told, {}};
    }
    if (const auto* const renamed = std::get_if<Renaming>(&change.detail))
        return {"moved", "renamed", html(renamed->from) + std::string(html_arrow) + team, {}};
    if (const auto* const fork = std::get_if<Forking>(&change.detail)) {
        const bool split = change.kind == ChangeKind::team_split;
        return {"moved",
                split ? "split" : "merged",
                split ? team + " split into " + html_names(fork->to) : team + " took in " + html_names(fork->from),
                {}};
    }
    const auto& lifecycle = std::get<LifecycleChange>(change.detail);
    return {
        "planned", "lifecycle", team + " " + html(lifecycle.from) + std::string(html_arrow) + html(lifecycle.to), {}};
}

RowText tell_announcement(const Change& change) {
    const auto& event = std::get<Announcement>(change.detail).event;
    const auto* const style = event.outcome == "approved" ? "done" : event.outcome == "rejected" ? "gone" : "planned";
    return {style, event.outcome, html(announcement_phrase(event)), {}};
}

/// The way of an entry over its meetings: "next 2017-10-03 → soon 2017-12-13".
std::string roadmap_way(const Change& change, const HtmlRows& rows) {
    std::vector<std::string> stages;
    for (const auto& stage : horizons_of(change)) {
        const auto date = rows.links().link(stage.place, html_date(stage.date));
        stages.push_back(std::string(to_string(stage.horizon)) + " " + date);
    }
    const bool gone = change.kind == ChangeKind::roadmap_removed;
    if (gone && !stages.empty()) stages.push_back("gone " + html_date(change.since));
    return stages.size() < 2 ? std::string{} : text::join(stages, " → ");
}

std::string html_horizon(const std::vector<Horizon>& all) {
    return "<b>" + std::string(all.empty() ? "" : to_string(all.front())) + "</b>";
}

RowText tell_roadmap(const Change& change) {
    const auto& entry = std::get<RoadmapChange>(change.detail);
    const auto now = entry.new_entries.empty() ? std::string{} : html(entry.new_entries.front());
    const auto words = entry.reworded && !entry.old_entries.empty() && !entry.new_entries.empty()
                           ? reworded_html(entry.old_entries.front(), entry.new_entries.front(), {})
                           : now;
    switch (change.kind) {
        case ChangeKind::roadmap_added: return {"done", "added", html_horizon(entry.to) + " " + now, {}};
        case ChangeKind::roadmap_removed:
            return {"gone", "gone", html_horizon(entry.from) + " " + html(entry.old_entries.front()), {}};
        case ChangeKind::roadmap_reworded:
            return {
                "info",
                "reworded",
                html_horizon(entry.to) + " " + reworded_html(entry.old_entries.front(), entry.new_entries.front(), {}),
                {}};
        case ChangeKind::roadmap_moved: {
            const bool forward = entry.to.front() < entry.from.front();
            return {forward ? "planned" : "ongoing",
                    forward ? "forward" : "back",
                    html_horizon(entry.from) + std::string(html_arrow) + html_horizon(entry.to) + " " + words,
                    {}};
        }
        default: {
            const bool split = change.kind == ChangeKind::roadmap_split;
            return {"moved",
                    split ? "split" : "merged",
                    html_quoted(entry.old_entries) + (split ? " split into " : " merged into ") +
                        html_quoted(entry.new_entries),
                    {}};
        }
    }
}

}  // namespace

std::string html_lead_rows(const Layout& layout, const HtmlRows& rows) {
    return rows_of(layout.leads, rows, tell_lead);
}

std::string html_team_rows(const Layout& layout, const HtmlRows& rows) {
    return rows_of(layout.teams, rows, tell_team);
}

std::string html_announced_rows(const Layout& layout, const HtmlRows& rows) {
    return rows_of(layout.announced, rows, tell_announcement);
}

std::string html_roadmap_rows(const Layout& layout, const HtmlRows& rows) {
    return rows_of(layout.roadmap, rows, [&](const Change& change) {
        auto text = tell_roadmap(change);
        text.way = roadmap_way(change, rows);
        return text;
    });
}

}  // namespace pmcdiff::report
