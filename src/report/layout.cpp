#include "report/layout.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "report/item_story.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

struct CountWords {
    ChangeKind kind;
    std::string_view one;
    std::string_view many;
};

constexpr auto count_words = std::to_array<CountWords>({
    {ChangeKind::lead_changed, "lead change", "lead changes"},
    {ChangeKind::lead_respelled, "lead respelled", "leads respelled"},
    {ChangeKind::stand_in, "stand-in", "stand-ins"},
    {ChangeKind::lead_proposed, "lead proposal", "lead proposals"},
    {ChangeKind::team_added, "team added", "teams added"},
    {ChangeKind::team_removed, "team removed", "teams removed"},
    {ChangeKind::team_renamed, "team renamed", "teams renamed"},
    {ChangeKind::team_split, "team split", "teams split"},
    {ChangeKind::team_merged, "merge of teams", "merges of teams"},
    {ChangeKind::team_lifecycle, "lifecycle change", "lifecycle changes"},
    {ChangeKind::lifecycle, "lifecycle proposal", "lifecycle proposals"},
    {ChangeKind::project_added, "project added", "projects added"},
    {ChangeKind::project_removed, "project removed", "projects removed"},
    {ChangeKind::project_renamed, "project renamed", "projects renamed"},
    {ChangeKind::project_moved, "project moved", "projects moved"},
    {ChangeKind::roadmap_moved, "roadmap entry moved", "roadmap entries moved"},
    {ChangeKind::roadmap_added, "roadmap entry added", "roadmap entries added"},
    {ChangeKind::roadmap_removed, "roadmap entry removed", "roadmap entries removed"},
    {ChangeKind::roadmap_reworded, "roadmap entry reworded", "roadmap entries reworded"},
    {ChangeKind::roadmap_split, "roadmap entry split", "roadmap entries split"},
    {ChangeKind::roadmap_merged, "merge of roadmap entries", "merges of roadmap entries"},
    {ChangeKind::item_completed, "item completed", "items completed"},
    {ChangeKind::item_progressed, "item with a new status", "items with a new status"},
    {ChangeKind::item_added, "new item", "new items"},
    {ChangeKind::item_continued, "item going on", "items going on"},
    {ChangeKind::item_moved, "item moved", "items moved"},
    {ChangeKind::item_dropped, "item not told again", "items not told again"},
    {ChangeKind::action_opened, "action opened", "actions opened"},
    {ChangeKind::action_closed, "action closed", "actions closed"},
});

/// A kept run of more words is cut to this many at each end.
constexpr std::size_t kept_words_at_ends = 5;

/// More meetings between than this are told by the way of each piece of work; what was told once is counted.
constexpr std::size_t few_meetings = 3;

/// Where a change is counted and not listed; null where it is listed.
std::vector<const Change*>* fold_of(const Change& change, bool long_series, Folded& folded) {
    const auto* const item = std::get_if<ItemChange>(&change.detail);
    if (item == nullptr) return nullptr;
    const bool dropped = change.kind == ChangeKind::item_dropped;
    if (dropped && item->from == Status::done) return &folded.finished_before;
    if (!long_series) return nullptr;
    if (change.kind == ChangeKind::item_added && item->to == Status::done) return &folded.finished_at_once;
    const bool is_info = item->from == Status::info || item->to == Status::info;
    const bool told_once = dropped && item->path.size() < 2;
    return is_info || told_once ? &folded.passing : nullptr;
}

/// The list of the layout that a change belongs to; null for what is told team by team.
std::vector<const Change*>* topic_of(ChangeKind kind, Layout& layout) {
    switch (kind) {
        case ChangeKind::lead_changed:
        case ChangeKind::lead_respelled:
        case ChangeKind::stand_in: return &layout.leads;
        case ChangeKind::lead_proposed:
        case ChangeKind::lifecycle: return &layout.announced;
        case ChangeKind::team_added:
        case ChangeKind::team_removed:
        case ChangeKind::team_renamed:
        case ChangeKind::team_split:
        case ChangeKind::team_merged:
        case ChangeKind::team_lifecycle: return &layout.teams;
        case ChangeKind::roadmap_moved:
        case ChangeKind::roadmap_added:
        case ChangeKind::roadmap_removed:
        case ChangeKind::roadmap_reworded:
        case ChangeKind::roadmap_split:
        case ChangeKind::roadmap_merged: return &layout.roadmap;
        default: return nullptr;
    }
}

