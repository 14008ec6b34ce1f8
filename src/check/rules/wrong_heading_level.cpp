#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules.hpp"
#include "check/text_lines.hpp"
#include "text/pattern.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// Fewer headings of a form may share a level by chance.
constexpr std::size_t least_of_a_level = 3;

using Headings = std::vector<const HeadingLine*>;

/// The level of more than half of the headings; 0 where no level has that many.
int usual_level(const Headings& headings) {
    std::map<int, std::size_t> count;
    for (const auto* const heading : headings) ++count[heading->level];
    for (const auto& [level, many] : count) {
        if (many >= least_of_a_level && many * 2 > headings.size()) return level;
    }
    return 0;
}

class WrongHeadingLevel final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "wrong-heading-level",
            .level = DiagnosticLevel::warning,
            .summary = "A team's heading of a higher level than the other teams have",
            .explanation =
                "A team whose heading has one number sign too few ends the section of teams that it belongs to, and "
                "the teams below it are read as its parts or not at all.\n\n"
                "The rule compares headings of one form, `Name - Lead` or `Name (Lead)`, by their levels. Where at "
                "least three of a form, and more than half of them, share a level, those of a higher one are told. "
                "The title, headings that begin with emphasis (groups such as `## _Incubating_ (New)`), and headings "
                "of a deeper level are left alone.",
            .example =
                "# Garden\n\n## Teams\n\n### Rake (Ada)\n\n### Spade (Bruno)\n\n## Watering (Clara)\n\n### "
                "Hoe (Dan)\n",
            .mended =
                "# Garden\n\n## Teams\n\n### Rake (Ada)\n\n### Spade (Bruno)\n\n### Watering (Clara)\n\n### "
                "Hoe (Dan)\n"};
    }

    Findings in_note(const NoteText& note, const Snapshot& /*around*/) const override {
        Findings found;
        for (const auto* const form : {&dashed_, &bracketed_}) {
            const auto headings = of_form(note, *form);
            const int usual = usual_level(headings);
            for (const auto* const heading : headings) {
                if (heading->level < usual) found.push_back(about(note, *heading, usual));
            }
        }
        return found;
    }

private:
    static Headings of_form(const NoteText& note, const text::Pattern& form) {
        Headings headings;
        for (const auto& heading : note.headings) {
            const bool emphasised = heading.text.starts_with('*') || heading.text.starts_with('_');
            if (heading.level > 1 && !emphasised && form.is_in(heading.text)) headings.push_back(&heading);
        }
        return headings;
    }

    static Finding about(const NoteText& note, const HeadingLine& heading, int usual) {
        const auto signs = std::string(static_cast<std::size_t>(usual), '#');
        return finding_at(note, heading.line, DiagnosticLevel::warning, section_key(heading.text),
                          quoted(heading.text) + " is a heading of level " + std::to_string(heading.level) +
                              ", and most of its form here are of level " + std::to_string(usual),
                          "write " + quoted(signs + " " + heading.text));
    }

    text::Pattern dashed_{R"(\S\s+[-–—]\s+[A-Z]\w+)"};
    text::Pattern bracketed_{R"(\S\s+\([A-Z][\w. ]+\)$)"};
};

}  // namespace

std::unique_ptr<const Rule> make_wrong_heading_level() { return std::make_unique<WrongHeadingLevel>(); }

}  // namespace pmcdiff::check
