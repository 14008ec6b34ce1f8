#include "align/note_words.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <unordered_map>

#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::align {

class NoteWords::Reader {
public:
    explicit Reader(NoteWords& out) : out_(out) {
        constexpr std::size_t usual_words = 512;
        numbers_.reserve(usual_words);
    }

    void read() {
        std::size_t items = 0;
        for (const auto& team : out_.meeting_->teams) items += team.items.size();
        out_.items_.reserve(items);
        for (const auto& team : out_.meeting_->teams) {
            out_.teams_.push_back({read_name(team), out_.items_.size()});
            for (const auto& item : team.items) read_item(item);
        }
        out_.sequence_.shrink_to_fit();
    }

private:
    Range read_name(const Team& team) {
        const auto start = out_.sequence_.size();
        append(team.name);
        for (const auto& alias : team.aliases) append(alias);
        return since(start);
    }

    void read_item(const Item& item) {
        ItemRanges ranges;
        auto start = out_.sequence_.size();
        append(item.text);
        ranges.words = since(start);
        start = out_.sequence_.size();
        if (item.project) append(*item.project);
        append(item.heading);
        ranges.names = since(start);
        ranges.text_key = key_of(item.text);
        out_.items_.push_back(ranges);
    }

    [[nodiscard]] Range since(std::size_t start) const {
        return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(out_.sequence_.size() - start)};
    }

    void append(std::string_view text) {
        text::WordScanner scanner(text);
        while (const auto word = scanner.next()) {
            auto known = numbers_.find(*word);
            if (known == numbers_.end()) {
                known = numbers_.emplace(*word, static_cast<WordId>(out_.distinct_.size())).first;
                out_.distinct_.emplace_back(*word);
            }
            out_.sequence_.push_back(known->second);
        }
    }

    std::uint64_t key_of(std::string_view text) {
        text::fold_case(text, folded_);
        std::erase_if(folded_, [](char c) { return !text::is_word_character(c); });
        if (text.empty()) return 0;
        // Of a text without a word ("???"), the marks are all that it says.
        return text::Hash{}(folded_.empty() ? text : folded_) | 1U;
    }

    NoteWords& out_;
    std::unordered_map<std::string, WordId, text::Hash, std::equal_to<>> numbers_;
    std::string folded_;  // Of the item being read; kept for its memory.
};

NoteWords::NoteWords(const Meeting& meeting) : meeting_(&meeting) { Reader(*this).read(); }

ItemView NoteWords::item(std::size_t team, std::size_t item) const {
    const auto& ranges = items_[teams_[team].first_item + item];
    return {&meeting_->teams[team].items[item], words(ranges.words), words(ranges.names), ranges.text_key};
}

NoteView NoteWords::view() const {
    NoteView view;
    view.reserve(teams_.size());
    for (std::size_t team = 0; team < teams_.size(); ++team) {
        auto& section = view.emplace_back();
        section.name_words = team_name(team);
        const auto count = meeting_->teams[team].items.size();
        section.items.reserve(count);
        for (std::size_t at = 0; at < count; ++at) section.items.push_back(item(team, at));
    }
    return view;
}

}  // namespace pmcdiff::align
