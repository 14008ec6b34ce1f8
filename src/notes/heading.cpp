#include "notes/heading.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "notes/people.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::notes {

namespace {

/// The dashes that stand between a team and its leads; the one with blanks on both sides is looked for first.
constexpr auto dashes =
    std::to_array<std::string_view>({" - ", " – ", " — ", " -- ", "– ", "— ", " –", " —", "- ", " -"});

struct Sides {
    std::string left;
    std::string right;
};

/// Cuts at the first dash outside brackets that has something on both sides.
std::optional<Sides> cut_at_dash(std::string_view heading) {
    for (const auto dash : dashes) {
        for (auto at = heading.find(dash); at != std::string_view::npos; at = heading.find(dash, at + 1)) {
            const auto left = heading.substr(0, at);
            const bool inside = std::ranges::count(left, '(') > std::ranges::count(left, ')');
            const auto right = text::trim(heading.substr(at + dash.size()));
            if (inside || text::trim(left).empty() || right.empty()) continue;
            return Sides{std::string(text::trim(left)), std::string(right)};
        }
    }
    return std::nullopt;
}

struct Bracket {
    std::size_t from = 0;
    std::size_t length = 0;
    std::string inside;
};

/// Brackets at the outermost level; one that is not closed ends with the text.
std::vector<Bracket> find_brackets(std::string_view text) {
    std::vector<Bracket> found;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(' && depth++ == 0) found.push_back({at, text.size() - at, {}});
        if (text[at] == ')' && depth > 0 && --depth == 0) found.back().length = at + 1 - found.back().from;
    }
    for (auto& bracket : found) {
        auto inside = text.substr(bracket.from + 1, bracket.length - 1);
        if (inside.ends_with(')')) inside.remove_suffix(1);
        bracket.inside = text::trim(inside);
    }
    return found;
}

std::optional<std::string> other_name(std::string_view inside, const Words& also_known_as) {
    const auto folded = text::fold_case(inside);
    for (const auto& mark : also_known_as) {
        if (text::find_phrase(folded, mark) != 0) continue;
        const auto name = text::trim(inside.substr(mark.size()), " \t.:'\"`");
        if (!name.empty()) return std::string(name);
    }
    return std::nullopt;
}

bool contains_any(std::string_view text, const Words& phrases) {
    const auto folded = text::fold_case(text);
    return std::ranges::any_of(
        phrases, [&](const std::string& phrase) { return text::find_phrase(folded, phrase) != std::string::npos; });
}

bool says_who_stands_in(std::string_view inside, const HeadingWords& words) {
    return contains_any(inside, words.represents) || contains_any(inside, words.represented_after);
}

std::string without_prefix(const std::string& heading, const Words& prefixes) {
    const auto folded = text::lower_ascii(heading);
    for (const auto& prefix : prefixes) {
        if (folded.starts_with(prefix + " ")) return std::string(text::trim(heading.substr(prefix.size())));
    }
    return heading;
}

void add_people(HeadingParts& parts, NamedPeople people) {
    parts.names_leads = parts.names_leads || people.vacant || !people.leads.empty();
    std::ranges::move(people.leads, std::back_inserter(parts.leads));
    std::ranges::move(people.stand_ins, std::back_inserter(parts.stand_ins));
}

/// Takes the brackets of the name's side apart: tags and other names are kept, the rest may name the leads.
void read_name(HeadingParts& parts, std::string_view side, bool brackets_name_leads, const Profile& profile) {
    const auto brackets = find_brackets(side);
    std::string name;
    std::size_t from = 0;
    std::vector<std::string> candidates;
    for (const auto& bracket : brackets) {
        name.append(side.substr(from, bracket.from - from)).append(" ");
        from = bracket.from + bracket.length;
        if (auto alias = other_name(bracket.inside, profile.headings.also_known_as)) {
            parts.aliases.push_back(std::move(*alias));
        } else if (auto state = read_lifecycle(bracket.inside, profile)) {
            parts.lifecycle = std::move(*state);
        } else if (says_who_stands_in(bracket.inside, profile.headings) && !candidates.empty()) {
            candidates.back().append(" (").append(bracket.inside).append(")");
        } else if (!contains_any(bracket.inside, profile.headings.absent)) {
            candidates.push_back(bracket.inside);
        }
    }
    name.append(side.substr(std::min(from, side.size())));
    parts.name = text::trim(text::collapse_blanks(name), " \t:-`*_");
    if (!brackets_name_leads || candidates.empty()) return;
    auto people = read_people(candidates.back(), profile);
    if (looks_like_people(candidates.back(), people)) add_people(parts, std::move(people));
}

/// What stands behind the dash: the leads, and tags that were put there. `read` is what read_people() made of it whole.
void read_leads(HeadingParts& parts, std::string_view side, NamedPeople read, const Profile& profile) {
    const auto brackets = find_brackets(side);
    if (brackets.empty()) return add_people(parts, std::move(read));
    std::string people;
    std::size_t from = 0;
    for (const auto& bracket : brackets) {
        people.append(side.substr(from, bracket.from - from));
        from = bracket.from + bracket.length;
        if (auto state = read_lifecycle(bracket.inside, profile)) {
            parts.lifecycle = std::move(*state);
        } else if (!contains_any(bracket.inside, profile.headings.absent)) {
            people.append("(").append(bracket.inside).append(")");
        }
    }
    people.append(side.substr(std::min(from, side.size())));
    add_people(parts, read_people(people, profile));
}

HeadingParts read_heading(const markdown::RichText& heading, bool brackets_name_leads, const Profile& profile) {
    HeadingParts parts;
    const auto whole = without_prefix(heading.standing(), profile.headings.team_prefixes);
    const auto sides = cut_at_dash(whole);
    auto people = sides ? read_people(sides->right, profile) : NamedPeople{};
    if (sides && looks_like_people(sides->right, people)) {
        read_name(parts, sides->left, false, profile);
        read_leads(parts, sides->right, std::move(people), profile);
    } else if (sides && contains_any(sides->right, profile.headings.vacant)) {
        read_name(parts, sides->left, false, profile);
        parts.names_leads = true;
    } else {
        read_name(parts, whole, brackets_name_leads, profile);
    }
    if (parts.name.empty()) parts.name = text::trim(whole);
    return parts;
}

}  // namespace

HeadingParts read_team_heading(const markdown::RichText& heading, const Profile& profile) {
    return read_heading(heading, true, profile);
}

HeadingParts read_project_heading(const markdown::RichText& heading, const Profile& profile) {
    return read_heading(heading, false, profile);
}

std::string folded_heading(std::string_view heading) {
    auto folded = text::fold_case(text::collapse_blanks(heading));
    folded = text::replace_all(folded, "’", "'");
    return std::string(text::trim(folded, " \t:.-_*`#"));
}

std::optional<std::string> read_lifecycle(std::string_view words, const Profile& profile) {
    const auto folded = folded_heading(words);
    for (const auto& [pattern, state] : profile.lifecycle.states) {
        if (text::matches_glob(folded, pattern)) return state;
    }
    return std::nullopt;
}

}  // namespace pmcdiff::notes
