#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "align/names.hpp"
#include "check/rules.hpp"
#include "check/section_changes.hpp"
#include "notes/people.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"

namespace pmcdiff::check {

namespace {

/// Lines so alike are one line, reworded.
constexpr double likeness_of_reworded_line = 0.5;
/// Fewer lines and fewer words are a correction, no update.
constexpr std::size_t least_lines = 2;
constexpr std::size_t least_words_of_update = 12;
/// An update that names a team must say a little more than its name.
constexpr std::size_t least_words_that_name = 8;

std::size_t word_count(const std::vector<SaidLine>& lines) {
    std::size_t count = 0;
    for (const auto& line : lines) count += text::words(line.words).size();
    return count;
}

std::string heading_of(const NoteText& note, const TextSection& section) {
    return std::string(text::trim(note.line(section.line)));
}

class MisplacedUpdate final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "misplaced-update",
            .level = DiagnosticLevel::warning,
            .summary = "An update stands in another meeting's note, or under another team's heading",
            .explanation =
                "**In another meeting's note**: a team's update is written on the day of a later meeting, whose own "
                "note has "
                "nothing of that team yet. Corrections of a few words, and updates that are filled in between the two "
                "meetings, are left alone.\n\n"
                "**Under another team's heading**: whoever leads one team writes under another one, his own section "
                "stays "
                "empty, and the words name his own team and not the one they stand under.",
            .example =
                " <!-- Garden/2021-02-23-garden.md, written on 2021-03-09 -->\n ### Rake - Ada Lindqvist\n"
                "+- Sharpened the tines\n+- Next: a longer handle\n",
            .mended =
                " <!-- Garden/2021-03-09-garden.md, written on 2021-03-09 -->\n ### Rake - Ada Lindqvist\n"
                "+- Sharpened the tines\n+- Next: a longer handle\n"};
    }

    bool compares_only() const override { return true; }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        if (note.adds()) return {};
        const auto sections = section_changes(*note.base, *note.head);
        auto findings = in_wrong_note(note, change, sections);
        std::ranges::move(in_wrong_section(note, change, sections), std::back_inserter(findings));
        return findings;
    }

private:
    /// The latest note of the series whose meeting was due when the change was made, where that day is nearer to it than to
    /// this note's own meeting.
    static const NotePlace* due_meeting(const NoteText& note, const Change& change) {
        const auto written = change.written(note);
        if (!note.date.known() || !written.known()) return nullptr;
        const auto day = days_since_epoch(written);
        const NotePlace* due = nullptr;
        for (const auto* const later : change.head().after(note.pmc, note.date)) {
            // Minutes are filled in on the evening before, too.
            if (days_since_epoch(later->date) <= day + 1) due = later;
        }
        if (due == nullptr) return nullptr;
        const auto since_due = day - days_since_epoch(due->date);
        return since_due > (day - days_since_epoch(note.date)) / 2 ? nullptr : due;
    }

    static Findings in_wrong_note(const NoteChange& note, const Change& change, const SectionChanges& sections) {
        const auto* const due = due_meeting(*note.head, change);
        const auto* const due_note = due == nullptr ? nullptr : change.head().note(*due);
        if (due_note == nullptr) return {};
        Findings findings;
        for (const auto& [key, gained] : sections.gained) {
            const auto* const section = note.head->find_section(key);
            if (!section->team || due_note->find_team(key) == nullptr || due_note->speaks(key)) continue;
            const auto update = new_lines(key, gained, sections);
            if (update.size() < least_lines && word_count(update) < least_words_of_update) continue;
            const auto written = change.written(*note.head).iso();
            findings.push_back(finding_at(*note.head, section->line, DiagnosticLevel::warning, due->date.iso(),
                                          "this " + section->name + " update, written on " + written +
                                              ", is in the note of " + note.head->date.iso() + "; the note of " +
                                              due->date.iso() + " has none yet",
                                          "move it to " + std::string(due->path)));
        }
        return findings;
    }

    /// What is no rewording of a line that was there.
    static std::vector<SaidLine> new_lines(std::string_view key, const std::vector<SaidLine>& gained,
                                           const SectionChanges& sections) {
        LikeLines lost;
        if (const auto at = sections.lost.find(key); at != sections.lost.end()) {
            for (const auto& line : at->second) lost.add(line.words);
        }
        std::vector<SaidLine> lines;
        for (const auto& line : gained) {
            if (!lost.has_like(line.words, likeness_of_reworded_line)) lines.push_back(line);
        }
        return lines;
    }

    static Findings in_wrong_section(const NoteChange& note, const Change& change, const SectionChanges& sections) {
        // Several authors: it is a merge of other changes, each of them checked for itself.
        if (change.authors().size() != 1) return {};
        const auto own = teams_led_by(change.authors().front(), *note.head, change.profile());
        const auto is_team = [&](const auto& gained) {
            return note.head->find_section(gained.first)->team.has_value();
        };
        if (own.empty() || std::ranges::count_if(sections.gained, is_team) != 1) return {};
        const auto& [key, lines] = *std::ranges::find_if(sections.gained, is_team);
        const auto& section = *note.head->find_section(key);
        const bool is_own = std::ranges::any_of(own, [&](const TeamHeading* team) { return team->key == key; });
        if (is_own || word_count(lines) < least_words_that_name) return {};

        std::vector<std::string> stems;
        for (const auto& line : lines) std::ranges::move(text::content_stems(line.words), std::back_inserter(stems));
        if (align::mentions(stems, section.name, {})) return {};
        for (const auto* const team : own) {
            if (note.head->speaks(team->key) || !align::mentions(stems, team->name, {})) continue;
            const auto* const right = note.head->find_section(team->key);
            return {finding_at(*note.head, section.line, DiagnosticLevel::warning, team->key,
                               "this reads as an update of " + team->name + ", but stands under " + section.name,
                               "move it below \"" + heading_of(*note.head, *right) + "\"")};
        }
        return {};
    }

    static std::vector<const TeamHeading*> teams_led_by(const std::string& person, const NoteText& note,
                                                        const Profile& profile) {
        std::vector<const TeamHeading*> teams;
        for (const auto& team : note.teams) {
            const bool leads = std::ranges::any_of(
                team.leads, [&](const std::string& lead) { return notes::same_person(person, lead, profile); });
            if (leads) teams.push_back(&team);
        }
        return teams;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_misplaced_update() { return std::make_unique<MisplacedUpdate>(); }

}  // namespace pmcdiff::check
