#include "check/business.hpp"

#include <algorithm>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

std::vector<const SaidLine*> business_lines(const NoteText& note) {
    std::vector<const SaidLine*> lines;
    for (const auto& section : note.sections) {
        const bool is_business = section.kind == notes::SectionKind::announcements ||
                                 section.kind == notes::SectionKind::lifecycle ||
                                 section.kind == notes::SectionKind::discussion;
        if (!is_business) continue;
        for (const auto& line : section.said) lines.push_back(&line);
    }
    return lines;
}

bool business_names(const NoteText& note, std::string_view name) {
    const auto wanted = text::fold_accents(said(name));
    return std::ranges::any_of(business_lines(note), [&](const SaidLine* line) {
        return text::find_phrase(text::fold_accents(line->words), wanted) != std::string_view::npos;
    });
}

}  // namespace pmcdiff::check
