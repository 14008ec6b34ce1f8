#include "notes/status_vocabulary.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "notes/status_function_words.hpp"
#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

/// Longer texts are sentences and no labels; the bound keeps patterns cheap.
constexpr std::size_t longest_label = 60;

/// Classes that are lists of single words, each with its place in StatusWords.
struct ClassOfWords {
    Words StatusWords::* words;
    WordClasses bit;
};

constexpr ClassOfWords classes_of_words[] = {
    {&StatusWords::starting_verbs, word_class::starting_verb},
    {&StatusWords::planning_verbs, word_class::planning_verb},
    {&StatusWords::finding_verbs, word_class::finding_verb},
    {&StatusWords::completion_words, word_class::completion},
    {&StatusWords::activity_nouns, word_class::activity},
    {&StatusWords::irregular_pasts, word_class::irregular_past},
    {&StatusWords::no_gerunds, word_class::no_gerund},
    {&StatusWords::no_pasts, word_class::no_past},
    {&StatusWords::still_adverbs, word_class::still},
    {&StatusWords::now_adverbs, word_class::now},
};

/// Names such as `stub.generated` or `v2_routing` end like verbs and are none.
bool may_be_verb(std::string_view word) { return word.find_first_of("_/.0123456789") == std::string_view::npos; }

WordClasses forms(std::string_view word, WordClasses listed) {
    const auto is = [&](WordClasses classes) { return (listed & classes) != 0; };
    WordClasses found = 0;
    const bool past_ending = word.size() > 4 && word.ends_with("ed");
    if (is(word_class::irregular_past) || (past_ending && !is(word_class::no_past) && may_be_verb(word))) {
        found |= word_class::past;
    }
    const bool gerund_ending = word.size() > 4 && word.ends_with("ing");
    if (gerund_ending && !is(word_class::no_gerund) && may_be_verb(word)) found |= word_class::gerund;
    const bool adverb_ending = word.size() > 4 && word.ends_with("ly");
    if (is(word_class::still | word_class::now) || (adverb_ending && !is(word_class::no_adverb) && may_be_verb(word))) {
        found |= word_class::adverb;
    }
    return found;
}

}  // namespace

Vocabulary::Vocabulary(const StatusWords& words) {
    // So many buckets that the built-in words need no others.
    classes_.reserve(1024);
    labels_.reserve(512);
    phrases_.reserve(512);
    for (const auto& placeholder : words.placeholders) {
        if (placeholder.find('*') == std::string::npos) {
            placeholders_.emplace(placeholder, true);
        } else {
            placeholder_patterns_.push_back(placeholder);
        }
    }
    add_function_words();
    for (const auto& [list, bit] : classes_of_words) {
        for (const auto& word : words.*list) class_of(text::lower_ascii(word)) |= bit;
    }
    add_labels(words.done_labels, Meaning::done);
    add_labels(words.ongoing_labels, Meaning::ongoing);
    add_labels(words.planned_labels, Meaning::planned);
    add_labels(words.info_labels, Meaning::info);
    add_labels(words.topic_labels, Meaning::topic);
    add_phrases(words.done_phrases, Meaning::done);
    add_phrases(words.ongoing_phrases, Meaning::ongoing);
    add_phrases(words.planned_phrases, Meaning::planned);
    add_phrases(words.info_phrases, Meaning::info);
    for (auto& [first_word, phrases] : phrases_) {
        std::ranges::stable_sort(phrases, std::ranges::greater{}, &Phrase::words);
    }
}

WordClasses Vocabulary::classes(std::string_view word) const {
    const auto found = classes_.find(word);
    WordClasses listed = found == classes_.end() ? 0 : found->second;
    constexpr std::string_view again = "re-";
    if (listed == 0 && word.starts_with(again)) {
        const auto plain = classes_.find(word.substr(again.size()));
        if (plain != classes_.end()) listed = plain->second & word_class::irregular_past;
    }
    return listed | forms(word, listed);
}

Meaning Vocabulary::label(std::string_view text) const {
    if (text.size() > longest_label) return Meaning::none;
    if (const auto found = labels_.find(text); found != labels_.end()) return found->second;
    for (const auto& [pattern, meaning] : label_patterns_) {
        const bool may_match = text.empty() || pattern.front() == '*' || pattern.front() == text.front();
        if (may_match && text::matches_glob(text, pattern)) return meaning;
    }
    return Meaning::none;
}

bool Vocabulary::is_placeholder(std::string_view text) const {
    if (text.empty()) return true;
    return text.size() <= longest_label &&
           (placeholders_.contains(text) || text::matches_any(text, placeholder_patterns_));
}

const std::vector<Vocabulary::Phrase>* Vocabulary::phrases_from(std::string_view first_word) const {
    const auto found = phrases_.find(first_word);
    return found == phrases_.end() ? nullptr : &found->second;
}

void Vocabulary::add_function_words() {
    for (const auto& [part, words] : function_words) {
        for (const auto word : text::split_blanks(words)) class_of(word) |= part;
    }
}

WordClasses& Vocabulary::class_of(std::string_view word) {
    const auto known = classes_.find(word);
    return known != classes_.end() ? known->second : classes_.emplace(word, 0).first->second;
}

void Vocabulary::add_labels(const Words& labels, Meaning meaning) {
    for (const auto& label : labels) {
        auto lower = text::lower_ascii(label);
        if (lower.find('*') == std::string::npos) {
            labels_.insert_or_assign(std::move(lower), meaning);
        } else {
            label_patterns_.emplace_back(std::move(lower), meaning);
        }
    }
}

void Vocabulary::add_phrases(const Words& phrases, Meaning meaning) {
    for (const auto& phrase : phrases) {
        Phrase added{text::lower_ascii(text::collapse_blanks(phrase)), 0, meaning};
        if (added.text.empty()) continue;
        added.words = static_cast<std::size_t>(std::ranges::count(added.text, ' ')) + 1;
        phrases_[added.text.substr(0, added.text.find(' '))].push_back(std::move(added));
    }
}

}  // namespace pmcdiff::notes
