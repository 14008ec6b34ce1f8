#include "report/mail_content.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "report/layout.hpp"
#include "report/mail_items.hpp"
#include "report/note_link.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

using Look = MailRun::Look;

constexpr std::string_view arrow = " → ";

MailRun plain(const std::string& text) { return {Look::plain, text::printable(text)}; }
MailRun strong(const std::string& text) { return {Look::strong, text::printable(text)}; }

std::string both(std::string_view from, std::string_view to) { return std::string(from).append(arrow).append(to); }

/// All leads changed: `A → B`. Some stayed: who joined, who left, who stays.
MailLine lead_change(const LeadChange& change) {
    std::vector<std::string> stay;
    std::ranges::copy_if(change.to, std::back_inserter(stay), [&](const std::string& name) {
        return std::ranges::find(change.joined, name) == change.joined.end();
    });
    if (stay.empty()) {
        return {plain(names_or_vacant(change.from) + std::string(arrow)), strong(names_or_vacant(change.to))};
    }
    MailLine line;
    if (!change.joined.empty()) line = {strong(text::enumerate(change.joined)), plain(" joins, ")};
    if (!change.left.empty()) line = std::move(line) + MailLine{plain(text::enumerate(change.left) + " leaves, ")};
    line.push_back(plain(text::enumerate(stay) + (stay.size() == 1 ? " stays" : " stay")));
    return line;
}

MailLine lead_line(const Change& change) {
    const MailLine team{strong(change.team), plain(": ")};
    if (const auto* const leads = std::get_if<LeadChange>(&change.detail)) return team + lead_change(*leads);
    if (const auto* const respelled = std::get_if<Respelling>(&change.detail)) {
        return team + MailLine{plain(respelled->from + " is now written " + respelled->to)};
    }
    const auto& stand_in = std::get<StandIn>(change.detail);
    return team + MailLine{plain(stand_in.person + " stands in for " + text::enumerate(stand_in.represented))};
}

MailLine team_line(const Change& change) {
    const MailLine name{plain(" "), strong(change.team)};
    if (const auto* const presence = std::get_if<TeamPresence>(&change.detail)) {
        const bool added = change.kind == ChangeKind::team_added;
        std::string told = added && presence->lifecycle != "active" ? ", " + presence->lifecycle : "";
        told += presence->leads.empty() ? ", no lead"
                                        : (added ? ", led by " : ", was led by ") + text::enumerate(presence->leads);
        return MailLine{{added ? Look::fresh : Look::gone, added ? "new:" : "gone:"}} + name + MailLine{plain(told)};
    }
    if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
        return MailLine{{Look::moving, "renamed:"}} + name + MailLine{plain(" is the new name of " + renamed->from)};
    }
    if (const auto* const fork = std::get_if<Forking>(&change.detail)) {
        const bool split = change.kind == ChangeKind::team_split;
        const auto told = split ? " became " + text::enumerate(fork->to) : " took in " + text::enumerate(fork->from);
        return MailLine{{Look::moving, split ? "split:" : "merged:"}} + name + MailLine{plain(told)};
    }
    const auto& lifecycle = std::get<LifecycleChange>(change.detail);
    return MailLine{{Look::moving, "lifecycle:"}} + name + MailLine{plain(" " + both(lifecycle.from, lifecycle.to))};
}

MailLine announced_line(const Change& change) {
    const auto& event = std::get<Announcement>(change.detail).event;
    return {plain(announcement_phrase(event) + ": "),
            {event.outcome == "approved" ? Look::good : Look::strong, text::printable(event.outcome)}};
}

MailRun quoted(const std::vector<std::string>& entries) {
    std::vector<std::string> all;
    for (const auto& entry : entries) all.push_back("“" + entry + "”");
    return plain(text::enumerate(all));
}

