#include "report/digest_lines.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/layout.hpp"
#include "text/strings.hpp"
#include "text/word_diff.hpp"

namespace pmcdiff::report {

namespace {

using Look = DigestRun::Look;

/// Longer texts of items and roadmap entries are cut here: the note itself is near.
constexpr std::size_t text_columns = 200;

DigestRun plain(std::string text) { return {Look::plain, std::move(text)}; }
DigestRun strong(std::string text) { return {Look::strong, std::move(text)}; }
DigestRun faint(std::string text) { return {Look::faint, std::move(text)}; }

std::string names(const std::vector<std::string>& all) { return text::enumerate(all); }

void add(DigestLine& line, DigestLine more) { std::ranges::move(more, std::back_inserter(line)); }

/// How sure an inference is; nothing where it is certain.
DigestLine with_sureness(const Change& change, DigestLine line) {
    if (change.inference && change.inference->confidence < 0.995) {
        line.push_back(faint(fmt::format(" ({:.0f} % sure)", change.inference->confidence * 100)));
    }
    return line;
}

std::string horizon(const std::vector<Horizon>& all) { return std::string(to_string(all.front())); }

std::string quoted(const std::vector<std::string>& entries) {
    std::vector<std::string> all;
    for (const auto& entry : entries) all.push_back("“" + shorten(entry, text_columns) + "”");
    return text::enumerate(all);
}

/// The new words with what was taken out and put in, or both texts where little of the old one stands.
DigestLine reworded(const std::string& was, const std::string& text) {
    auto runs = text::word_diff(was, text);
    if (text::kept_share(runs) < least_kept_share) {
        return {plain(shorten(text, text_columns)), faint(" (was: " + shorten(was, text_columns) + ")")};
    }
    DigestLine line;
    for (auto& run : short_runs(std::move(runs))) {
        if (!line.empty()) line.push_back(plain(" "));
        const auto look = run.kind == text::WordRun::Kind::kept      ? Look::plain
                          : run.kind == text::WordRun::Kind::removed ? Look::removed
                                                                     : Look::added;
        line.push_back({look, std::move(run.text)});
    }
    return line;
}

}  // namespace

DigestLine lead_line(const Change& change) {
    DigestLine line{strong(change.team), plain(": ")};
    if (const auto* const leads = std::get_if<LeadChange>(&change.detail)) {
        add(line, {plain(names_or_vacant(leads->from) + " → "), strong(names_or_vacant(leads->to))});
    } else if (const auto* const respelled = std::get_if<Respelling>(&change.detail)) {
        line.push_back(plain(respelled->from + " is now written " + respelled->to));
    } else if (const auto* const stand_in = std::get_if<StandIn>(&change.detail)) {
        line.push_back(plain(stand_in->person + " stands in for " + names(stand_in->represented)));
    }
    return with_sureness(change, std::move(line));
}

DigestLine team_line(const Change& change) {
    DigestLine line;
    if (const auto* const presence = std::get_if<TeamPresence>(&change.detail)) {
        const bool added = change.kind == ChangeKind::team_added;
        line = {plain(added ? "Added: " : "Removed: "), strong(change.team)};
        if (added && presence->lifecycle != "active") line.push_back(plain(", " + presence->lifecycle));
        if (!presence->leads.empty()) line.push_back(plain(" (" + names(presence->leads) + ")"));
    } else if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
        line = {plain("Renamed: " + renamed->from + " → "), strong(renamed->to)};
    } else if (const auto* const fork = std::get_if<Forking>(&change.detail)) {
        const bool split = change.kind == ChangeKind::team_split;
        line = {plain(std::string(split ? "Split: " : "Merged: ") + names(fork->from) + " → "),
                strong(names(fork->to))};
    } else if (const auto* const lifecycle = std::get_if<LifecycleChange>(&change.detail)) {
        line = {strong(change.team), plain(": " + lifecycle->from + " → " + lifecycle->to)};
    }
    return with_sureness(change, std::move(line));
}

DigestLine project_line(const Change& change) {
    DigestLine line{strong(change.team), plain(": ")};
    if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
        line.push_back(plain("project " + renamed->from + " is now " + renamed->to));
    } else if (const auto* const move = std::get_if<ProjectMove>(&change.detail)) {
        line.push_back(plain("project " + change.project + " came from " + move->from_team));
    } else {
        const bool added = change.kind == ChangeKind::project_added;
        line.push_back(plain("project " + change.project + (added ? " added" : " removed")));
    }
    return with_sureness(change, std::move(line));
}

DigestLine announced_line(const Change& change) {
    const auto& event = std::get<Announcement>(change.detail).event;
    return {plain(announcement_phrase(event) + ": " + event.outcome)};
}

DigestLine roadmap_line(const Change& change) {
    const auto& entry = std::get<RoadmapChange>(change.detail);
    DigestLine line;
    switch (change.kind) {
        case ChangeKind::roadmap_added:
            line = {plain("Added under "), strong(horizon(entry.to)),
                    plain(": " + shorten(entry.new_entries.front(), text_columns))};
            break;
        case ChangeKind::roadmap_removed:
            line = {plain("Removed from "), strong(horizon(entry.from)),
                    plain(": " + shorten(entry.old_entries.front(), text_columns))};
            break;
        case ChangeKind::roadmap_reworded:
            line = {plain("Reworded under "), strong(horizon(entry.to)), plain(": ")};
            add(line, reworded(entry.old_entries.front(), entry.new_entries.front()));
            break;
        case ChangeKind::roadmap_moved:
            line = {plain(entry.to.front() < entry.from.front() ? "Forward " : "Back "),
                    strong(horizon(entry.from) + " → " + horizon(entry.to)), plain(": ")};
            if (entry.reworded) {
                add(line, reworded(entry.old_entries.front(), entry.new_entries.front()));
            } else {
                line.push_back(plain(shorten(entry.new_entries.front(), text_columns)));
            }
            break;
        default:
            line = {plain(change.kind == ChangeKind::roadmap_split ? "Split: " : "Merged: "),
                    plain(quoted(entry.old_entries) + " → " + quoted(entry.new_entries))};
            break;
    }
    return with_sureness(change, std::move(line));
}

DigestLine item_line(const Change& change) {
    const auto& item = std::get<ItemChange>(change.detail);
    DigestLine line{strong(change.team), plain(": ")};
    if (!change.project.empty()) line.push_back(faint(change.project + ": "));
    line.push_back(plain(shorten(item.text, text_columns)));
    return line;
}

DigestLine team_of_first_line(const Team& team) {
    DigestLine line{strong(team.name)};
    if (!team.leads.empty()) line.push_back(plain(": " + names(team.leads)));
    if (team.lifecycle != "active") line.push_back(plain(", " + team.lifecycle));
    return line;
}

}  // namespace pmcdiff::report
