#include "notes/people.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <utility>

#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::notes {

namespace {

constexpr std::size_t most_words_of_person = 5;

/// Words that stand in lower case inside names.
constexpr auto name_particles =
    std::to_array<std::string_view>({"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
                                     "la", "le", "ten", "ter", "van", "von", "zu"});

struct Bracketed {
    std::string outside;               ///< The text without its brackets.
    std::vector<std::string> insides;  ///< What stood in them.
};

Bracketed take_brackets(std::string_view text) {
    Bracketed out;
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == '[') {
            if (depth++ == 0) {
                out.insides.emplace_back();
                continue;
            }
        } else if ((c == ')' || c == ']') && depth > 0) {
            if (--depth == 0) {
                out.outside += ' ';
                continue;
            }
        }
        (depth == 0 ? out.outside : out.insides.back()) += c;
    }
    out.outside = text::collapse_blanks(out.outside);
    return out;
}

/// Cuts a list of names at the separators people use.
std::vector<std::string> cut_list(std::string_view text, bool at_commas) {
    std::string marked(text);
    const auto parts_names = [&](char c) {
        return c == '/' || c == '&' || c == '+' || c == ';' || (c == ',' && at_commas);
    };
    std::ranges::replace_if(marked, parts_names, '\x1f');
    if (marked.find(" and ") != std::string::npos) marked = text::replace_all(marked, " and ", "\x1f");
    std::vector<std::string> parts;
    for (const auto part : text::split(marked, '\x1f')) {
        const auto trimmed = text::trim(part, " \t.:,-");
        if (!trimmed.empty()) parts.emplace_back(trimmed);
    }
    return parts;
}

/// `Sean O'Sullivan, Pivotal`: after a full name, single words behind a comma are an affiliation and no further lead.
bool is_affiliation(std::string_view part, const std::vector<std::string>& before, const Words& organisation_words) {
    const auto folded = text::fold_case(part);
    const auto names_organisation = [&](const std::string& word) {
        return text::find_phrase(folded, word) != std::string_view::npos;
    };
    if (std::ranges::any_of(organisation_words, names_organisation)) return true;
    if (before.empty() || text::word_count(before.back()) < 2) return false;
    return std::ranges::all_of(cut_list(part, false), [](const auto& piece) { return text::word_count(piece) == 1; });
}

std::string without_acting(std::string_view listed, const Words& acting) {
    const auto name = listed.substr(0, listed.find(" et al"));
    auto words = text::split_blanks(name);
    const auto is_acting = [&](std::string_view word) {
        const auto folded = text::fold_case(text::trim(word, ".,:"));
        return std::ranges::find(acting, folded) != acting.end();
    };
    std::erase_if(words, is_acting);
    std::string out;
    for (const auto word : words) out.append(out.empty() ? "" : " ").append(word);
    return out;
}

bool is_vacant(std::string_view text, const Profile& profile) {
    return text::matches_any(text::fold_case(text::trim(text, " \t.,:")), profile.headings.vacant);
}

std::vector<std::string> read_names(std::string_view text, const Profile& profile, bool* vacant) {
    std::vector<std::string> names;
    for (const auto part : text::split(text, ',')) {
        const auto trimmed = text::trim(part);
        if (trimmed.empty()) continue;
        if (is_vacant(trimmed, profile)) {
            if (vacant != nullptr) *vacant = true;
            continue;
        }
        if (is_affiliation(trimmed, names, profile.headings.affiliations)) continue;
        for (const auto& piece : cut_list(trimmed, true)) {
            if (piece != trimmed && is_vacant(piece, profile)) {
                if (vacant != nullptr) *vacant = true;
                continue;
            }
            auto name = without_acting(piece, profile.headings.acting);
            if (const auto of = name.find(" of "); of != std::string::npos) name.resize(of);
            if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
        }
    }
    return names;
}

struct FoundPhrase {
    std::size_t at = 0;
    std::size_t length = 0;
};

/// The first of the phrases that stands in the text as whole words, whatever its case.
std::optional<FoundPhrase> find_any(std::string_view text, const Words& phrases) {
    const auto folded = text::lower_ascii(text);
    for (const auto& phrase : phrases) {
        const auto at = text::find_phrase(folded, phrase);
        if (at != std::string::npos) return FoundPhrase{at, phrase.size()};
    }
    return std::nullopt;
}

/// `STAND-IN pinch hitting for LEAD`: those who stand in, each with the leads. None where nobody stands on both sides.
std::optional<std::vector<StandIn>> read_represented(std::string_view text, const Profile& profile) {
    const auto phrase = find_any(text, profile.headings.represents);
    if (!phrase) return std::nullopt;
    const auto represented = read_names(text.substr(phrase->at + phrase->length), profile, nullptr);
    auto persons = read_names(text.substr(0, phrase->at), profile, nullptr);
    if (represented.empty() || persons.empty()) return std::nullopt;
    std::vector<StandIn> stand_ins;
    for (auto& person : persons) stand_ins.push_back({std::move(person), represented});
    return stand_ins;
}

