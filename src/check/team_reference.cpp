#include "check/team_reference.hpp"

#include <algorithm>
#include <cstddef>
#include <ranges>
#include <unordered_set>
#include <utility>

#include "check/business.hpp"
#include "notes/people.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// Of a fortnightly series. What was said of a team longer ago is no latest word.
constexpr std::ptrdiff_t year_of_meetings = 26;
/// What was announced longer ago has happened, or will not.
constexpr std::size_t meetings_remembered = 2;

bool is_among(std::string_view person, const std::vector<std::string>& people, const Profile& profile) {
    return std::ranges::any_of(people,
                               [&](const std::string& other) { return notes::same_person(person, other, profile); });
}

/// The words of a name by which it is found however it is spelt: not its initials.
std::vector<std::string> words_of_name(std::string_view person) {
    constexpr std::size_t least_letters = 3;
    const auto lower = text::lower_ascii(person);
    std::vector<std::string> words;
    for (const auto word : text::split_blanks(lower)) {
        if (word.size() >= least_letters) words.emplace_back(word);
    }
    if (words.empty()) words.push_back(lower);
    return words;
}

}  // namespace

std::vector<std::string> people_not_in(const std::vector<std::string>& people, const std::vector<std::string>& others,
                                       const Profile& profile) {
    std::vector<std::string> found;
    std::ranges::copy_if(people, std::back_inserter(found),
                         [&](const std::string& person) { return !is_among(person, others, profile); });
    return found;
}

std::optional<TeamReference> TeamsBefore::reference(const TeamHeading& team) const {
    std::optional<TeamReference> spoke;
    std::optional<TeamReference> has;
    const NoteText* last = nullptr;
    for (const auto* const note : earlier_.notes() | std::views::take(year_of_meetings)) {
        if (last == nullptr && note->held()) last = note;
        if (const auto* const known = note->find_team(team.key); known != nullptr) {
            if (!has) has = {note, known};
            if (!spoke && note->speaks(team.key)) spoke = {note, known};
        }
        if (spoke && last != nullptr) break;
    }
    const bool unknown_to_last = last != nullptr && last->find_team(team.key) == nullptr;
    if (unknown_to_last && (!spoke || spoke->note->date < last->date)) {
        const auto key = around_.team_matches(*last, note_).older_key(team.key);
        const auto* const renamed = key.empty() ? nullptr : last->find_team(key);
        if (renamed != nullptr) return TeamReference{last, renamed, true};
    }
    return spoke ? spoke : has;
}

std::vector<LeadComparison> TeamsBefore::compare_leads() const {
    std::vector<LeadComparison> comparisons;
    std::unordered_set<std::string_view> seen;
    if (earlier_.empty()) return comparisons;
    for (const auto& team : note_.teams) {
        if (!seen.insert(team.key).second) continue;
        const auto known = reference(team);
        if (!known || known->team->leads.empty()) continue;
        const auto& profile = around_.profile();
        comparisons.push_back({&team, *known, people_not_in(team.leads, known->team->leads, profile),
                               people_not_in(known->team->leads, team.leads, profile)});
    }
    return comparisons;
}

bool TeamsBefore::led_before(std::string_view person, const LeadComparison& comparison) const {
    const auto& profile = around_.profile();
    const auto& reference = comparison.reference;
    for (const auto* const note : earlier_.notes_with(words_of_name(person), 2 * year_of_meetings)) {
        if (!reference.renamed && note->date >= reference.note->date) continue;
        const bool led = std::ranges::any_of(note->teams, [&](const TeamHeading& team) {
            const bool is_it = reference.renamed || team.key == comparison.team->key;
            return is_it && is_among(person, team.leads, profile);
        });
        if (led) return true;
    }
    return false;
}

bool TeamsBefore::led_since(std::string_view person, const LeadComparison& comparison) const {
    for (const auto* const note : earlier_.notes()) {
        if (note->date < comparison.reference.note->date) return false;
        const auto* const team = note->find_team(comparison.team->key);
        if (team != nullptr && is_among(person, team->leads, around_.profile())) return true;
    }
    return false;
}

bool TeamsBefore::announced(std::string_view person) const {
    if (names(note_, person)) return true;
    return std::ranges::any_of(earlier_.newest(meetings_remembered),
                               [&](const NoteText* note) { return names(*note, person); });
}

bool TeamsBefore::return_announced(std::string_view person, const LeadComparison& comparison) const {
    if (names(note_, person)) return true;
    const auto earlier = earlier_.newest(meetings_remembered + 1);
    for (std::size_t i = 0; i < std::min(earlier.size(), meetings_remembered); ++i) {
        const bool led_until_then = i + 1 < earlier.size() && leads_in(*earlier[i + 1], person, comparison);
        if (!led_until_then && names(*earlier[i], person)) return true;
    }
    return false;
}

bool TeamsBefore::leads_in(const NoteText& note, std::string_view person, const LeadComparison& comparison) const {
    const auto* const team = note.find_team(comparison.reference.team->key);
    return team != nullptr && is_among(person, team->leads, around_.profile());
}

bool TeamsBefore::names(const NoteText& note, std::string_view person) const {
    if (business_names(note, person)) return true;
    return std::ranges::any_of(around_.meeting(note).lifecycle, [&](const LifecycleEvent& event) {
        return event.kind == LifecycleEvent::Kind::lead_proposed && event.outcome != "rejected" &&
               !event.person.empty() && notes::same_person(event.person, person, around_.profile());
    });
}

bool writes_leads(const NoteChange& note, const TeamHeading& team) {
    if (note.base == nullptr) return true;
    const auto* const before = note.base->find_team(team.key);
    return before == nullptr || before->leads != team.leads;
}

}  // namespace pmcdiff::check
