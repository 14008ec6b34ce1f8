#include "text/tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>

#include <libstemmer.h>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::text {

namespace {

/// English function words, after the shortest of the usual lists (articles, pronouns, prepositions, auxiliaries).
constexpr auto stop_words = std::to_array<std::string_view>(
    {"a",    "about", "after", "all",   "also",   "an",   "and",    "any",     "are",   "as",    "at",    "be",
     "been", "being", "both",  "but",   "by",     "can",  "could",  "did",     "do",    "does",  "each",  "etc",
     "for",  "from",  "had",   "has",   "have",   "he",   "her",    "here",    "him",   "his",   "how",   "i",
     "if",   "in",    "into",  "is",    "it",     "its",  "itself", "just",    "may",   "me",    "might", "more",
     "most", "must",  "my",    "no",    "nor",    "of",   "off",    "on",      "or",    "other", "our",   "out",
     "over", "own",   "per",   "she",   "should", "so",   "some",   "such",    "than",  "that",  "the",   "their",
     "them", "then",  "there", "these", "they",   "this", "those",  "through", "to",    "too",   "under", "up",
     "us",   "via",   "was",   "we",    "were",   "what", "when",   "where",   "which", "while", "who",   "will",
     "with", "would", "you",   "your"});
static_assert(std::ranges::is_sorted(stop_words));

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Length of a version at the start of the text: digits with at least one `.digit`, a `v` allowed before; `v3` alone too.
std::size_t version_length(std::string_view text) {
    std::size_t at = !text.empty() && (text[0] == 'v' || text[0] == 'V') ? 1 : 0;
    const bool marked = at == 1;
    const auto digits = [&] {
        const auto from = at;
        while (at < text.size() && is_ascii_digit(text[at])) ++at;
        return at > from;
    };
    if (!digits()) return 0;
    bool dotted = false;
    while (at + 1 < text.size() && text[at] == '.' && (is_ascii_digit(text[at + 1]) || text[at + 1] == 'x')) {
        ++at;
        if (text[at] == 'x') {
            ++at;
        } else {
            digits();
        }
        dotted = true;
    }
    if (!dotted && !marked) return 0;
    return at < text.size() && is_word_character(text[at]) ? 0 : at;
}

bool may_begin_version(char c) { return is_ascii_digit(c) || c == 'v' || c == 'V'; }

std::size_t address_length(std::string_view text) {
    if (!text.starts_with("http://") && !text.starts_with("https://")) return 0;
    return std::min(text.find_first_of(" \t\n)>]\""), text.size());
}

/// Where the first name ends in a run of letters and digits that a CamelCase name is put together of.
std::size_t part_length(std::string_view run) {
    for (std::size_t at = 2; at + 1 < run.size(); ++at) {
        if (is_upper(run[at]) && is_lower(run[at - 1]) && is_lower(run[at + 1])) return at;
    }
    return run.size();
}

}  // namespace

std::string stem(std::string_view word) {
    if (word.size() < 3 || std::ranges::any_of(word, is_ascii_digit)) return std::string(word);
    // A stemmer keeps a buffer of its own, so one is kept for each thread.
    thread_local const std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer(sb_stemmer_new("english", "UTF_8"));
    if (!stemmer) return std::string(word);
    const auto* const bytes = reinterpret_cast<const sb_symbol*>(word.data());  // NOLINT(*-reinterpret-cast)
    const auto* const stemmed = sb_stemmer_stem(stemmer.get(), bytes, static_cast<int>(word.size()));
    if (stemmed == nullptr) return std::string(word);
    const std::span<const sb_symbol> found(stemmed, static_cast<std::size_t>(sb_stemmer_length(stemmer.get())));
    return {found.begin(), found.end()};
}

std::string_view WordScanner::next_part() {
    const auto part = run_.substr(0, part_length(run_));
    run_.remove_prefix(part.size());
    fold_case(part, word_);
    return word_;
}

std::optional<std::string_view> WordScanner::next() {
    if (!run_.empty()) return next_part();
    while (!text_.empty()) {
        const char first = text_.front();
        if (!is_word_character(first)) {
            text_.remove_prefix(1);
        } else if (const auto address = first == 'h' ? address_length(text_) : 0; address != 0) {
            text_.remove_prefix(address);
        } else if (const auto version = may_begin_version(first) ? version_length(text_) : 0; version != 0) {
            fold_case(text_.substr(0, version), word_);
            text_.remove_prefix(version);
            return word_;
        } else {
            const auto end = std::ranges::find_if_not(text_, is_word_character) - text_.begin();
            run_ = text_.substr(0, static_cast<std::size_t>(end));
            text_.remove_prefix(run_.size());
            return next_part();
        }
    }
    return std::nullopt;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    WordScanner scanner(text);
    while (const auto word = scanner.next()) out.emplace_back(*word);
    return out;
}

std::vector<std::string> content_stems(std::string_view text) {
    std::vector<std::string> stems;
    WordScanner scanner(text);
    while (const auto word = scanner.next()) {
        if (!is_stop_word(*word)) stems.push_back(stem(*word));
    }
    return stems;
}

bool is_stop_word(std::string_view word) { return std::ranges::binary_search(stop_words, word); }

bool is_version(std::string_view word) {
    if (word.empty() || !may_begin_version(word.front())) return false;
    const auto length = version_length(word.substr(0, word.find_first_of("-+")));
    return length != 0 && word.find('.') != std::string_view::npos;
}

}  // namespace pmcdiff::text