bool is_capital(std::string_view word) {
    const auto points = text::code_points(word);
    if (points.empty()) return false;
    const std::string first(word.substr(0, 1));
    if (static_cast<unsigned char>(word.front()) >= 0x80) return text::fold_case(word) != std::string(word);
    return first.front() >= 'A' && first.front() <= 'Z';
}

bool looks_like_person(std::string_view name) {
    const auto words = text::split_blanks(name);
    if (words.empty() || words.size() > most_words_of_person) return false;
    const bool odd = name.find_first_of("0123456789_<>{}=#*|") != std::string_view::npos;
    if (odd) return false;
    return std::ranges::all_of(words, [&](std::string_view word) {
        const auto bare = text::trim(word, ".,'\"");
        const bool particle = words.size() > 1 && std::ranges::find(name_particles, bare) != name_particles.end();
        return particle || is_capital(bare);
    });
}

std::vector<std::string> comparable_words(std::string_view name) {
    const auto folded = text::replace_all(text::fold_accents(name), ".", " ");
    std::vector<std::string> words;
    for (const auto word : text::split_blanks(folded)) words.emplace_back(text::trim(word, "'\",-"));
    std::erase(words, "al");
    std::erase(words, "et");
    return words;
}

/// True where the letters alone tell that more edits are needed: each changes the set of letters by two at most. Answers
/// most questions sooner than counting the edits.
bool has_other_letters(std::string_view a, std::string_view b, std::size_t edits) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (!std::ranges::all_of(a, is_ascii) || !std::ranges::all_of(b, is_ascii)) return false;
    const auto letters = [](std::string_view word) {
        std::uint64_t set = 0;
        for (const char c : word) set |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
        return set;
    };
    return static_cast<std::size_t>(std::popcount(letters(a) ^ letters(b))) > 2 * edits;
}

bool same_word(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const auto& [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
    if (shorter.size() == 1) return longer.starts_with(shorter);
    if (shorter.size() >= 3 && longer.starts_with(shorter)) return true;
    const std::size_t most_edits = longer.size() >= 8 ? 2 : 1;
    return shorter.size() >= 4 && !has_other_letters(a, b, most_edits) && text::edit_distance(a, b) <= most_edits;
}

bool is_subsequence(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
    auto at = whole.begin();
    return std::ranges::all_of(part, [&](const std::string& word) {
        at = std::find(at, whole.end(), word);
        return at != whole.end() && at++ != whole.end();
    });
}

}  // namespace

NamedPeople read_people(std::string_view text, const Profile& profile) {
    NamedPeople people;
    const auto [outside, insides] = take_brackets(text);
    if (auto stand_ins = read_represented(outside, profile)) {
        people.leads = stand_ins->front().represented;
        people.stand_ins = std::move(*stand_ins);
    } else {
        people.leads = read_names(outside, profile, &people.vacant);
    }
    for (const auto& inside : insides) {
        if (auto represented = read_represented(inside, profile)) {
            std::ranges::move(*represented, std::back_inserter(people.stand_ins));
        } else if (const auto after = find_any(inside, profile.headings.represented_after)) {
            auto names = read_names(inside.substr(0, after->at), profile, nullptr);
            if (names.empty()) names = read_names(inside.substr(after->at + after->length), profile, nullptr);
            for (auto& person : names) people.stand_ins.push_back({std::move(person), people.leads});
        } else if (is_vacant(inside, profile)) {
            people.vacant = true;
        }
    }
    return people;
}

bool looks_like_people(std::string_view text, const Profile& profile) {
    return looks_like_people(text, read_people(text, profile));
}

bool looks_like_people(std::string_view text, const NamedPeople& people) {
    if (people.leads.empty()) return people.vacant || !people.stand_ins.empty();
    if (people.leads.size() == 1 && text::word_count(people.leads.front()) == 1) {
        return text.find_first_of("0123456789_<>{}=#*|`") == std::string_view::npos;
    }
    return std::ranges::all_of(people.leads, looks_like_person);
}

bool same_person(std::string_view left, std::string_view right, const Profile& profile) {
    if (left == right || canonical_person(left, profile) == canonical_person(right, profile)) return true;
    const auto a = comparable_words(left);
    const auto b = comparable_words(right);
    if (a.empty() || b.empty()) return false;
    const auto& [shorter, longer] = a.size() <= b.size() ? std::pair(a, b) : std::pair(b, a);
    if (longer.size() == 1) return same_word(shorter.front(), longer.front());
    if (shorter.size() == 1) {
        // A first or last name alone must be in the other name; a slip in one short word would join strangers.
        const auto& only = shorter.front();
        return only == longer.back() || (only.size() >= 3 && longer.front().starts_with(only));
    }
    if (is_subsequence(shorter, longer)) return true;
    return same_word(shorter.front(), longer.front()) && same_word(shorter.back(), longer.back());
}

std::string canonical_person(std::string_view name, const Profile& profile) {
    auto folded = text::fold_accents(name);
    for (const auto& person : profile.people) {
        const auto is_this = [&](const std::string& alias) { return text::fold_accents(alias) == folded; };
        if (is_this(person.name) || std::ranges::any_of(person.aliases, is_this))
            return text::fold_accents(person.name);
    }
    return folded;
}

}  // namespace pmcdiff::notes