std::string cut_middle(const std::string& run) {
    const auto words = text::split_blanks(run);
    if (words.size() <= 2 * kept_words_at_ends + 2) return run;
    std::string out;
    for (std::size_t i = 0; i < kept_words_at_ends; ++i) out.append(words[i]).append(" ");
    out += "…";
    for (std::size_t i = words.size() - kept_words_at_ends; i < words.size(); ++i) out.append(" ").append(words[i]);
    return out;
}

}  // namespace

bool is_long(const Diff& diff) { return diff.through.size() > few_meetings; }

Layout lay_out(const Diff& diff, bool all) {
    Layout layout;
    const bool long_series = is_long(diff);
    std::unordered_map<std::string_view, std::size_t> place_of_team;
    std::vector<std::vector<const Change*>> all_of_team;
    const auto section = [&](const Change& change) -> TeamChanges& {
        const auto [at, is_new] = place_of_team.try_emplace(change.team, layout.by_team.size());
        if (is_new) {
            layout.by_team.push_back({change.team, {}, {}, {}, long_series});
            all_of_team.emplace_back();
        }
        all_of_team[at->second].push_back(&change);
        return layout.by_team[at->second];
    };
    for (const auto& change : diff.changes) {
        if (auto* const topic = topic_of(change.kind, layout)) {
            topic->push_back(&change);
            continue;
        }
        auto& team = section(change);
        auto* const folded = all ? nullptr : fold_of(change, long_series, team.folded);
        (folded == nullptr ? team.changes : *folded).push_back(&change);
    }
    if (!diff.through.empty()) {
        for (std::size_t i = 0; i < layout.by_team.size(); ++i) {
            layout.by_team[i].releases = release_runs(all_of_team[i]);
        }
    }
    std::ranges::stable_sort(layout.by_team, {}, [&](const TeamChanges& team) {
        return std::ranges::find(diff.team_order, team.team) - diff.team_order.begin();
    });
    return layout;
}

std::string counts(const Diff& diff) {
    auto summary = diff.summary();
    std::size_t done_at_once = 0;
    std::size_t not_told_again = 0;
    if (!diff.through.empty()) {
        for (const auto& change : diff.changes) {
            const auto* const item = std::get_if<ItemChange>(&change.detail);
            if (item == nullptr) continue;
            if (change.kind == ChangeKind::item_added && item->to == Status::done) ++done_at_once;
            if (change.kind == ChangeKind::item_dropped && item->from == Status::done) ++not_told_again;
        }
        summary[ChangeKind::item_added] -= done_at_once;
        summary[ChangeKind::item_dropped] -= not_told_again;
    }
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
        if (count != 0) parts.push_back(text::counted(count, one, many));
    };
    for (const auto& words : count_words) {
        const auto at = summary.find(words.kind);
        if (at != summary.end()) add(at->second, words.one, words.many);
        if (words.kind == ChangeKind::item_completed)
            add(done_at_once, "item done when first told", "items done when first told");
        if (words.kind == ChangeKind::item_dropped)
            add(not_told_again, "finished item not told again", "finished items not told again");
    }
    return parts.empty() ? "no changes" : text::enumerate(parts);
}

std::string count_phrase(ChangeKind kind, std::size_t count) {
    const auto* const words = std::ranges::find(count_words, kind, &CountWords::kind);
    return text::counted(count, words->one, words->many);
}

