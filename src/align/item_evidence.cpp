#include "align/item_evidence.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>

#include "text/strings.hpp"

namespace pmcdiff::align {

namespace {

/// Words in common that a reason lists.
constexpr std::size_t most_words = 5;

/// "in common: uptimer, migration"; empty where there is nothing but stock words.
std::string words_in_common(const Vocabulary& vocabulary, std::vector<Match> matches) {
    std::erase_if(matches, [&](const Match& match) { return !vocabulary[match.old_term].telling(); });
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::value);
    std::vector<std::string> words;
    for (const auto& match : matches) {
        if (words.size() == most_words) break;
        auto& word = words.emplace_back(vocabulary[match.old_term].word);
        if (match.old_term != match.new_term) word.append(" ~ ").append(vocabulary[match.new_term].word);
    }
    return words.empty() ? "" : "in common: " + text::join(words, ", ");
}

std::string shared_story(const ItemTerms& old_item, const ItemTerms& new_item) {
    for (const auto& story : old_item.item->stories) {
        if (std::ranges::find(new_item.item->stories, story) != new_item.item->stories.end()) return "story #" + story;
    }
    for (const auto& link : old_item.item->links) {
        if (std::ranges::find(new_item.item->links, link) != new_item.item->links.end()) return "the same link";
    }
    return "";
}

std::set<std::string_view> versions(const Vocabulary& vocabulary, const ItemTerms& item) {
    std::set<std::string_view> found;
    for (const auto& use : item.uses) {
        if (vocabulary[use.term].version) found.insert(vocabulary[use.term].stem);
    }
    return found;
}

bool other_versions(const Vocabulary& vocabulary, const ItemTerms& old_item, const ItemTerms& new_item) {
    const auto old_versions = versions(vocabulary, old_item);
    const auto new_versions = versions(vocabulary, new_item);
    if (old_versions.empty() || new_versions.empty()) return false;
    return std::ranges::none_of(old_versions, [&](std::string_view one) { return new_versions.contains(one); });
}

}  // namespace

std::vector<std::string> link_reasons(const ComparedTerms& terms, const PairComparer& comparer,
                                      const ScoredPair& pair) {
    const auto& old_item = terms.old_note.items[pair.old_item];
    const auto& new_item = terms.new_note.items[pair.new_item];
    const auto matches = comparer.matches(old_item, new_item, pair.same_section);
    std::vector<std::string> reasons;
    const auto add = [&](std::string reason) {
        if (!reason.empty()) reasons.push_back(std::move(reason));
    };
    if (old_item.text_key != 0 && old_item.text_key == new_item.text_key) {
        add("the same words");
    } else {
        add(words_in_common(terms.vocabulary, matches));
    }
    add(shared_story(old_item, new_item));
    if (pair.second) add("also joined: second link");
    if (!pair.same_section) add("against: another team");
    if (other_versions(terms.vocabulary, old_item, new_item)) add("against: other versions");
    const auto beyond_names = [&](const Match& match) {
        return terms.vocabulary[match.old_term].telling() && !match.of_name;
    };
    if (!pair.equal_words && std::ranges::none_of(matches, beyond_names)) {
        add("against: nothing in common but the team's own words");
    }
    return reasons;
}

}  // namespace pmcdiff::align
