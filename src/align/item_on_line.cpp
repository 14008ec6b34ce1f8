#include "align/item_on_line.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "text/strings.hpp"

namespace pmcdiff::align {

namespace {

/// How many items an error names when there is none on the line asked for, and how much of each.
constexpr std::size_t nearest_named = 3;
constexpr std::size_t words_named = 6;

const Item& item_at(const Meeting& meeting, ItemIndex index) { return meeting.teams[index.team].items[index.item]; }

std::vector<ItemIndex> all_items(const Meeting& meeting) {
    std::vector<ItemIndex> all;
    for (std::size_t team = 0; team < meeting.teams.size(); ++team) {
        for (std::size_t item = 0; item < meeting.teams[team].items.size(); ++item) all.push_back({team, item});
    }
    return all;
}

std::string first_words(const std::string& text) {
    const auto words = text::split_blanks(text);
    std::string out;
    for (std::size_t at = 0; at < words.size() && at < words_named; ++at)
        out.append(at == 0 ? "" : " ").append(words[at]);
    return words.size() > words_named ? out + " ..." : out;
}

}  // namespace

std::optional<ItemIndex> item_on_line(const Meeting& meeting, int line) {
    std::optional<ItemIndex> found;
    for (const auto index : all_items(meeting)) {
        const auto& item = item_at(meeting, index);
        const bool holds = item.line <= line && line <= std::max(item.line, item.end_line);
        if (holds && (!found || item_at(meeting, *found).line <= item.line)) found = index;
    }
    return found;
}

Error no_item_on_line(const Meeting& meeting, int line) {
    auto nearest = all_items(meeting);
    std::ranges::stable_sort(nearest, {},
                             [&](ItemIndex index) { return std::abs(item_at(meeting, index).line - line); });
    if (nearest.size() > nearest_named) nearest.resize(nearest_named);
    std::ranges::sort(nearest, {}, [&](ItemIndex index) { return item_at(meeting, index).line; });
    std::vector<std::string> named;
    for (const auto index : nearest) {
        const auto& item = item_at(meeting, index);
        named.push_back(std::to_string(item.line) + " \"" + first_words(item.text) + "\"");
    }
    return {ErrorKind::usage, "there is no item on this line", meeting.path, line,
            named.empty() ? "the note has no items" : "the nearest are on line " + text::enumerate(named)};
}

}  // namespace pmcdiff::align
