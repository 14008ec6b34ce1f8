#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include "check/earlier_notes.hpp"
#include "check/rules.hpp"
#include "text/pattern.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// The meetings before that a copy may come from, and what stands in more than one of them is no slip.
constexpr std::size_t meetings_compared = 6;
constexpr std::size_t least_meetings = 2;
/// Shorter lines repeat by chance.
constexpr std::size_t least_words_of_line = 3;
/// A heading that asks or tells something in this many words is a remark to colleagues.
constexpr std::size_t least_words_of_remark = 6;

using Meetings = std::vector<const NoteText*>;

class LeftoverInTemplate final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "leftover-in-template",
            .level = DiagnosticLevel::warning,
            .summary = "A new note still has words of an earlier meeting",
            .explanation =
                "A new note is often a copy of the one before with its updates taken out, and some are forgotten. "
                "The rule looks at notes that the change adds, and at the six meetings before. It tells of a "
                "section in which every line stood in those notes, and one of them in a single note only; and of a "
                "heading with a remark to colleagues (a question, or half a sentence behind a dash) that an earlier "
                "note has word for word.\n\n"
                "Left alone: what stands in several of those notes, for a template says it every time; a section "
                "with a new line, for somebody wrote there; tables, roadmaps, attendees, the agenda's list of "
                "headings and definitions of links.",
            .example =
                " <!-- Garden/2021-03-09-garden.md; only the note of 2021-02-23 has the line -->\n"
                "+### Rake - Ada Lindqvist\n"
                "+- Released version 4 of the rake handle\n",
            .mended = "+### Rake - Ada Lindqvist\n",
        };
    }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        if (!note.adds()) return {};
        const auto meetings = EarlierNotes(*note.head, change.base()).newest(meetings_compared);
        Findings found;
        if (meetings.size() >= least_meetings) add_sections(*note.head, meetings, change.profile(), found);
        add_headings(*note.head, meetings, found);
        return found;
    }

private:
    void add_sections(const NoteText& note, const Meetings& meetings, const Profile& profile, Findings& found) const {
        std::unordered_set<std::string> headings;
        for (const auto& heading : note.headings) headings.insert(section_key(heading.text));
        for (const auto& team : note.teams) headings.insert(section_key(team.name));
        // Where teams are items of a list, their lines are what headings are elsewhere.
        std::unordered_set<int> team_lines;
        for (const auto& team : note.teams) team_lines.insert(team.line);
        for (const auto& section : note.sections) {
            const bool repeats = section.kind == notes::SectionKind::roadmap ||
                                 section.kind == notes::SectionKind::attendees || has_table(note, section);
            if (repeats || !all_stood(section, meetings)) continue;
            const auto is_left = [&](const SaidLine& line) {
                return word_count(line.words) >= least_words_of_line && count(line.words, meetings) == 1 &&
                       !headings.contains(section_key(without_prefix(line.words, profile))) &&
                       !team_lines.contains(line.line) && !definition_.is_in(note.line(line.line));
            };
            const auto left = std::ranges::find_if(section.said, is_left);
            if (left == section.said.end()) continue;
            found.push_back(leftover(note, section, *left, meetings));
        }
    }

    /// A line of the contents as the heading that it leads to: "update on rake" as "rake".
    static std::string_view without_prefix(std::string_view words, const Profile& profile) {
        for (const auto& prefix : profile.headings.team_prefixes) {
            if (words.starts_with(prefix + " ")) return words.substr(prefix.size() + 1);
        }
        return words;
    }

    static Finding leftover(const NoteText& note, const TextSection& section, const SaidLine& line,
                            const Meetings& meetings) {
        const auto* const meeting = *std::ranges::find_if(
            meetings, [&](const NoteText* earlier) { return earlier->words.contains(line.words); });
        const auto lines = static_cast<std::size_t>(std::ranges::count_if(
            section.said, [&](const SaidLine& each) { return meeting->words.contains(each.words); }));
        return finding_at(note, line.line, DiagnosticLevel::warning, line.words,
                          (lines == 1 ? std::string("this line is") : "these " + std::to_string(lines) + " lines are") +
                              " word for word what the meeting of " + meeting->date.iso() + " had",
                          "empty the section in the new note");
    }

    void add_headings(const NoteText& note, const Meetings& meetings, Findings& found) const {
        for (const auto& heading : note.headings) {
            if (!is_remark(heading.text)) continue;
            const auto words = said(heading.text);
            const auto meeting = std::ranges::find_if(meetings, [&](const NoteText* earlier) {
                return std::ranges::any_of(earlier->headings,
                                           [&](const HeadingLine& other) { return said(other.text) == words; });
            });
            if (meeting == meetings.end()) continue;
            found.push_back(finding_at(note, heading.line, DiagnosticLevel::warning, words,
                                       "the heading carries a remark from the meeting of " + (*meeting)->date.iso(),
                                       "leave the remark out of the new note"));
        }
    }

    [[nodiscard]] bool is_remark(std::string_view heading) const {
        const auto bare = text::trim(heading);
        const bool exclaims = bare.ends_with('?') || bare.ends_with('!');
        if (exclaims && word_count(bare) >= least_words_of_remark) return true;
        const auto dashes = dash_.find_all(bare);
        if (dashes.empty()) return false;
        const auto& last = dashes.back().front();
        const auto tail = bare.substr(static_cast<std::size_t>(last.data() - bare.data()) + last.size());
        return word_count(tail) >= least_words_of_remark;
    }

    static bool has_table(const NoteText& note, const TextSection& section) {
        return std::ranges::any_of(section.said, [&](const SaidLine& line) {
            return note.line(line.line).find('|') != std::string_view::npos;
        });
    }

    static std::ptrdiff_t count(const std::string& words, const Meetings& meetings) {
        return std::ranges::count_if(meetings, [&](const NoteText* note) { return note->words.contains(words); });
    }

    static bool all_stood(const TextSection& section, const Meetings& meetings) {
        return std::ranges::all_of(section.said, [&](const SaidLine& line) { return count(line.words, meetings) > 0; });
    }

    static std::size_t word_count(std::string_view text) {
        const auto words = text::split_blanks(text);
        return static_cast<std::size_t>(std::ranges::count_if(
            words, [](std::string_view word) { return std::ranges::any_of(word, text::is_word_character); }));
    }

    text::Pattern definition_{R"(^\s*\[[^\]]+\]:)"};
    text::Pattern dash_{R"(\s(?:-+|–|—)\s)"};
};

}  // namespace

std::unique_ptr<const Rule> make_leftover_in_template() { return std::make_unique<LeftoverInTemplate>(); }

}  // namespace pmcdiff::check
