// What each outcome of an item is called, from alignments made by hand.

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace items_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;

namespace {

/// Two teams that stay, and the first item of Rake paired with the first item of `new_team`.
Diff paired(const Item& from, const Item& to, std::size_t new_team = 0) {
    auto new_meeting = meeting({team("Rake"), team("Spade")});
    new_meeting.teams[new_team].items.push_back(to);
    number_lines(new_meeting);
    Alignment alignment;
    alignment.teams = {{0, 0, false, {}}, {1, 1, false, {}}};
    alignment.items = {{{0, 0}, {new_team, 0}, 0.75, {"the same pond"}}};
    return diff_aligned(meeting({team("Rake", {}, {from}), team("Spade")}), new_meeting, alignment, profile());
}

Item checkbox(const std::string& text, bool done) {
    auto made = item(text, done ? Status::done : Status::planned);
    made.shape = ItemShape::checkbox;
    made.done = done;
    made.owner = "Ada Field";
    return made;
}

}  // namespace

TEST_CASE("a status that changes is completion when it becomes done and progress else") {
    const auto [from, to, kind] = GENERATE(table<Status, Status, std::string>({
        {Status::ongoing, Status::done, "item-completed"},
        {Status::planned, Status::done, "item-completed"},
        {Status::info, Status::done, "item-completed"},
        {Status::planned, Status::ongoing, "item-progressed"},
        {Status::done, Status::ongoing, "item-progressed"},
        {Status::ongoing, Status::planned, "item-progressed"},
        {Status::ongoing, Status::info, "item-progressed"},
    }));
    const auto told = paired(item("Dig a pond", from), item("Dig the pond", to));
    CHECK(kinds(told) == Names{kind});
    const auto& change = std::get<ItemChange>(told.changes.front().detail);
    CHECK(change.from == from);
    CHECK(change.to == to);
    CHECK(change.text == "Dig the pond");
    CHECK(change.was == "Dig a pond");
}

TEST_CASE("the same status in other words is continued, with the words that were and why") {
    const auto told = paired(item("Dig a pond"), item("Digging of the pond goes on"));
    CHECK(kinds(told) == Names{"item-continued"});
    const auto& change = only(told, ChangeKind::item_continued);
    CHECK(std::get<ItemChange>(change.detail).was == "Dig a pond");
    CHECK(change.inference->confidence == 0.75);
    CHECK(change.inference->evidence == Names{"the same pond"});
    CHECK(told.untouched.items == 0);
}

TEST_CASE("the same words and status are untouched, case and punctuation count nothing") {
    const auto told = paired(item("Dig a pond"), item("dig a pond."));
    CHECK(kinds(told).empty());
    CHECK(told.untouched.items == 1);
    CHECK(told.aligned_items.size() == 1);
}

TEST_CASE("the same words in another team have moved") {
    const auto told = paired(item("Dig a pond"), item("Dig a pond"), 1);
    CHECK(kinds(told) == Names{"item-moved"});
    CHECK(only(told, ChangeKind::item_moved).team == "Spade");
    CHECK(detail<ItemChange>(told, ChangeKind::item_moved).from_team == "Rake");
    CHECK(detail<ItemChange>(told, ChangeKind::item_moved).to_team == "Spade");
    CHECK(detail<ItemChange>(told, ChangeKind::item_moved).was.empty());
}

TEST_CASE("what is completed by another team is completed, and both teams are told") {
    const auto told = paired(item("Dig a pond"), item("Dug the pond", Status::done), 1);
    CHECK(kinds(told) == Names{"item-completed"});
    CHECK(detail<ItemChange>(told, ChangeKind::item_completed).from_team == "Rake");
}

TEST_CASE("an item that goes with its team into a split or merge has not moved") {
    const auto old_meeting = meeting({team("Tools", {}, {item("Dig a pond")})});
    const auto new_meeting = meeting({team("Rake", {}, {item("Dig a pond")}), team("Spade")});
    Alignment alignment;
    alignment.splits = {{0, {0, 1}, {}}};
    alignment.items = {{{0, 0}, {0, 0}, 1, {}}};
    CHECK(kinds(diff_aligned(old_meeting, new_meeting, alignment, profile())) == Names{"team-split"});
}

