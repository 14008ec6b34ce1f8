// What holds for the diff of any two meetings.

#include "pmcdiff/diff.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "pmcdiff/report.hpp"
#include "support/generated_meetings.hpp"
#include "support/meetings.hpp"
#include "support/property.hpp"
#include "support/structure.hpp"
#include "text/strings.hpp"

namespace diff_test {

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

struct Pair {
    Meeting older;
    Meeting newer;
};

Pair any_pair() {
    const auto older = *any_meeting();
    const auto newer = *rc::gen::oneOf(later_meeting(older), any_meeting({2021, 3, 9}));
    return {older, newer};
}

std::size_t count_items(const Meeting& meeting) {
    std::size_t count = 0;
    for (const auto& team : meeting.teams) count += team.items.size();
    return count;
}

/// All numbers of a text, added up.
std::size_t sum_of_numbers(std::string_view text) {
    std::size_t sum = 0;
    std::size_t number = 0;
    for (const char c : text) {
        if (text::is_ascii_digit(c)) {
            number = 10 * number + static_cast<std::size_t>(c - '0');
        } else {
            sum += std::exchange(number, 0);
        }
    }
    return sum + number;
}

/// The changes that a report for readers lists, one a line behind `mark` or a bullet; a line that
/// counts several counts for as many.
std::size_t listed(std::string_view report, std::string_view mark) {
    std::size_t count = 0;
    for (const auto line : text::split(report, '\n')) {
        if (!line.starts_with(mark) && !text::trim(line).starts_with("- ")) continue;
        const bool sums_up = line.find("not told again") != std::string_view::npos;
        count += sums_up ? sum_of_numbers(line) : 1;
    }
    return count;
}

bool is_item_change(const Change& change) { return std::holds_alternative<ItemChange>(change.detail); }

}  // namespace

TEST_CASE("a meeting differs from itself in nothing") {
    property("for any meeting", [] {
        const auto meeting = *any_meeting();
        const auto diff = diff_meetings(meeting, meeting, profile());
        RC_ASSERT(kinds(diff) == std::vector<std::string>{});
        RC_ASSERT(diff.untouched.teams == meeting.teams.size());
        RC_ASSERT(diff.untouched.roadmap_entries == meeting.roadmap.size());
        RC_ASSERT(2 * diff.untouched.items + diff.untouched.silent_items == 2 * count_items(meeting));
    });
}

TEST_CASE("applying a diff to the old structure gives the new one") {
    property("for any two meetings", [] {
        const auto [older, newer] = any_pair();
        RC_ASSERT(apply(diff_meetings(older, newer, profile()), structure_of(older), newer) == structure_of(newer));
    });
}

TEST_CASE("swapping old and new mirrors every structural change") {
    property("for any two meetings", [] {
        const auto [older, newer] = any_pair();
        const auto there = diff_meetings(older, newer, profile());
        const auto back = diff_meetings(newer, older, profile());
        RC_ASSERT(structural_changes(there, false) == structural_changes(back, true));
    });
}

TEST_CASE("every item of both sides is told once or counted") {
    property("for any two meetings", [] {
        const auto [older, newer] = any_pair();
        const auto diff = diff_meetings(older, newer, profile());
        std::set<int> old_paired;
        std::set<int> new_paired;
        for (const auto& pair : diff.aligned_items) {
            old_paired.insert(pair.old_line);
            new_paired.insert(pair.new_line);
        }
        std::size_t pairs_told = 0;
        std::set<int> dropped;
        std::set<int> added;
        for (const auto& change : diff.changes) {
            if (!is_item_change(change)) continue;
            RC_ASSERT(change.old_places.size() + change.new_places.size() > 0);
            if (!change.old_places.empty() && !change.new_places.empty()) {
                ++pairs_told;
            } else if (change.new_places.empty()) {
                RC_ASSERT(dropped.insert(change.old_places.front().line).second);
                RC_ASSERT(!old_paired.contains(change.old_places.front().line));
            } else {
                RC_ASSERT(added.insert(change.new_places.front().line).second);
                RC_ASSERT(!new_paired.contains(change.new_places.front().line));
            }
        }
        RC_ASSERT(pairs_told + diff.untouched.items == diff.aligned_items.size());
        RC_ASSERT(old_paired.size() + new_paired.size() + dropped.size() + added.size() + diff.untouched.silent_items ==
                  count_items(older) + count_items(newer));
    });
}

