#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "check/list_lines.hpp"
#include "check/rules.hpp"
#include "check/run_together.hpp"
#include "check/text_lines.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// How the words of findings begin, so that those of one kind are known when they are joined.
constexpr auto kinds = std::to_array<std::string_view>({"dashes", "double", "glued", "sign"});
constexpr std::string_view run_kind = "run";

std::string_view kind_of(const Finding& finding) {
    return std::string_view(finding.words).substr(0, finding.words.find(' '));
}

std::string lines_text(std::size_t lines, std::string_view one) {
    return lines == 1 ? std::string(one) : "these " + std::to_string(lines) + " lines";
}

/// The signs that stand for a marker, as the note has them.
std::string signs_of(std::string_view line, const FaultyMarker& marker) {
    return std::string(line.substr(marker.begin, marker.end - marker.begin));
}

std::string message_of(const FaultyMarker& marker, const std::string& signs, std::size_t lines) {
    const auto mark = quoted(signs);
    switch (marker.fault) {
        case MarkerFault::dashes:
            return quoted(signs + " ") + " is no nested bullet: Markdown reads " + lines_text(lines, "this line") +
                   " as running text";
        case MarkerFault::doubled:
            return mark + " nests nothing: it begins a list inside an empty item" +
                   (lines == 1 ? "" : " on " + lines_text(lines, ""));
        case MarkerFault::glued:
            return "no blank stands after " + mark + ", so " + lines_text(lines, "this line") +
                   (lines == 1 ? " is" : " are") + " no list item" + (lines == 1 ? "" : "s");
        case MarkerFault::sign:
            return mark + " is no list marker in Markdown, which runs " + lines_text(lines, "this line") +
                   " into one paragraph";
    }
    return {};
}

/// The line as an item; one with a marker too many becomes a nested one.
std::string mended(std::string_view line, const FaultyMarker& marker) {
    const bool nests = marker.fault == MarkerFault::dashes || marker.fault == MarkerFault::doubled;
    const auto signs = line.substr(marker.begin, marker.end - marker.begin);
    const auto sign = text::is_ascii_digit(signs.front()) ? std::string(signs) : std::string("-");
    return std::string(line.substr(0, marker.begin)) + (nests ? "  " : "") + sign + " " +
           std::string(text::trim(line.substr(marker.end)));
}

class MalformedList final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "malformed-list",
            .level = DiagnosticLevel::warning,
            .summary = "Lines meant as list items that Markdown does not read as items",
            .explanation =
                "Lines that are no list items for Markdown are run into one paragraph, and a reader of the page can "
                "no longer tell one statement from the next.\n\n"
                "The rule finds `--` and `**` in place of a nested bullet, two markers on one line (`* - x`), a "
                "marker without its blank (`*x`, `-Word`, `1.Word`), signs that only look like bullets (`•`), and "
                "lines without any marker that were written as statements of their own: they end long before "
                "wrapping would have ended them, and the next one begins anew. One such line below items that all "
                "have their marker is told, too.\n\n"
                "Paragraphs wrapped by hand, lines that end in two blanks, `\\` or `<br>`, indented lines below an "
                "item, tables, quotes, code and comments are left alone. Lines that are whole sentences read well "
                "as a paragraph too, so they get a note only.",
            .example = "# Rake\n\n- Planted the beds\n-- No objections raised\n",
            .mended = "# Rake\n\n- Planted the beds\n  - No objections raised\n"};
    }

    Findings in_note(const NoteText& note, const Snapshot& /*around*/) const override {
        Findings found;
        for (const auto& block : list_blocks(note)) {
            for (const auto& line : block) {
                if (line.fault) found.push_back(about_marker(note, line));
            }
            if (const auto run = run_together(block)) found.push_back(about_run(note, *run));
        }
        return found;
    }

    Findings joined(Findings findings, const NoteText& note) const override {
        Findings kept;
        std::map<std::string, Group, std::less<>> groups;
        for (auto& finding : findings) {
            const int line = finding.line;
            const auto* const section = &note.section_at(line);
            auto& group = groups[std::string(kind_of(finding))];
            if (group.section == section && line - group.last_line <= farthest_neighbour) {
                retell(kept[group.place], note, ++group.lines);
            } else {
                group = {section, kept.size(), 0, 1};
                kept.push_back(std::move(finding));
            }
            group.last_line = line;
        }
        return kept;
    }

private:
    /// A line between two of a kind, blank or right, does not make them two mistakes.
    static constexpr int farthest_neighbour = 2;

    /// The latest findings of one kind that are one mistake.
    struct Group {
        const TextSection* section = nullptr;
        std::size_t place = 0;  ///< Of the finding that stands for all.
        int last_line = 0;
        std::size_t lines = 1;
    };

    static Finding about_marker(const NoteText& note, const ListLine& line) {
        const auto& marker = *line.fault;
        const auto kind = std::string(kinds[static_cast<std::size_t>(marker.fault)]);
        return finding_at(note, line.number, marker.begin, marker.end, DiagnosticLevel::warning,
                          kind + " " + leading_words(line.text), message_of(marker, signs_of(line.text, marker), 1),
                          "write " + quoted(mended(line.text, marker)));
    }

    static Finding about_run(const NoteText& note, const RunTogether& run) {
        const auto level = run.prose ? DiagnosticLevel::note : DiagnosticLevel::warning;
        const auto words = std::string(run_kind) + " " + leading_words(note.line(run.line));
        if (run.below_item) {
            return finding_at(note, run.line, level, words, "this line has no list marker and runs into the item above",
                              "begin it with \"- \"");
        }
        return finding_at(
            note, run.line, level, words,
            "these " + std::to_string(run.lines) + " lines have no list marker and run into one paragraph",
            "begin each line with \"- \"");
    }

    /// Says of a finding for how many lines it stands.
    static void retell(Finding& finding, const NoteText& note, std::size_t lines) {
        if (kind_of(finding) == run_kind) return;
        const auto line = note.line(finding.line);
        const auto marker = faulty_marker(without_code_spans(line));
        if (marker) finding.message = message_of(*marker, signs_of(line, *marker), lines);
    }
};

}  // namespace

std::unique_ptr<const Rule> make_malformed_list() { return std::make_unique<MalformedList>(); }

}  // namespace pmcdiff::check
