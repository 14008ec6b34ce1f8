#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/rules.hpp"
#include "check/text_lines.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// A heading with the lines below it.
struct Part {
    int line = 0;
    int end_line = 0;
    std::string name;
};

bool is_empty(const NoteText& note, const Part& part) {
    for (int number = part.line + 1; number <= part.end_line; ++number) {
        if (!text::trim(note.line(number)).empty()) return false;
    }
    return true;
}

/// Takes the empty one of two away; none where both say something.
std::optional<Mend> mend_of(const NoteText& note, const Part& first, const Part& second) {
    if (is_empty(note, second)) return Mend{second.line, second.end_line, {}};
    if (is_empty(note, first)) return Mend{first.line, first.end_line, {}};
    return std::nullopt;
}

/// What the findings of one note are made from.
class Doubles {
public:
    explicit Doubles(const NoteText& note) : note_(note) {}

    Findings find() {
        std::unordered_map<std::string, Part> teams;
        for (const auto& section : note_.sections) {
            if (!section.team) continue;
            const auto& team = note_.teams[*section.team];
            const Part part{section.line, section.end_line, team.name};
            const auto [first, is_new] = teams.try_emplace(team.key, part);
            if (!is_new) add(first->second, part, section.key);
            look_into(section);
        }
        return std::move(found_);
    }

private:
    void add(const Part& first, const Part& second, std::string words) {
        auto finding = finding_at(note_, second.line, DiagnosticLevel::warning, std::move(words),
                                  "a second section for " + quoted(second.name) + " (the first is on line " +
                                      std::to_string(first.line) + ")",
                                  "keep one heading and put the update below it");
        finding.mend = mend_of(note_, first, second);
        found_.push_back(std::move(finding));
    }

    /// Headings below a team are one when those above them are, too: "Next" may stand below each of two components.
    void look_into(const TextSection& section) {
        const auto behind = [&](int line) {
            return std::ranges::upper_bound(note_.headings, line, {}, &HeadingLine::line);
        };
        std::unordered_map<std::string, Part> parts;
        std::vector<std::pair<int, std::string>> above;
        const auto last = behind(section.end_line);
        for (auto heading = behind(section.line); heading != last; ++heading) {
            while (!above.empty() && above.back().first >= heading->level) above.pop_back();
            const auto name = section_key(heading->text);
            const auto way = (above.empty() ? std::string{} : above.back().second + " / ") + name;
            above.emplace_back(heading->level, way);
            const auto next = std::find_if(std::next(heading), last,
                                           [&](const HeadingLine& other) { return other.level <= heading->level; });
            const Part part{heading->line, next == last ? section.end_line : next->line - 1,
                            std::string(text::trim(heading->text, "`*_ "))};
            const auto [first, is_new] = parts.try_emplace(way, part);
            if (!is_new && !name.empty()) add(first->second, part, way);
        }
    }

    const NoteText& note_;
    Findings found_;
};

class DuplicateSection final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "duplicate-section",
            .level = DiagnosticLevel::warning,
            .summary = "A team, or a heading below a team, that stands twice in a note",
            .explanation =
                "An update that is pasted with its heading, below or above the one that the note has already, leaves "
                "two sections. Readers stop at the first, which is often the empty one.\n\n"
                "Names are compared without lead, brackets, case and punctuation. A heading below a team counts as "
                "doubled only where the headings above it are the same too, so \"Next\" may stand below each of two "
                "components.\n\n"
                "`--fix` takes away the one of the two that has nothing below its heading, and leaves both where "
                "both say something.",
            .example =
                "# Garden\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n### Rake - Ada Lindqvist\n\n- "
                "Planted the beds\n",
            .mended = "# Garden\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n- Planted the beds\n",
            .can_fix = true};
    }

    Findings in_note(const NoteText& note, const Snapshot& /*around*/) const override { return Doubles(note).find(); }
};

}  // namespace

std::unique_ptr<const Rule> make_duplicate_section() { return std::make_unique<DuplicateSection>(); }

}  // namespace pmcdiff::check
