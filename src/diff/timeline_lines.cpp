#include "diff/timeline_lines.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

#include "align/names.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::diff {

namespace {

constexpr auto unnumbered = static_cast<std::size_t>(-1);

/// Numbers the things of one meeting after another.
class Numbering {
public:
    explicit Numbering(std::size_t meetings) { numbers_.of.reserve(meetings); }

    void next_meeting(std::size_t things) { numbers_.of.emplace_back(things, unnumbered); }

    /// A thing of the newest meeting goes on as this line.
    void go_on(std::size_t thing, std::size_t line) { set(thing, line); }

    /// What is not numbered yet goes on as the line of the same key that the meeting does not have, or is a new line.
    template <class KeyOf>
    void number_others(KeyOf key_of) {
        auto& newest = numbers_.of.back();
        for (std::size_t thing = 0; thing < newest.size(); ++thing) {
            auto key = key_of(thing);
            if (newest[thing] == unnumbered) {
                const auto known = line_of_key_.find(key);
                const bool free = known != line_of_key_.end() && newest_meeting_[known->second] != meeting();
                set(thing, free ? known->second : numbers_.count);
            }
            line_of_key_[std::move(key)] = newest[thing];
        }
    }

    [[nodiscard]] std::size_t line_before(std::size_t thing) const {
        return numbers_.of[numbers_.of.size() - 2][thing];
    }
    [[nodiscard]] const LineNumbers& numbers() const { return numbers_; }

private:
    [[nodiscard]] std::size_t meeting() const { return numbers_.of.size() - 1; }

    void set(std::size_t thing, std::size_t line) {
        if (line == numbers_.count) {
            ++numbers_.count;
            newest_meeting_.push_back(0);
        }
        newest_meeting_[line] = meeting();
        numbers_.of.back()[thing] = line;
    }

    LineNumbers numbers_;
    std::vector<std::size_t> newest_meeting_;  ///< By line: the last one that had it.
    std::unordered_map<std::string, std::size_t> line_of_key_;
};

/// Each entry goes on as one and comes from one, the likest pairs first.
std::vector<const RoadmapPair*> one_to_one(const Alignment& step, std::size_t old_count, std::size_t new_count) {
    std::vector<const RoadmapPair*> pairs;
    for (const auto& pair : step.roadmap) pairs.push_back(&pair);
    std::ranges::sort(pairs, {}, [](const auto* pair) { return std::tuple(-pair->score, pair->old_entry); });
    std::vector<bool> old_taken(old_count);
    std::vector<bool> new_taken(new_count);
    std::erase_if(pairs, [&](const RoadmapPair* pair) {
        if (old_taken[pair->old_entry] || new_taken[pair->new_entry]) return true;
        old_taken[pair->old_entry] = new_taken[pair->new_entry] = true;
        return false;
    });
    return pairs;
}

}  // namespace

LineNumbers team_lines(std::span<const Meeting* const> meetings, std::span<const Alignment* const> steps) {
    Numbering numbering(meetings.size());
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        const auto& teams = meetings[i]->teams;
        numbering.next_meeting(teams.size());
        if (i > 0) {
            for (const auto& pair : steps[i - 1]->teams)
                numbering.go_on(pair.new_team, numbering.line_before(pair.old_team));
        }
        numbering.number_others([&](std::size_t team) { return align::name_key(teams[team].name); });
    }
    return numbering.numbers();
}

RoadmapNumbers roadmap_lines(std::span<const Meeting* const> meetings, std::span<const Alignment* const> steps) {
    Numbering numbering(meetings.size());
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        const auto& entries = meetings[i]->roadmap;
        numbering.next_meeting(entries.size());
        if (i > 0) {
            for (const auto* const pair : one_to_one(*steps[i - 1], meetings[i - 1]->roadmap.size(), entries.size()))
                numbering.go_on(pair->new_entry, numbering.line_before(pair->old_entry));
        }
        numbering.number_others([&](std::size_t entry) { return text::fold_to_letters(entries[entry].full_text); });
    }
    RoadmapNumbers numbers{numbering.numbers(), {}, {}};
    const auto& line = numbers.lines.of;
    std::vector<std::size_t> last_meeting(numbers.lines.count);
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        for (const auto number : line[i]) last_meeting[number] = i;
    }
    numbers.parted_from.resize(numbers.lines.count);
    numbers.merged_into.resize(numbers.lines.count);
    for (std::size_t i = 0; i + 1 < meetings.size(); ++i) {
        for (const auto& pair : steps[i]->roadmap) {
            const auto from = line[i][pair.old_entry];
            const auto to = line[i + 1][pair.new_entry];
            if (from == to) continue;
            const bool ends = last_meeting[from] == i;
            (ends ? numbers.merged_into[from] : numbers.parted_from[to]) = ends ? to : from;
        }
    }
    return numbers;
}

}  // namespace pmcdiff::diff
