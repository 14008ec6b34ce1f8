#include "align/lexicon.hpp"

#include <cstddef>
#include <utility>

#include "align/item_words.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"

namespace pmcdiff::align {

namespace {

/// `-ise` as `-ize`; a version without its `v` and without `.x` at its end.
std::string normalise(std::string word) {
    if (text::is_version(word)) {
        if (word.front() == 'v') word.erase(0, 1);
        while (word.ends_with(".x")) word.resize(word.size() - 2);
        return word;
    }
    for (const std::string_view ending : {"ise", "ised", "ises", "ising", "isation"}) {
        if (word.size() > ending.size() + 3 && word.ends_with(ending)) word[word.size() - ending.size() + 1] = 'z';
    }
    return word;
}

}  // namespace

Lexicon::Lexicon(const Profile& profile) {
    // As many as two notes of usual size have.
    constexpr std::size_t usual_words = 1024;
    by_word_.reserve(usual_words);
    by_stem_.reserve(usual_words);
    words_.reserve(usual_words);
    stems_.reserve(usual_words);
    aliases_.reserve(word_aliases().size() + profile.status.aliases.size());
    for (const auto& [from, to] : word_aliases()) aliases_.emplace(from, to);
    for (const auto& [from, to] : profile.status.aliases) aliases_[from] = to;
    for (const auto word : stock_words()) stems_[intern(text::stem(word))].stock = true;
    for (const auto word : work_kinds()) {
        auto& stem = stems_[intern(text::stem(word))];
        stem.stock = true;
        stem.work_kind = true;
    }
    for (const auto& word : profile.status.stock_words) {
        auto& stem = stems_[intern(text::stem(word))];
        stem.stock = true;
        stem.work_kind = false;
    }
}

StemId Lexicon::intern(std::string stem) {
    const auto [at, added] = by_stem_.try_emplace(std::move(stem), static_cast<StemId>(stems_.size()));
    if (added) stems_.push_back({at->first});
    return at->second;
}

WordId Lexicon::look_up(std::string_view word) {
    if (const auto known = by_word_.find(word); known != by_word_.end()) return known->second;
    const auto id = static_cast<WordId>(words_.size());
    auto& added = words_.emplace_back();
    added.text = by_word_.emplace(word, id).first->first;
    if (text::is_stop_word(word)) return id;
    const auto alias = aliases_.find(word);
    added.stem =
        intern(text::stem(alias == aliases_.end() ? normalise(std::string(word)) : std::string(alias->second)));
    added.version = text::is_version(word) || (word.size() > 1 && word[0] == 'v' && text::is_ascii_digit(word[1]));
    return id;
}

void Lexicon::number(NoteWords& note) {
    note.renumber([this](std::string_view word) { return look_up(word); });
}

}  // namespace pmcdiff::align
