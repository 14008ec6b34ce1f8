#include <algorithm>
#include <string>
#include <string_view>

#include "check/rules.hpp"
#include "check/text_lines.hpp"
#include "text/pattern.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

class MalformedHeading final : public Rule {
public:
    RuleText text() const override {
        return {.id = "malformed-heading",
                .level = DiagnosticLevel::warning,
                .summary = "A line meant as a heading that Markdown does not read as one",
                .explanation =
                    "Without the blank behind its number signs a heading is a line of text: the team below it vanishes "
                    "from the contents, and its update seems to be that of the team before.\n\n"
                    "The rule finds `###Name`, headings without words, more than six number signs, `- ## Name` as a "
                    "list item, and an escaped `\\# Name`. A single number sign before a word is a channel, a tag or "
                    "the number of an issue, and is left alone unless it begins the note; so are code and comments.",
                .example = "# Garden\n\n## Backlog Reviews\n\n###Rake - Ada Lindqvist\n",
                .mended = "# Garden\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n",
                .can_fix = true};
    }

    Findings in_note(const NoteText& note, const Snapshot& /*around*/) const override {
        Findings found;
        const auto is_text = text_lines(note);
        bool first = true;
        for (std::size_t place = 0; place < note.lines.size(); ++place) {
            const auto line = note.lines[place];
            if (!is_text[place] || text::trim(line).empty()) continue;
            const auto number = static_cast<int>(place) + 1;
            if (line.find('#') != std::string_view::npos) look_at(note, number, first, found);
            first = false;
        }
        return found;
    }

private:
    void look_at(const NoteText& note, int number, bool begins_note, Findings& found) const {
        const auto line = note.line(number);
        const auto add = [&](std::string_view words, std::string message, std::string help) -> Finding& {
            return found.emplace_back(finding_at(note, number, DiagnosticLevel::warning, std::string(words),
                                                 std::move(message), std::move(help)));
        };
        if (const auto match = glued_.find(line)) {
            const auto& signs = (*match)[1];
            const auto& name = (*match)[2];
            const bool is_tag = signs.size() == 1 && (!begins_note || name.find(' ') == std::string_view::npos);
            if (is_tag) return;
            const auto right = std::string(signs) + " " + std::string(name);
            add(section_key(name), "no blank stands after " + quoted(signs) + ", so this line is no heading",
                "write " + quoted(right))
                .mend = Mend{number, number, {right}};
        } else if (empty_.is_in(line)) {
            add("(empty)", "the heading has no words", "name what stands below it, or remove the line");
        } else if (many_.is_in(line)) {
            add(leading_words(line), "Markdown has headings of six levels, and this line has more number signs",
                "write one to six number signs");
        } else if (listed_.is_in(line)) {
            add(leading_words(line), "the heading is an item of a list", "remove the list marker before it");
        } else if (escaped_.is_in(line)) {
            add(leading_words(line), "the number sign is escaped, so this line is no heading",
                "remove the \"\\\" before it");
        }
    }

    text::Pattern glued_{R"(^ {0,3}(#{1,6})([A-Za-z_*`(\[].*)$)"};
    text::Pattern empty_{R"(^ {0,3}#{1,6}\s*$)"};
    text::Pattern many_{R"(^\s*#{7,}\s*\w)"};
    text::Pattern listed_{R"(^\s*[-*+]\s+#{1,6} \w)"};
    text::Pattern escaped_{R"(^ {0,3}\\#+ )"};
};

}  // namespace

std::unique_ptr<const Rule> make_malformed_heading() { return std::make_unique<MalformedHeading>(); }

}  // namespace pmcdiff::check
