#include "notes/profile_words.hpp"

#include <algorithm>
#include <utility>

#include "notes/status_tokens.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::notes {

namespace {

/// A pattern of words in a statement: `put to sleep` and `* put to sleep *` are the same.
std::string statement_pattern(std::string_view entry) {
    auto pattern = text::fold_case(entry);
    std::ranges::replace_if(pattern, [](char c) { return c != '*' && !text::is_word_character(c); }, ' ');
    pattern = text::collapse_blanks(pattern);
    if (!pattern.starts_with('*')) pattern.insert(0, "* ");
    if (!pattern.ends_with('*')) pattern += " *";
    return pattern;
}

std::string fold(std::string_view entry, Folding folding) {
    switch (folding) {
        case Folding::heading: return text::replace_all(text::fold_case(entry), "’", "'");
        case Folding::unicode: return text::fold_case(entry);
        case Folding::ascii: return text::lower_ascii(entry);
        case Folding::item: return normalised(entry);
        case Folding::statement: return statement_pattern(entry);
        case Folding::state: return text::replace_all(text::fold_case(entry), " ", "-");
    }
    return std::string(entry);
}

bool stars_fit(std::string_view entry, Stars allowed) {
    const auto star = entry.find('*');
    if (star == std::string_view::npos || allowed == Stars::anywhere) return true;
    return allowed == Stars::at_end && star + 1 == entry.size();
}

}  // namespace

Result<std::string> fold_entry(std::string_view entry, const WordForm& form) {
    const auto refused = [&](std::string what, std::string help) {
        return tl::unexpected(Error{ErrorKind::note, std::move(what), {}, 0, std::move(help)});
    };
    const auto given = text::collapse_blanks(entry);
    const auto quoted = '"' + given + '"';
    if (given.find_first_not_of("* ") == std::string::npos)
        return refused(quoted + " has no word in it", "leave it out");
    if (!stars_fit(given, form.stars)) {
        if (form.stars == Stars::at_end)
            return refused("\"*\" can stand only at the end of " + quoted, "cut the pattern there");
        return refused("\"*\" means nothing in " + quoted, "this list takes words, no patterns");
    }
    if (form.one_word && given.find(' ') != std::string::npos) {
        return refused(quoted + " is more than one word", "this list takes single words");
    }
    const auto folded = fold(given, form.folding);
    const auto bare = text::trim(folded, form.marks);
    // "..." is all marks, and is meant as such.
    return std::string(bare.empty() ? folded : bare);
}

}  // namespace pmcdiff::notes
