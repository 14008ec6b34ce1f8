#include <algorithm>
#include <array>
#include <cstddef>

#include "notes/events.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"

namespace pmcdiff::notes {

namespace {

/// Words behind which the thing stands that a step is about; the last of them in this order of preference.
constexpr auto openers = std::to_array<std::string_view>(
    {"to move ",        "moving ",    "to incubate ",   "incubating ", "to promote ",    "promotion of ",
     "to shelf ",       "to shelve ", "to retire ",     "retiring ",   "to split ",      "splitting ",
     "to create ",      "creating ",  "to rename ",     "renaming ",   "to merge ",      "merging ",
     "to have ",        "having ",    "separation of ", "review for ", "attic-erizing ", "move ",
     "repository for ", "to make ",   "making ",        "accept ",     "discuss ",       "discussing "});

/// Words at which it ends.
constexpr auto closers = std::to_array<std::string_view>(
    {" to the ",  " to ",    " into ", " from ",    " out of ", " as ",   " for ",     " with ", " in the ",
     " by ",      " under ", ". ",     " proposal", " (",       " team ", " repo ",    ":",      " at the ",
     " planned ", " an ",    " a ",    " was ",     " is ",     " has ",  " accepted", " goes ", " go "});

constexpr std::size_t longest_subject_in_words = 5;

/// Words that say what kind of thing it is and are no part of its name.
constexpr auto kinds =
    std::to_array<std::string_view>({"the", "a", "an", "new", "team", "teams", "project", "projects", "repo",
                                     "repository", "work", "on", "and", "its", "submodules", "proposal"});

bool is_kind(std::string_view word) {
    const auto folded = text::lower_ascii(text::trim(word, ".,:;"));
    return std::ranges::find(kinds, folded) != kinds.end();
}

std::string without_kinds(std::string_view phrase) {
    auto words = text::split_blanks(phrase);
    while (!words.empty() && is_kind(words.front())) words.erase(words.begin());
    while (!words.empty() && is_kind(words.back())) words.pop_back();
    std::string out;
    for (const auto word : words) out.append(out.empty() ? "" : " ").append(word);
    return std::string(text::trim(out, " .,:;\"'"));
}

std::vector<std::string> cut(std::string_view phrase) {
    std::vector<std::string> names;
    const auto list = text::replace_all(text::replace_all(phrase, ", and ", ","), " and ", ",");
    for (const auto part : text::split(list, ',')) {
        if (auto name = without_kinds(part); !name.empty()) names.push_back(std::move(name));
    }
    return names;
}

/// A name has few words, a capital letter or a dash, and opens with no function word.
bool is_name(const std::string& phrase) {
    const auto words = text::split_blanks(phrase);
    if (words.empty() || words.size() > longest_subject_in_words) return false;
    const bool marked =
        std::ranges::any_of(phrase, [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '_'; });
    return (marked || words.size() == 1) && !text::is_stop_word(text::lower_ascii(words.front()));
}

}  // namespace

std::vector<std::string> read_subjects(const Statement& statement) {
    const auto& text = statement.text;
    const auto lower = text::lower_ascii(text);
    for (const auto opener : openers) {
        const auto at = text::find_phrase(lower, opener);
        if (at == std::string::npos) continue;
        const auto from = at + opener.size();
        auto end = text.size();
        for (const auto closer : closers) end = std::min(end, lower.find(closer, from));
        auto names = cut(std::string_view(text).substr(from, end - from));
        if (!names.empty() && std::ranges::all_of(names, is_name)) return names;
    }
    // A thing set as code is named exactly; a link's text is often only "here".
    for (const auto& marked : statement.marked) {
        if (marked.find(' ') == std::string::npos && marked.find('-') != std::string::npos) return {marked};
    }
    // "NAME Team proposal for incubation", "NAME (PERSON)."
    auto end = text.size();
    for (const auto closer : closers) end = std::min(end, lower.find(closer));
    auto name = without_kinds(std::string_view(text).substr(0, end));
    if (end < text.size() && is_name(name)) return {std::move(name)};
    return {};
}

}  // namespace pmcdiff::notes
