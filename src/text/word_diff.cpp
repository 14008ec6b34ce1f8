#include "text/word_diff.hpp"

#include <algorithm>
#include <cstddef>

#include <dtl/dtl.hpp>

#include "text/strings.hpp"

namespace pmcdiff::text {

namespace {

using WordKind = WordRun::Kind;

/// A word that is compared without the punctuation behind it: `sidecars,` is the word `sidecars`.
struct Word {
    std::string text;

    explicit Word(std::string_view word) : text(word) {}
    [[nodiscard]] std::string_view bare() const {
        const auto end = text.find_last_not_of(".,;:");
        return end == std::string::npos ? std::string_view(text) : std::string_view(text).substr(0, end + 1);
    }
    friend bool operator==(const Word& left, const Word& right) { return left.bare() == right.bare(); }
};

std::vector<Word> to_words(std::string_view text) {
    std::vector<Word> words;
    for (const auto word : split_blanks(text)) words.emplace_back(word);
    return words;
}

void append(std::vector<WordRun>& runs, WordKind kind, std::string_view word) {
    if (runs.empty() || runs.back().kind != kind) {
        runs.push_back({kind, std::string(word)});
    } else {
        runs.back().text.append(" ").append(word);
    }
}

/// Within a stretch of changes all removed words come first, then all added ones.
void flush(std::vector<WordRun>& runs, std::string& removed, std::string& added) {
    if (!removed.empty()) runs.push_back({WordKind::removed, std::move(removed)});
    if (!added.empty()) runs.push_back({WordKind::added, std::move(added)});
    removed.clear();
    added.clear();
}

void add_words(std::string& to, std::string_view words) {
    if (!to.empty()) to += ' ';
    to += words;
}

}  // namespace

std::vector<WordRun> word_diff(std::string_view old_text, std::string_view new_text) {
    const auto new_words = to_words(new_text);
    dtl::Diff<Word> diff(to_words(old_text), new_words);
    diff.compose();
    std::vector<WordRun> raw;
    std::size_t next_new = 0;
    for (const auto& [word, info] : diff.getSes().getSequence()) {
        if (info.type == dtl::SES_DELETE) {
            append(raw, WordKind::removed, word.text);
        } else {
            // A kept word is shown as the new text has it, punctuation and all.
            append(raw, info.type == dtl::SES_COMMON ? WordKind::kept : WordKind::added, new_words[next_new++].text);
        }
    }
    std::vector<WordRun> runs;
    std::string removed;
    std::string added;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const auto& run = raw[i];
        const bool between = i > 0 && i + 1 < raw.size();
        const bool island =
            run.kind == WordKind::kept && between && std::ranges::count(run.text, ' ') < 2 && run.text.size() < 9;
        if (run.kind == WordKind::kept && !island) {
            flush(runs, removed, added);
            runs.push_back(run);
            continue;
        }
        if (run.kind != WordKind::added) add_words(removed, run.text);
        if (run.kind != WordKind::removed) add_words(added, run.text);
    }
    flush(runs, removed, added);
    return runs;
}

double kept_share(const std::vector<WordRun>& runs) {
    std::size_t kept = 0;
    std::size_t removed = 0;
    std::size_t added = 0;
    for (const auto& run : runs) {
        (run.kind == WordKind::kept ? kept : run.kind == WordKind::removed ? removed : added) += run.text.size();
    }
    const auto longer = kept + std::max(removed, added);
    return longer == 0 ? 1 : static_cast<double>(kept) / static_cast<double>(longer);
}

}  // namespace pmcdiff::text
