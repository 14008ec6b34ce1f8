#include "align/names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>

#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::align {

namespace {

/// Words that name no team apart from others.
constexpr auto generic_words = std::to_array<std::string_view>({"group", "project", "team", "the"});

/// The least letters of a cut name ("Hedge" for "HedgeRow") that tell it from a common word.
constexpr std::size_t shortest_cut_name = 5;

bool is_generic(std::string_view word) { return std::ranges::find(generic_words, word) != generic_words.end(); }

bool contains_all(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
    return std::ranges::all_of(part, [&](const auto& word) { return std::ranges::find(whole, word) != whole.end(); });
}

/// One letter, or two in a long name, are others.
bool differ_by_slip(std::string_view left, std::string_view right) {
    const auto shorter = std::min(left.size(), right.size());
    const std::size_t most = shorter >= 8 ? 2 : 1;
    // The distance is no less than the difference in length; a letter has at most four bytes.
    if (shorter < 4 || std::max(left.size(), right.size()) - shorter > 4 * most) return false;
    const auto distance = text::edit_distance(left, right);
    return distance >= 1 && distance <= most;
}

}  // namespace

std::string name_key(std::string_view name) {
    auto key = text::fold_to_letters(text::fold_accents(name));
    if (key.size() > 4 && key.ends_with("team")) key.resize(key.size() - 4);
    return key.empty() ? std::string(name) : key;
}

bool same_spelling(std::string_view left, std::string_view right) {
    return text::replace_all(text::fold_case(left), " ", "") == text::replace_all(text::fold_case(right), " ", "");
}

ComparedName::ComparedName(std::string_view name) : key(name_key(name)), stems(name_stems(name)) {}

NameLikeness compare_names(std::string_view left, std::string_view right) {
    return compare_names(ComparedName(left), ComparedName(right));
}

NameLikeness compare_names(const ComparedName& left, const ComparedName& right) {
    if (differ_by_slip(left.key, right.key)) return {3.0, "the names differ by a slip"};
    const auto& left_stems = left.stems;
    const auto& right_stems = right.stems;
    if (left_stems.empty() || right_stems.empty()) return {};
    const bool holds = contains_all(left_stems, right_stems) || contains_all(right_stems, left_stems);
    if (holds) return {2.0, "one name holds the other"};
    const bool shares = std::ranges::any_of(
        left_stems, [&](const auto& word) { return std::ranges::find(right_stems, word) != right_stems.end(); });
    return shares ? NameLikeness{1.0, "the names share a word"} : NameLikeness{};
}

std::vector<std::string> name_stems(std::string_view name) {
    std::vector<std::string> stems;
    for (const auto& word : text::words(name)) {
        if (!is_generic(word) && !text::is_stop_word(word)) stems.push_back(text::stem(word));
    }
    return stems;
}

bool mentions(std::span<const std::string> text_stems, std::string_view name, std::span<const std::string> common) {
    return mentions(text_stems, ComparedName(name), common);
}

bool mentions(std::span<const std::string> text_stems, const ComparedName& name, std::span<const std::string> common) {
    auto wanted = name.stems;
    const auto is_common = [&](const std::string& stem) { return std::ranges::find(common, stem) != common.end(); };
    if (!std::ranges::all_of(wanted, is_common)) std::erase_if(wanted, is_common);
    if (wanted.empty()) return false;
    const auto stands = [&](const std::string& stem) {
        return std::ranges::find(text_stems, stem) != text_stems.end();
    };
    if (std::ranges::all_of(wanted, stands)) return true;
    const auto begins = [&](const std::string& stem) {
        return stem.size() >= shortest_cut_name && !is_common(stem) && name.key.starts_with(stem);
    };
    return wanted.size() <= 2 && std::ranges::any_of(text_stems, begins);
}

std::vector<std::string> common_stems(std::span<const std::string> names) {
    constexpr int many = 3;
    std::map<std::string, int> counts;
    for (const auto& name : names) {
        const auto stems = name_stems(name);
        for (const auto& stem : std::set<std::string>(stems.begin(), stems.end())) ++counts[stem];
    }
    std::vector<std::string> common;
    for (const auto& [stem, count] : counts) {
        if (count >= many) common.push_back(stem);
    }
    return common;
}

}  // namespace pmcdiff::align
