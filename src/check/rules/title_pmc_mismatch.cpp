#include <algorithm>
#include <string>
#include <string_view>

#include "check/rules.hpp"
#include "check/text_lines.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

/// Words with single blanks and without punctuation, folded: the form in which titles and folders are compared.
std::string folded_words(std::string_view name) {
    auto words = text::fold_case(name);
    std::ranges::replace_if(words, [](char c) { return !text::is_word_character(c); }, ' ');
    return text::collapse_blanks(words);
}

bool names(std::string_view title, std::string_view name) {
    return !name.empty() && text::find_phrase(title, name) != std::string_view::npos;
}

/// True where the title has any word of the committee's name: a committee is often called by one of them.
bool names_part_of(std::string_view title, std::string_view name) {
    return std::ranges::any_of(text::split_blanks(name), [&](std::string_view word) { return names(title, word); });
}

class TitlePmcMismatch final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "title-pmc-mismatch",
            .level = DiagnosticLevel::warning,
            .summary = "The title of a note names another committee than its folder",
            .explanation =
                "A note that was copied from another committee keeps that committee's name in its title.\n\n"
                "The rule reads the first heading, where it is of level 1, of dated notes and of templates. It tells "
                "a title that has the name of another folder of notes as words and not one word of its own folder's "
                "name.",
            .example =
                "<!-- Garden/2021-03-09-garden.md -->\n# Orchard PMC Meeting 2021-03-09\n"
                "<!-- Orchard/2021-03-02-orchard.md -->\n# Orchard PMC Meeting 2021-03-02\n",
            .mended =
                "<!-- Garden/2021-03-09-garden.md -->\n# Garden PMC Meeting 2021-03-09\n"
                "<!-- Orchard/2021-03-02-orchard.md -->\n# Orchard PMC Meeting 2021-03-02\n"};
    }

    Findings in_note(const NoteText& note, const Snapshot& around) const override {
        const auto own = folded_words(note.pmc);
        const auto title = folded_words(note.title);
        if (own.empty() || title.empty() || names_part_of(title, own)) return {};
        for (const auto& other : around.committees()) {
            if (!names(title, folded_words(other))) continue;
            return {about(note, other)};
        }
        return {};
    }

private:
    static Finding about(const NoteText& note, const std::string& other) {
        auto message = "the title names " + other + ", and the note is one of " + note.pmc;
        auto help = "write " + note.pmc + " in place of " + other;
        const auto begin = text::lower_ascii(note.line(note.title_line)).find(text::lower_ascii(other));
        if (begin == std::string::npos) {
            return finding_at(note, note.title_line, DiagnosticLevel::warning, folded_words(other), std::move(message),
                              std::move(help));
        }
        return finding_at(note, note.title_line, begin, begin + other.size(), DiagnosticLevel::warning,
                          folded_words(other), std::move(message), std::move(help));
    }
};

}  // namespace

std::unique_ptr<const Rule> make_title_pmc_mismatch() { return std::make_unique<TitlePmcMismatch>(); }

}  // namespace pmcdiff::check
