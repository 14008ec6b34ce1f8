#include "check/section_changes.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// A word of more lines than this tells none of them apart, and following it would make long notes slow.
constexpr std::size_t most_lines_of_word = 200;

std::vector<SaidLine> lines_not_in(const TextSection& section, const TextSection* other) {
    const auto known = words_of(other);
    std::vector<SaidLine> lines;
    for (const auto& line : section.said) {
        if (!known.contains(line.words)) lines.push_back(line);
    }
    return lines;
}

std::set<std::string_view> different_words(std::string_view words) {
    const auto all = text::split_blanks(words);
    return {all.begin(), all.end()};
}

}  // namespace

SectionChanges section_changes(const NoteText& base, const NoteText& head) {
    SectionChanges changes;
    const auto put = [](LinesBySection& into, const TextSection& section, const TextSection* other) {
        auto lines = lines_not_in(section, other);
        if (!lines.empty()) into[section.key] = std::move(lines);
    };
    for (const auto& section : base.sections) put(changes.lost, section, head.find_section(section.key));
    for (const auto& section : head.sections) put(changes.gained, section, base.find_section(section.key));
    return changes;
}

std::unordered_set<std::string_view> words_of(const TextSection* section) {
    std::unordered_set<std::string_view> words;
    if (section == nullptr) return words;
    for (const auto& line : section->said) words.insert(line.words);
    return words;
}

void LikeLines::add(std::string_view words) {
    const auto different = different_words(words);
    for (const auto word : different) lines_of_word_[word].push_back(lines_.size());
    lines_.push_back({words, different.size()});
}

bool LikeLines::has_like(std::string_view words, double least,
                         const std::unordered_set<std::string_view>& except) const {
    const auto different = different_words(words);
    std::unordered_map<std::size_t, std::size_t> shared;
    for (const auto word : different) {
        const auto at = lines_of_word_.find(word);
        if (at == lines_of_word_.end() || at->second.size() > most_lines_of_word) continue;
        for (const auto line : at->second) ++shared[line];
    }
    return std::ranges::any_of(shared, [&](const auto& entry) {
        const auto& line = lines_[entry.first];
        const auto both = static_cast<double>(line.different + different.size());
        return !except.contains(line.words) && 2 * static_cast<double>(entry.second) >= least * both;
    });
}

}  // namespace pmcdiff::check
