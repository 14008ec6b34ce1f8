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

using DigestLook = DigestRun::Look;

/// Longer texts of items and roadmap entries are cut here: the note itself is near.
constexpr std::size_t text_columns = 200;

DigestRun plain_run(std::string text) { return {DigestLook::plain, std::move(text)}; }
DigestRun strong_run(std::string text) { return {DigestLook::strong, std::move(text)}; }
DigestRun faint_run(std::string text) { return {DigestLook::faint, std::move(text)}; }

std::string names(const std::vector<std::string>& all) { return text::enumerate(all); }

void add(DigestLine& line, DigestLine more) { std::ranges::move(more, std::back_inserter(line)); }

/// How sure an inference is; nothing where it is certain.
DigestLine with_sureness(const Change& change, DigestLine line) {
    if (change.inference && change.inference->confidence < 0.995) {
        line.push_back(faint_run(fmt::format(" ({:.0f} % sure)", change.inference->confidence * 100)));
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
        return {plain_run(shorten(text, text_columns)), faint_run(" (was: " + shorten(was, text_columns) + ")")};
    }
    DigestLine line;
    for (auto& run : short_runs(std::move(runs))) {
        if (!line.empty()) line.push_back(plain_run(" "));
        const auto look = run.kind == text::WordRun::Kind::kept      ? DigestLook::plain
                          : run.kind == text::WordRun::Kind::removed ? DigestLook::removed
                                                                     : DigestLook::added;
        line.push_back({look, std::move(run.text)});
    }
    return line;
}

}  // namespace

DigestLine lead_line(const Change& change) {
    DigestLine line{strong_run(change.team), plain_run(": ")};
    if (const auto* const leads = std::get_if<LeadChange>(&change.detail)) {
        add(line, {plain_run(names_or_vacant(leads->from) + " → "), strong_run(names_or_vacant(leads->to))});
    } else if (const auto* const respelled = std::get_if<Respelling>(&change.detail)) {
        line.push_back(plain_run(respelled->from + " is now written " + respelled->to));
    } else if (const auto* const stand_in = std::get_if<StandIn>(&change.detail)) {
        line.push_back(plain_run(stand_in->person + " stands in for " + names(stand_in->represented)));
    }
    return with_sureness(change, std::move(line));
}

DigestLine team_line(const Change& change) {
    DigestLine line;
    if (const auto* const presence = std::get_if<TeamPresence>(&change.detail)) {
        const bool added = change.kind == ChangeKind::team_added;
        line = {plain_run(added ? "Added: " : "Removed: "), strong_run(change.team)};
        if (added && presence->lifecycle != "active") line.push_back(plain_run(", " + presence->lifecycle));
        if (!presence->leads.empty()) line.push_back(plain_run(" (" + names(presence->leads) + ")"));
    } else if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
        line = {plain_run("Renamed: " + renamed->from + " → "), strong_run(renamed->to)};
    } else if (const auto* const fork = std::get_if<Forking>(&change.detail)) {
        const bool split = change.kind == ChangeKind::team_split;
        line = {plain_run(std::string(split ? "Split: " : "Merged: ") + names(fork->from) + " → "),
                strong_run(names(fork->to))};
    } else if (const auto* const lifecycle = std::get_if<LifecycleChange>(&change.detail)) {
        line = {strong_run(change.team), plain_run(": " + lifecycle->from + " → " + lifecycle->to)};
    }
    return with_sureness(change, std::move(line));
}

DigestLine project_line(const Change& change) {
    DigestLine line{strong_run(change.team), plain_run(": ")};
    if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
        line.push_back(plain_run("project " + renamed->from + " is now " + renamed->to));
    } else if (const auto* const move = std::get_if<ProjectMove>(&change.detail)) {
        line.push_back(plain_run("project " + change.project + " came from " + move->from_team));
    } else {
        const bool added = change.kind == ChangeKind::project_added;
        line.push_back(plain_run("project " + change.project + (added ? " added" : " removed")));
    }
    return with_sureness(change, std::move(line));
}

DigestLine announced_line(const Change& change) {
    const auto& event = std::get<Announcement>(change.detail).event;
    return {plain_run(announcement_phrase(event) + ": " + event.outcome)};
}

DigestLine roadmap_line(const Change& change) {
    const auto& entry = std::get<RoadmapChange>(change.detail);
    DigestLine line;
    switch (change.kind) {
        case ChangeKind::roadmap_added:
            line = {plain_run("Added under "), strong_run(horizon(entry.to)),
                    plain_run(": " + shorten(entry.new_entries.front(), text_columns))};
            break;
        case ChangeKind::roadmap_removed:
            line = {plain_run("Removed from "), strong_run(horizon(entry.from)),
                    plain_run(": " + shorten(entry.old_entries.front(), text_columns))};
            break;
        case ChangeKind::roadmap_reworded:
            line = {plain_run("Reworded under "), strong_run(horizon(entry.to)), plain_run(": ")};
            add(line, reworded(entry.old_entries.front(), entry.new_entries.front()));
            break;
        case ChangeKind::roadmap_moved:
            line = {plain_run(entry.to.front() < entry.from.front() ? "Forward " : "Back "),
                    strong_run(horizon(entry.from) + " → " + horizon(entry.to)), plain_run(": ")};
            if (entry.reworded) {
                add(line, reworded(entry.old_entries.front(), entry.new_entries.front()));
            } else {
                line.push_back(plain_run(shorten(entry.new_entries.front(), text_columns)));
            }
            break;
        default:
            line = {plain_run(change.kind == ChangeKind::roadmap_split ? "Split: " : "Merged: "),
                    plain_run(quoted(entry.old_entries) + " → " + quoted(entry.new_entries))};
            break;
    }
    return with_sureness(change, std::move(line));
}

DigestLine item_line(const Change& change) {
    const auto& item = std::get<ItemChange>(change.detail);
    DigestLine line{strong_run(change.team), plain_run(": ")};
    if (!change.project.empty()) line.push_back(faint_run(change.project + ": "));
    line.push_back(plain_run(shorten(item.text, text_columns)));
    return line;
}

DigestLine team_of_first_line(const Team& team) {
    DigestLine line{strong_run(team.name)};
    if (!team.leads.empty()) line.push_back(plain_run(": " + names(team.leads)));
    if (team.lifecycle != "active") line.push_back(plain_run(", " + team.lifecycle));
    return line;
}

}  // namespace pmcdiff::report
