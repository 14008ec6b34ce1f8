#include "report/mail_items.hpp"

#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "report/item_story.hpp"
#include "report/note_link.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

using Look = MailRun::Look;

constexpr std::string_view path_arrow = "→";
/// An item is told in about this many columns; the note has the rest.
constexpr std::size_t item_columns = 300;
/// The same over many meetings, where there are more items and the way of each is told too.
constexpr std::size_t item_columns_of_a_series = 160;

MailRun plain_words(std::string text) { return {Look::plain, std::move(text)}; }
MailRun strong_words(const std::string& text) { return {Look::strong, text::printable(text)}; }
MailRun faint_words(const std::string& text) { return {Look::faint, text::printable(text)}; }

Look look_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::item_completed:
        case ChangeKind::action_closed: return Look::good;
        case ChangeKind::item_progressed:
        case ChangeKind::item_moved: return Look::moving;
        case ChangeKind::item_added:
        case ChangeKind::action_opened: return Look::fresh;
        case ChangeKind::item_dropped: return Look::gone;
        default: return Look::strong;
    }
}

/// Where a reader finds the change: in the new note, else in the old one.
std::string link_of(const Change& change, const std::string& base_url) {
    const auto& places = change.new_places.empty() ? change.old_places : change.new_places;
    return places.empty() ? std::string{} : note_link(base_url, places.front().path, places.front().line);
}

}  // namespace

MailLine operator+(MailLine left, MailLine right) {
    left.insert(left.end(), std::make_move_iterator(right.begin()), std::make_move_iterator(right.end()));
    return left;
}

MailEntry MailTeller::entry(const Change& change, MailLine told) const {
    MailEntry entry{std::move(told), {}, link_of(change, options_.base_url), 1};
    if (change.inference && change.inference->confidence < 0.995) {
        entry.line.push_back(faint_words(fmt::format(" ({:.0f} % sure)", change.inference->confidence * 100)));
    }
    if (const auto told_when = when(change); !told_when.empty())
        entry.line.push_back(faint_words(" (" + told_when + ")"));
    for (const auto& remark : change.remarks) entry.below.push_back({faint_words(remark)});
    if (options_.explain && change.inference) {
        entry.below.push_back({faint_words("why: " + text::join(change.inference->evidence, "; "))});
    }
    return entry;
}

std::string MailTeller::when(const Change& change) const {
    if (diff_.through.empty()) return {};
    if (std::holds_alternative<ItemChange>(change.detail)) return path_phrase(change, std::string(path_arrow));
    if (std::holds_alternative<RoadmapChange>(change.detail)) return route_phrase(change, std::string(path_arrow));
    return change.since.known() ? "since " + change.since.iso() : std::string{};
}

std::string MailTeller::shortened(const std::string& text) const {
    const auto most = options_.all ? 0 : is_long(diff_) ? item_columns_of_a_series : item_columns;
    return shorten(text::printable(text), most);
}

MailLine MailTeller::reworded(const std::string& was, const std::string& text) const {
    const auto runs = text::word_diff(text::printable(was), text::printable(text));
    if (text::kept_share(runs) < least_kept_share) {
        return {plain_words(shortened(text)), faint_words(" (was: " + shortened(was) + ")")};
    }
    MailLine line;
    for (const auto& run : options_.all ? runs : short_runs(runs)) {
        if (!line.empty()) line.push_back(plain_words(" "));
        const auto kept = run.kind == text::WordRun::Kind::kept;
        const auto removed = run.kind == text::WordRun::Kind::removed;
        line.push_back({kept ? Look::plain : removed ? Look::removed : Look::added, run.text});
    }
    return line;
}

MailSection MailTeller::team(const TeamChanges& team) const {
    MailSection section{text::printable(team.team), {}, {}};
    if (team.long_series) section.aside = text::join(team_counts(team), ", ");
    const Change* before = nullptr;
    for (const auto* const change : team.changes) {
        const auto* const told = std::get_if<ItemChange>(&change->detail);
        if (before != nullptr && same_new_item(*before, *change)) {
            // Another old item that became the one just told.
            auto& last = section.entries.back();
            last.below.push_back({faint_words("and was: " + shortened(told->was.empty() ? told->text : told->was))});
            ++last.changes;
        } else {
            section.entries.push_back(
                entry(*change, told != nullptr ? item(*change, team.long_series) : project(*change)));
        }
        before = change;
    }
    if (const auto told = releases_phrase(team.releases); !told.empty()) {
        section.entries.push_back({{{Look::good, "released"}, plain_words(" " + text::printable(told))}, {}, {}, 0});
    }
    for (const auto& told : folded_phrases(team)) section.entries.push_back({{faint_words(told)}, {}, {}, 0});
    return section;
}

MailLine MailTeller::item(const Change& change, bool long_series) const {
    const auto& item = std::get<ItemChange>(change.detail);
    MailLine line{{look_of(change.kind), item_label(change, long_series) + ":"}, plain_words(" ")};
    if (!change.project.empty()) line.push_back(faint_words(change.project + ": "));
    if (!item.from_team.empty()) line.push_back(faint_words("(from " + item.from_team + ") "));
    const bool words_only = item.was.empty() || (long_series && !options_.all);
    line = std::move(line) + (words_only ? MailLine{plain_words(shortened(item.text))} : reworded(item.was, item.text));
    if (item.path.empty() && change.kind == ChangeKind::item_dropped && item.from) {
        line.push_back(faint_words(" (was " + std::string(to_string(*item.from)) + ")"));
    }
    if (item.owner) line.push_back(faint_words(" [" + *item.owner + "]"));
    return line;
}

MailLine MailTeller::project(const Change& change) {
    const auto name = strong_words(change.project);
    if (change.kind == ChangeKind::project_added) {
        return {{Look::fresh, "new:"}, plain_words(" project "), name};
    }
    if (change.kind == ChangeKind::project_removed) {
        return {{Look::gone, "gone:"}, plain_words(" project "), name};
    }
    if (const auto* const renamed = std::get_if<Renaming>(&change.detail)) {
        return {{Look::moving, "renamed:"},
                plain_words(" project "),
                name,
                plain_words(" is the new name of " + text::printable(renamed->from))};
    }
    const auto& from = std::get<ProjectMove>(change.detail).from_team;
    return {
        {Look::moving, "moved here:"}, plain_words(" project "), name, plain_words(" from " + text::printable(from))};
}

}  // namespace pmcdiff::report