std::string untouched_counts(const Diff& diff) {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
        if (count != 0) parts.push_back(text::counted(count, one, many));
    };
    add(diff.untouched.teams, "team", "teams");
    add(diff.untouched.items, "item", "items");
    add(diff.untouched.roadmap_entries, "roadmap entry", "roadmap entries");
    return parts.empty() ? std::string{} : text::enumerate(parts) + " unchanged";
}

std::string headline(const Diff& diff, const std::string& arrow) {
    const auto shown = [](const NoteIdentity& note) { return note.date.known() ? note.date.iso() : note.path; };
    std::string out;
    if (diff.old_note.pmc == diff.new_note.pmc) {
        out = diff.new_note.pmc.empty() ? "" : diff.new_note.pmc + " ";
        out += shown(diff.old_note) + " " + arrow + " " + shown(diff.new_note);
    } else {
        out = diff.old_note.pmc + " " + shown(diff.old_note) + " " + arrow + " " + diff.new_note.pmc + " " +
              shown(diff.new_note);
    }
    if (!diff.through.empty()) out += ", " + text::counted(diff.through.size(), "meeting") + " between";
    return out;
}

std::string item_label(const Change& change, bool long_series) {
    const auto& item = std::get<ItemChange>(change.detail);
    const auto status = [](const std::optional<Status>& value) {
        return value ? std::string(to_string(*value)) : std::string{};
    };
    switch (change.kind) {
        case ChangeKind::item_completed: return "completed";
        case ChangeKind::item_progressed: return "now " + status(item.to);
        case ChangeKind::item_added: return (long_series && item.to != Status::done ? "" : "new, ") + status(item.to);
        case ChangeKind::item_continued: return item.to == Status::done ? "still told" : "goes on";
        case ChangeKind::item_moved: return "moved here";
        case ChangeKind::item_dropped: return "silent";
        case ChangeKind::action_opened: return "action";
        case ChangeKind::action_closed: return "action done";
        default: return std::string(to_string(change.kind));
    }
}

std::string announcement_phrase(const LifecycleEvent& event) {
    if (event.kind == LifecycleEvent::Kind::lead_proposed) {
        const auto team = event.team.empty() ? std::string("a team") : event.team;
        return event.person.empty() ? "a lead is sought for " + team : event.person + " as lead of " + team;
    }
    const auto subject = event.subject.empty() ? "\"" + shorten(event.text, 60) + "\"" : event.subject;
    const std::pair<std::string_view, std::string_view> phrases[] = {
        {"attic", " to the attic"},   {"incubate", " into incubation"},
        {"graduate", " to active"},   {"retire", " to be retired"},
        {"split", " to be split"},    {"merge", " to be merged"},
        {"rename", " to be renamed"}, {"move", " to move"},
        {"propose", " as new"}};
    for (const auto& [what, phrase] : phrases) {
        if (event.what == what) return subject + std::string(phrase);
    }
    return subject + ": " + event.what;
}

std::string names_or_vacant(const std::vector<std::string>& names) {
    return names.empty() ? "vacant" : text::join(names, ", ");
}

std::string shorten(const std::string& text, std::size_t most) {
    if (most == 0 || text::display_width(text) <= most) return text;
    std::string out;
    std::size_t columns = 0;
    for (const auto word : text::split_blanks(text)) {
        const auto more = text::display_width(word) + (out.empty() ? 0 : 1);
        if (columns + more + 2 > most) break;
        out.append(out.empty() ? "" : " ").append(word);
        columns += more;
    }
    return out + " …";
}

bool same_new_item(const Change& left, const Change& right) {
    const bool items =
        std::holds_alternative<ItemChange>(left.detail) && std::holds_alternative<ItemChange>(right.detail);
    return items && left.kind == right.kind && !left.new_places.empty() && left.new_places == right.new_places;
}

std::vector<text::WordRun> short_runs(std::vector<text::WordRun> runs) {
    for (auto& run : runs) {
        if (run.kind == text::WordRun::Kind::kept) run.text = cut_middle(run.text);
    }
    return runs;
}

}  // namespace pmcdiff::report
