#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/list_lines.hpp"
#include "check/rules.hpp"
#include "check/text_lines.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// Shorter items ("Released 1.2", "Fixed two bugs") say the same twice without being one.
constexpr std::ptrdiff_t least_words = 5;

/// An item with the lines that belong to it.
struct Item {
    int line = 0;
    std::size_t indent = 0;
    std::string words;
};

std::vector<Item> items_of(const ListBlock& block) {
    std::vector<Item> items;
    for (const auto& line : block) {
        if (line.marked) {
            items.push_back({line.number, line.text.find_first_not_of(" \t"), said(line.text)});
        } else if (!items.empty()) {
            items.back().words += " " + said(line.text);
        }
    }
    return items;
}

bool is_long(std::string_view words) {
    return std::ranges::count_if(text::split_blanks(words), [](std::string_view word) {
               return std::ranges::any_of(word, text::is_word_character);
           }) >= least_words;
}

/// Goes through a note's items in order.
class Reader {
public:
    explicit Reader(const NoteText& note) : note_(note) {}

    Findings read() {
        for (const auto& block : list_blocks(note_)) {
            if (!note_.section_at(block.front().number).team) continue;
            enter(block.front().number);
            for (auto& item : items_of(block)) look_at(std::move(item));
        }
        return std::move(found_);
    }

private:
    /// Items below another heading are compared among themselves.
    void enter(int line) {
        const auto behind = std::ranges::upper_bound(note_.headings, line, {}, &HeadingLine::line);
        const int heading = behind == note_.headings.begin() ? 0 : std::prev(behind)->line;
        if (heading == heading_) return;
        heading_ = heading;
        first_.clear();
        above_.clear();
    }

    void look_at(Item item) {
        while (!above_.empty() && above_.back().indent >= item.indent) above_.pop_back();
        const auto parent = above_.empty() ? std::string{} : above_.back().words;
        const int line = item.line;
        const auto words = item.words;
        above_.push_back(std::move(item));
        if (!is_long(words)) return;
        const auto [first, is_new] = first_.try_emplace(parent + "\n" + words, line);
        if (is_new) return;
        found_.push_back(finding_at(note_, line, DiagnosticLevel::warning, leading_words(words),
                                    "this item stands on line " + std::to_string(first->second) + ", too",
                                    "remove one of the two"));
    }

    const NoteText& note_;
    int heading_ = -1;
    std::vector<Item> above_;  ///< The items that hold the next one.
    std::unordered_map<std::string, int> first_;
    Findings found_;
};

class DuplicateItem final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "duplicate-item",
            .level = DiagnosticLevel::warning,
            .summary = "An item that stands twice under one heading of a team",
            .explanation =
                "An item that was pasted twice looks like two pieces of work.\n\n"
                "The rule compares items of at least five words below one heading of a team, whatever their marker, "
                "emphasis and case, with all lines that belong to them. The same words below two components, in two "
                "teams or below two different items are left alone: work is shared.",
            .example =
                "# Garden\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n- Planted all of the northern "
                "beds\n- Mended the fence\n- Planted all of the northern beds\n",
            .mended =
                "# Garden\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n- Planted all of the northern "
                "beds\n- Mended the fence\n"};
    }

    Findings in_note(const NoteText& note, const Snapshot& /*around*/) const override { return Reader(note).read(); }

    Findings joined(Findings findings, const NoteText& /*note*/) const override {
        Findings kept;
        int last_line = 0;
        std::size_t items = 1;
        for (auto& finding : findings) {
            const bool neighbour = !kept.empty() && finding.line == last_line + 1 && kept.back().team == finding.team;
            last_line = finding.line;
            if (!neighbour) {
                items = 1;
                kept.push_back(std::move(finding));
                continue;
            }
            kept.back().message = "these " + std::to_string(++items) + " items stand twice below this heading";
            kept.back().help = "remove them in one of the two places";
        }
        return kept;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_duplicate_item() { return std::make_unique<DuplicateItem>(); }

}  // namespace pmcdiff::check
