#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules.hpp"
#include "check/text_lines.hpp"
#include "text/pattern.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

/// So many notes of one form make it a habit; one less could be the exception itself.
constexpr std::size_t least_of_a_form = 3;
/// So many dated notes show that the folder's notes have dates.
constexpr std::size_t least_dated = 2;

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view without_suffix(std::string_view name) { return name.substr(0, name.rfind('.')); }

bool has_stray_blanks(std::string_view name) {
    const auto stem = without_suffix(name);
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; };
    return text::collapse_blanks(stem) != stem || std::ranges::any_of(name, is_control);
}

std::string without_stray_blanks(std::string_view name) {
    auto stem = text::collapse_blanks(without_suffix(name));
    std::erase_if(stem, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; });
    return stem + std::string(name.substr(name.rfind('.')));
}

std::string letters_of(std::string_view name) {
    auto letters = text::fold_to_letters(name);
    std::erase_if(letters, text::is_ascii_digit);
    return letters;
}

/// A name with a date, cut where the date is.
struct DatedName {
    std::string before;
    std::string_view date;
    std::string behind;

    [[nodiscard]] bool year_first() const { return date.find('-') == 4; }
    [[nodiscard]] std::string form() const { return before + "\n" + behind; }
};

class BadFileName final : public Rule {
public:
    RuleText text() const override {
        return {.id = "bad-file-name",
                .level = DiagnosticLevel::warning,
                .summary = "A file's name that hides the note or its date",
                .explanation =
                    "Notes are found, sorted and compared by the dates in their names.\n\n"
                    "The rule finds names with a blank at an end or two in a row, or with control characters; a date "
                    "that cannot be, such as `2021-02-30` (an error); digits that look like a date and are none, where "
                    "the other notes have one; a form that differs from the one that all the others share, at least "
                    "three; and a second note of one date.\n\n"
                    "A name that the note had before the change is left alone, and so are templates and other files "
                    "without a date.",
                .example = "<!-- Garden/2021-02-30-garden.md -->\n# Garden PMC Meeting\n",
                .mended = "<!-- Garden/2021-02-28-garden.md -->\n# Garden PMC Meeting\n"};
    }

    Findings in_note(const NoteText& note, const Snapshot& around) const override {
        const auto name = name_of(note.path);
        if (has_stray_blanks(name)) {
            return {about(note, "blank", DiagnosticLevel::warning, "the file's name has blanks that cannot be seen",
                          "name it " + quoted(without_stray_blanks(name)))};
        }
        const auto dated = date_in(name);
        if (dated && !note.date.known()) {
            return {about(note, "date", DiagnosticLevel::error,
                          "the file's name has the date " + std::string(dated->date) + ", which cannot be",
                          "write the day of the meeting")};
        }
        if (!dated) return about_undated(note, around);
        auto found = about_form(note, *dated, around);
        for (auto& finding : about_twin(note, around)) found.push_back(std::move(finding));
        return found;
    }

private:
    static Finding about(const NoteText& note, const std::string& kind, DiagnosticLevel level, std::string message,
                         std::string help) {
        auto finding = finding_at(note, 1, level, kind + " " + std::string(name_of(note.path)), std::move(message),
                                  std::move(help));
        finding.team.clear();
        return finding;
    }

    [[nodiscard]] std::optional<DatedName> date_in(std::string_view name) const {
        const auto match = date_.find(name);
        if (!match) return std::nullopt;
        const auto date = (*match)[1];
        const auto begin = static_cast<std::size_t>(date.data() - name.data());
        return DatedName{std::string(name.substr(0, begin)), date, std::string(name.substr(begin + date.size()))};
    }

    static std::vector<const NotePlace*> siblings(const NoteText& note, const Snapshot& around) {
        std::vector<const NotePlace*> notes;
        for (const auto& place : around.series(note.pmc)) {
            if (place.path != note.path) notes.push_back(&place);
        }
        return notes;
    }

    /// `2021-3-9-garden.md` among `2021-02-23-garden.md`: named as the others are, but for its digits.
    [[nodiscard]] Findings about_undated(const NoteText& note, const Snapshot& around) const {
        const auto name = name_of(note.path);
        if (!year_.is_in(without_suffix(name))) return {};
        const auto others = siblings(note, around);
        const auto is_namesake = [&](const NotePlace* place) {
            return letters_of(name_of(place->path)) == letters_of(name);
        };
        const auto like = std::ranges::find_if(others, is_namesake);
        if (others.size() < least_dated || like == others.end()) return {};
        return {about(note, "form", DiagnosticLevel::warning, "the digits in the file's name are no date",
                      "name it as " + std::string(name_of((*like)->path)) + " is named")};
    }

    [[nodiscard]] Findings about_form(const NoteText& note, const DatedName& own, const Snapshot& around) const {
        const auto others = siblings(note, around);
        if (others.size() < least_of_a_form) return {};
        std::optional<DatedName> usual;
        for (const auto* const place : others) {
            auto other = date_in(text::trim(name_of(place->path)));
            if (!other || (usual && usual->form() != other->form())) return {};
            usual = std::move(other);
        }
        if (usual->form() == own.form()) return {};
        const auto iso = note.date.iso();
        const auto date = usual->year_first() ? iso : iso.substr(5) + "-" + iso.substr(0, 4);
        return {
            about(note, "form", DiagnosticLevel::warning,
                  "all other notes of " + (note.pmc.empty() ? "this folder" : note.pmc) + " have names of another form",
                  "name it " + quoted(usual->before + date + usual->behind))};
    }

    static Findings about_twin(const NoteText& note, const Snapshot& around) {
        for (const auto* const place : siblings(note, around)) {
            if (place->date != note.date) continue;
            return {about(note, "twin", DiagnosticLevel::warning,
                          std::string(place->path) + " is a note of " + note.date.iso() + ", too",
                          "put the two together, or give each the day of its meeting")};
        }
        return {};
    }

    text::Pattern date_{R"((?:^|\D)(\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4})(?:\D|$))"};
    text::Pattern year_{R"(\d{4})"};
};

}  // namespace

std::unique_ptr<const Rule> make_bad_file_name() { return std::make_unique<BadFileName>(); }

}  // namespace pmcdiff::check