MailLine roadmap_line(const Change& change, const MailTeller& teller) {
    const auto& entry = std::get<RoadmapChange>(change.detail);
    const auto label = [](Look look, const std::string& told) { return MailLine{{look, told + ":"}, plain(" ")}; };
    const auto horizon = [](const std::vector<Horizon>& all) { return std::string(to_string(all.front())); };
    switch (change.kind) {
        case ChangeKind::roadmap_added:
            return label(Look::fresh, "new, " + horizon(entry.to)) + MailLine{plain(entry.new_entries.front())};
        case ChangeKind::roadmap_removed:
            return label(Look::gone, "gone from " + horizon(entry.from)) + MailLine{plain(entry.old_entries.front())};
        case ChangeKind::roadmap_reworded:
            return label(Look::strong, horizon(entry.to)) +
                   teller.reworded(entry.old_entries.front(), entry.new_entries.front());
        case ChangeKind::roadmap_moved: {
            const bool forward = entry.to.front() < entry.from.front();
            return label(forward ? Look::good : Look::gone,
                         both(horizon(entry.from), horizon(entry.to)) + (forward ? "" : ", back")) +
                   (entry.reworded ? teller.reworded(entry.old_entries.front(), entry.new_entries.front())
                                   : MailLine{plain(entry.new_entries.front())});
        }
        default: {
            const bool split = change.kind == ChangeKind::roadmap_split;
            return label(Look::moving, split ? "split" : "merged") +
                   MailLine{quoted(entry.old_entries), plain(" became "), quoted(entry.new_entries)};
        }
    }
}

/// A section of changes, each told by `line`; none where there are no changes.
template <class Line>
void add_section(MailContent& content, const std::string& title, const std::vector<const Change*>& changes,
                 const MailTeller& teller, Line line) {
    if (changes.empty()) return;
    MailSection section{title, {}, {}};
    for (const auto* const change : changes) section.entries.push_back(teller.entry(*change, line(*change)));
    content.sections.push_back(std::move(section));
}

std::size_t entries_of(const MailContent& content) {
    std::size_t entries = 0;
    for (const auto& section : content.sections) entries += section.entries.size();
    return entries;
}

/// The first entries, and how many changes were in the others.
MailContent first_entries(const MailContent& content, std::size_t most, const std::string& pointer) {
    auto part = content;
    part.sections.clear();
    std::size_t left_out = 0;
    for (const auto& section : content.sections) {
        MailSection kept{section.title, section.aside, {}};
        for (const auto& entry : section.entries) {
            if (most == 0) {
                left_out += entry.changes;
                continue;
            }
            --most;
            kept.entries.push_back(entry);
        }
        if (!kept.entries.empty()) part.sections.push_back(std::move(kept));
    }
    part.cut = text::counted(left_out, "more change is", "more changes are") +
               " left out here, for a mail must not be too long. " + pointer;
    return part;
}

}  // namespace

MailContent mail_content(const Diff& diff, std::size_t hidden, const MailOptions& options) {
    const auto layout = lay_out(diff, options.all);
    const MailTeller teller(diff, options);
    MailContent content;
    content.headline = text::printable(headline(diff, "→"));
    content.counts = counts(diff) + ".";
    if (hidden != 0) content.filtered = text::counted(hidden, "change is", "changes are") + " left out by the filter.";
    for (const auto* const note : {&diff.old_note, &diff.new_note}) {
        const auto link = note_link(options.base_url, note->path, 0);
        const auto shown = note->date.known() ? note->date.iso() : text::printable(note->path);
        if (!link.empty()) content.notes.push_back({shown, link});
    }
    add_section(content, "Leads", layout.leads, teller, lead_line);
    add_section(content, "Teams", layout.teams, teller, team_line);
    add_section(content, "Proposed and decided", layout.announced, teller, announced_line);
    add_section(content, "Roadmap", layout.roadmap, teller,
                [&](const Change& change) { return roadmap_line(change, teller); });
    for (const auto& team : layout.by_team) content.sections.push_back(teller.team(team));
    if (const auto unchanged = untouched_counts(diff); !unchanged.empty()) content.unchanged = unchanged + ".";
    return content;
}

MailContent cut_to_fit(const MailContent& content, const std::string& pointer,
                       const std::function<bool(const MailContent&)>& fits) {
    if (fits(content)) return content;
    // More entries never make it shorter, so the most that fit are found by halving.
    std::size_t fit = 0;
    std::size_t too_many = entries_of(content);
    while (fit + 1 < too_many) {
        const auto middle = fit + (too_many - fit) / 2;
        (fits(first_entries(content, middle, pointer)) ? fit : too_many) = middle;
    }
    return first_entries(content, fit, pointer);
}

}  // namespace pmcdiff::report
