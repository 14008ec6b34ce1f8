#include <algorithm>
#include <string>
#include <string_view>

#include "check/rules.hpp"
#include "check/text_lines.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

constexpr std::string_view replacement_character = "\uFFFD";

/// The word in which an offset lies.
std::string_view word_at(std::string_view line, std::size_t offset) {
    constexpr std::string_view blanks = " \t";
    const auto before = line.substr(0, offset).find_last_of(blanks);
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    return line.substr(begin, std::min(line.find_first_of(blanks, offset), line.size()) - begin);
}

class Mojibake final : public Rule {
public:
    RuleText text() const override {
        return {.id = "mojibake",
                .level = DiagnosticLevel::warning,
                .summary = "Letters that were broken when a text was saved in one encoding and read in another",
                .explanation =
                    "A program that reads UTF-8 as Windows-1252 turns `ö` into `Ã¶` and `’` into `â€™`, and names "
                    "are no longer found under their own spelling.\n\n"
                    "The rule finds sequences that are one letter when they are read the right way, and `�`, which "
                    "stands where a letter was lost. Letters that only look strange are left alone. It tells one such "
                    "place a line; `--fix` mends all that can be read.",
                .example = "# Garden\n\n- KÃ¶per planted the beds\n",
                .mended = "# Garden\n\n- Köper planted the beds\n",
                .can_fix = true};
    }

    Findings in_note(const NoteText& note, const Snapshot& /*around*/) const override {
        Findings found;
        for (std::size_t place = 0; place < note.lines.size(); ++place)
            look_at(note, static_cast<int>(place) + 1, found);
        return found;
    }

private:
    static void look_at(const NoteText& note, int number, Findings& found) {
        const auto line = note.line(number);
        auto repaired = text::repair_mojibake(line);
        if (repaired.repairs != 0) {
            const auto word = word_at(line, repaired.first);
            const auto right = quoted(text::repair_mojibake(word).text);
            auto& finding = add(note, number, word, quoted(word) + " is " + right + " read in the wrong encoding",
                                "write " + right, found);
            finding.mend = Mend{number, number, {std::move(repaired.text)}};
        } else if (const auto lost = line.find(replacement_character); lost != std::string_view::npos) {
            const auto word = word_at(line, lost);
            add(note, number, word, "a letter of " + quoted(word) + " was lost", "type the letter again", found);
        }
    }

    static Finding& add(const NoteText& note, int number, std::string_view word, std::string message, std::string help,
                        Findings& found) {
        const auto begin = static_cast<std::size_t>(word.data() - note.line(number).data());
        return found.emplace_back(finding_at(note, number, begin, begin + word.size(), DiagnosticLevel::warning,
                                             std::string(word), std::move(message), std::move(help)));
    }
};

}  // namespace

std::unique_ptr<const Rule> make_mojibake() { return std::make_unique<Mojibake>(); }

}  // namespace pmcdiff::check