TEST_CASE("a ticked checkbox closes an action, one that is there or open again opens it") {
    CHECK(kinds(paired(checkbox("Buy nails", false), checkbox("Buy nails", true))) == Names{"action-closed"});
    CHECK(kinds(paired(checkbox("Buy nails", true), checkbox("Buy nails", false))) == Names{"action-opened"});
    CHECK(kinds(paired(checkbox("Buy nails", false), checkbox("Buy nails", false))).empty());
    const auto told =
        diff_meetings(meeting({team("Rake")}), meeting({team("Rake", {}, {checkbox("Buy nails", false)})}), profile());
    CHECK(kinds(told) == Names{"action-opened"});
    CHECK(detail<ItemChange>(told, ChangeKind::action_opened).owner == "Ada Field");
}

TEST_CASE("what is in no pair was added or dropped") {
    auto added = item("Dig a pond", Status::planned);
    added.project = "water";
    added.heading = "Upcoming";
    const auto told = diff_meetings(meeting({team("Rake", {}, {item("Trim the hedge")})}),
                                    meeting({team("Rake", {}, {added})}), profile());
    CHECK(kinds(told) == Names{"item-added", "item-dropped"});
    const auto& change = only(told, ChangeKind::item_added);
    CHECK(change.team == "Rake");
    CHECK(change.project == "water");
    CHECK(std::get<ItemChange>(change.detail).text == "Dig a pond");
    CHECK(std::get<ItemChange>(change.detail).to == Status::planned);
    CHECK(std::get<ItemChange>(change.detail).parent == "Upcoming");
    CHECK_FALSE(std::get<ItemChange>(change.detail).from.has_value());
    CHECK(detail<ItemChange>(told, ChangeKind::item_dropped).text == "Trim the hedge");
    CHECK_FALSE(detail<ItemChange>(told, ChangeKind::item_dropped).to.has_value());
}

TEST_CASE("an item tells the words of the item above it") {
    auto old_meeting = meeting({team("Rake")});
    auto new_meeting = meeting({team("Rake", {}, {item("Plans", Status::label), item("Dig a pond", Status::planned)})});
    new_meeting.teams[0].items[1].parent = new_meeting.teams[0].items[0].line;
    CHECK(detail<ItemChange>(diff_meetings(old_meeting, new_meeting, profile()), ChangeKind::item_added).parent ==
          "Plans");
}

TEST_CASE("items of a renamed team that are gone are told under its new name") {
    Alignment alignment;
    alignment.teams = {{0, 0, true, {}}};
    const auto told = diff_aligned(meeting({team("Pail", {}, {item("Dig a pond")})}), meeting({team("Bucket")}),
                                   alignment, profile());
    CHECK(only(told, ChangeKind::item_dropped).team == "Bucket");
}

TEST_CASE("placeholders, labels and empty items report no work and are counted as silent") {
    const auto silent = team("Rake", {}, {placeholder(), item("Plans", Status::label), item("")});
    const auto told = diff_meetings(meeting({silent}), meeting({silent}), profile());
    CHECK(kinds(told).empty());
    CHECK(told.untouched.silent_items == 6);
    CHECK(told.untouched.items == 0);
}

TEST_CASE("an item that split or merged is told for each pair") {
    const auto one = meeting({team("Rake", {}, {item("Dig a pond and a well")})});
    const auto two = meeting({team("Rake", {}, {item("Dig a pond"), item("Dig a well", Status::done)})});
    Alignment alignment;
    alignment.teams = {{0, 0, false, {}}};
    alignment.items = {{{0, 0}, {0, 0}, 1, {}}, {{0, 0}, {0, 1}, 1, {}}};
    CHECK(kinds(diff_aligned(one, two, alignment, profile())) == Names{"item-completed", "item-continued"});
}

TEST_CASE("a label and an item with its words are as they were") {
    const auto one = meeting(
        {team("Rake", {},
              {item("Dig a pond behind the shed", Status::label), item("Dig a pond behind the shed", Status::done)})});
    CHECK(kinds(diff_meetings(one, one, profile())).empty());
}

}  // namespace items_test
