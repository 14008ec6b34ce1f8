#include <string>
#include <string_view>

#include "check/rules.hpp"
#include "check/text_lines.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// `<<<<<<< HEAD`, `||||||| base`, `>>>>>>> branch`: git writes seven signs, and a name behind a blank.
bool is_marker(std::string_view line, char sign) {
    constexpr std::size_t signs = 7;
    if (!line.starts_with(std::string(signs, sign))) return false;
    return line.size() == signs || line[signs] == ' ';
}

class ConflictMarkers final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "conflict-markers",
            .level = DiagnosticLevel::error,
            .summary = "Marks of a merge that was not finished",
            .explanation =
                "Where two people changed the same lines, git writes both versions with `<<<<<<<`, `=======` and "
                "`>>>>>>>` between them. Such marks in a note mean that nobody chose.\n\n"
                "The rule finds lines that begin with seven `<`, `|` or `>` and a blank, or hold nothing else, also "
                "in code. A line of `=` alone underlines a heading and is never told by itself. The marks of one "
                "conflict are one finding.",
            .example = "# Rake\n\n<<<<<<< HEAD\n- Planted the beds\n=======\n- Planted two beds\n>>>>>>> update\n",
            .mended = "# Rake\n\n- Planted two beds\n"};
    }

    Findings in_note(const NoteText& note, const Snapshot& /*around*/) const override {
        Findings found;
        for (std::size_t place = 0; place < note.lines.size(); ++place) {
            const auto line = note.lines[place];
            if (!is_marker(line, '<') && !is_marker(line, '|') && !is_marker(line, '>')) continue;
            found.push_back(finding_at(note, static_cast<int>(place) + 1, DiagnosticLevel::error,
                                       std::string(text::trim(line)),
                                       quoted(text::trim(line)) + " is left over from a merge that was not finished",
                                       "keep the lines that hold, and remove the marks of the merge"));
        }
        return found;
    }

    Findings joined(Findings findings, const NoteText& note) const override {
        Findings kept;
        bool open = false;
        for (auto& finding : findings) {
            const auto line = note.line(finding.line);
            const bool opens = is_marker(line, '<');
            if (opens || !open) kept.push_back(std::move(finding));
            open = (open || opens) && !is_marker(line, '>');
        }
        return kept;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_conflict_markers() { return std::make_unique<ConflictMarkers>(); }

}  // namespace pmcdiff::check