TEST_CASE("every roadmap entry of both sides is told once or counted") {
    property("for any two meetings", [] {
        const auto [older, newer] = any_pair();
        const auto diff = diff_meetings(older, newer, profile());
        std::size_t old_told = diff.untouched.roadmap_entries;
        std::size_t new_told = diff.untouched.roadmap_entries;
        for (const auto& change : diff.changes) {
            if (!std::holds_alternative<RoadmapChange>(change.detail)) continue;
            old_told += change.old_places.size();
            new_told += change.new_places.size();
        }
        RC_ASSERT(old_told == older.roadmap.size());
        RC_ASSERT(new_told == newer.roadmap.size());
    });
}

TEST_CASE("changes are sorted and their fingerprints are all different") {
    property("for any two meetings", [] {
        const auto [older, newer] = any_pair();
        const auto diff = diff_meetings(older, newer, profile());
        RC_ASSERT(std::ranges::is_sorted(diff.changes, {}, &Change::kind));
        std::set<std::string> seen;
        for (const auto& change : diff.changes) RC_ASSERT(seen.insert(change.fingerprint).second);
    });
}

TEST_CASE("fingerprints do not depend on lines and paths") {
    property("for any two meetings", [] {
        const auto older = *any_meeting();
        const auto newer = *later_meeting(older);
        auto shifted = newer;
        number_lines(shifted, 500);
        shifted.path = "moved.md";
        const auto before = diff_meetings(older, newer, profile());
        const auto after = diff_meetings(older, shifted, profile());
        RC_ASSERT(before.changes.size() == after.changes.size());
        for (std::size_t i = 0; i < before.changes.size(); ++i)
            RC_ASSERT(before.changes[i].fingerprint == after.changes[i].fingerprint);
    });
}

TEST_CASE("what is inferred has a confidence between nothing and certain") {
    property("for any two meetings", [] {
        const auto [older, newer] = any_pair();
        const auto diff = diff_meetings(older, newer, profile());
        for (const auto& change : diff.changes) {
            if (change.inference) RC_ASSERT(change.inference->confidence > 0 && change.inference->confidence <= 1);
        }
        for (const auto& pair : diff.aligned_items) RC_ASSERT(pair.score > 0 && pair.score <= 1);
        for (const auto& pair : diff.aligned_roadmap) RC_ASSERT(pair.score > 0 && pair.score <= 1);
    });
}

TEST_CASE("no filter hides a change uncounted") {
    property("for any filter", [] {
        const auto [older, newer] = any_pair();
        const auto diff = diff_meetings(older, newer, profile());
        Filter filter;
        filter.teams = *rc::gen::container<std::vector<std::string>>(
            rc::gen::elementOf(std::vector<std::string>{"Anvil", "birch", "Grove", "Nobody"}));
        const std::vector<ChangeKind> all(all_change_kinds().begin(), all_change_kinds().end());
        filter.kinds = *rc::gen::container<std::vector<ChangeKind>>(rc::gen::elementOf(all));
        const auto filtered = apply_filter(diff, filter);
        RC_ASSERT(filtered.diff.changes.size() + filtered.hidden == diff.changes.size());
        for (const auto& change : filtered.diff.changes) {
            RC_ASSERT(filter.kinds.empty() || std::ranges::find(filter.kinds, change.kind) != filter.kinds.end());
        }
    });
}

TEST_CASE("formats for readers list every change and count them above") {
    property("for any two meetings", [] {
        const auto [older, newer] = any_pair();
        const auto diff = diff_meetings(older, newer, profile());
        RC_PRE(!diff.changes.empty());
        ReportOptions options;
        options.width = 0;
        options.quiet = *rc::gen::arbitrary<bool>();
        options.color = false;
        const auto text = make_report("text")->diff(diff, 0, options);
        const auto markdown = make_report("markdown")->diff(diff, 0, options);
        RC_ASSERT(listed(text, "  ") == diff.changes.size());
        RC_ASSERT(listed(markdown, "- ") == diff.changes.size());
        if (!options.quiet) {
            RC_ASSERT(sum_of_numbers(text::split(text, '\n').at(1)) == diff.changes.size());
            RC_ASSERT(sum_of_numbers(text::split(markdown, '\n').at(2)) == diff.changes.size());
        }
    });
}

TEST_CASE("formats for programs list every change") {
    property("for any two meetings", [] {
        const auto [older, newer] = any_pair();
        const auto diff = diff_meetings(older, newer, profile());
        const auto json = nlohmann::json::parse(make_report("json")->diff(diff, 0, {}));
        RC_ASSERT(json.at("changes").size() == diff.changes.size());
        std::size_t counted = 0;
        for (const auto& [kind, count] : json.at("summary").items()) counted += count.get<std::size_t>();
        RC_ASSERT(counted == diff.changes.size());
        const auto lines = make_report("jsonl")->diff(diff, 0, {});
        RC_ASSERT(static_cast<std::size_t>(std::ranges::count(lines, '\n')) == diff.changes.size());
    });
}

}  // namespace diff_test
