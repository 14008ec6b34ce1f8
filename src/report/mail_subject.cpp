#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/layout.hpp"
#include "report/mail_formats.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

/// A subject names no more than this many counts; lists of mails show little of a longer one.
constexpr std::size_t most_counts = 4;

/// What matters, first things first.
constexpr auto subject_kinds = std::to_array<ChangeKind>({
    ChangeKind::lead_changed,
    ChangeKind::team_added,
    ChangeKind::team_removed,
    ChangeKind::team_renamed,
    ChangeKind::team_split,
    ChangeKind::team_merged,
    ChangeKind::team_lifecycle,
    ChangeKind::lead_proposed,
    ChangeKind::item_completed,
    ChangeKind::roadmap_moved,
    ChangeKind::item_added,
});

bool brings_a_lead(const Change& change) {
    const auto* const leads = std::get_if<LeadChange>(&change.detail);
    return leads != nullptr && !leads->joined.empty();
}

/// What finished is always told where anything did; the others as there is room.
std::string subject_counts(const Diff& diff) {
    const auto summary = diff.summary();
    const auto count_of = [&](ChangeKind kind) -> std::size_t {
        const auto at = summary.find(kind);
        return at == summary.end() ? 0 : at->second;
    };
    const auto new_leads = static_cast<std::size_t>(std::ranges::count_if(diff.changes, brings_a_lead));
    const auto completed = count_of(ChangeKind::item_completed) + count_of(ChangeKind::action_closed);
    bool completed_told = completed == 0;
    std::vector<std::string> parts;
    for (const auto kind : subject_kinds) {
        auto count = count_of(kind);
        if (kind == ChangeKind::lead_changed) count = new_leads;
        if (kind == ChangeKind::item_completed) count = completed;
        completed_told = completed_told || kind == ChangeKind::item_completed;
        const auto room = completed_told ? most_counts : most_counts - 1;
        // New items are news only where nothing else is.
        const bool wanted = kind != ChangeKind::item_added || parts.empty();
        if (count == 0 || !wanted || parts.size() >= room) continue;
        parts.push_back(kind == ChangeKind::lead_changed ? text::counted(count, "new lead")
                                                         : count_phrase(kind, count));
    }
    if (!parts.empty()) return text::join(parts, ", ");
    return diff.changes.empty() ? "no changes" : text::counted(diff.changes.size(), "change");
}

std::string series_name(const Diff& diff) {
    const auto& pmc = diff.new_note.pmc;
    if (pmc.empty() || text::lower_ascii(pmc).ends_with("pmc")) return pmc;
    return pmc + " PMC";
}

std::string shown_date(const NoteIdentity& note) { return note.date.known() ? note.date.iso() : note.path; }

std::string counts_of_range(const Diff& diff) {
    const auto range = diff.through.empty() ? std::string{} : " since " + shown_date(diff.old_note);
    return subject_counts(diff) + range;
}

}  // namespace

std::string mail_subject(const Diff& diff) {
    const auto name = series_name(diff);
    const auto subject = (name.empty() ? "" : "[" + name + "] ") + shown_date(diff.new_note) + ": ";
    return text::printable(subject + counts_of_range(diff));
}

std::string fill_subject(std::string_view pattern, const Diff& diff) {
    const auto filled = std::to_array<std::pair<std::string_view, std::string>>({
        {"{default}", mail_subject(diff)},
        {"{pmc}", diff.new_note.pmc},
        {"{date}", shown_date(diff.new_note)},
        {"{counts}", counts_of_range(diff)},
    });
    // In one pass, so that a name with braces in it stays a name.
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto* const mark =
            std::ranges::find_if(filled, [&](const auto& each) { return pattern.substr(at).starts_with(each.first); });
        if (mark == filled.end()) {
            out += pattern[at++];
        } else {
            out += mark->second;
            at += mark->first.size();
        }
    }
    return text::collapse_blanks(text::printable(out));
}

}  // namespace pmcdiff::report
