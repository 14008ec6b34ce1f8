// What became of pieces of work over a series of meetings.

#include <string>
#include <utility>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace net_items_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Texts = std::vector<std::string>;

namespace {

const std::string pond = "Digging a pond for the carp behind the barn";

/// A meeting a week: the pond with this status, or no word of it.
using Week = std::optional<Status>;

Diff over(const std::vector<Week>& weeks) {
    std::vector<Meeting> meetings;
    int day = 1;
    for (const auto& status : weeks) {
        std::vector<Item> items{item("The ducks have a house of their own", Status::done)};
        if (status) items.push_back(item(pond, *status));
        auto next = meeting({team("Rake", {}, std::move(items))}, {}, {2021, 3, day});
        next.path = next.date.iso() + ".md";
        meetings.push_back(std::move(next));
        day += 3;
    }
    return diff_series(meetings, profile());
}

/// "07 item-completed: planned 01, ongoing 04, done 07", one text a change.
Texts told(const Diff& diff) {
    Texts out;
    for (const auto& change : diff.changes) {
        auto text = change.since.iso().substr(8) + " " + std::string(to_string(change.kind)) + ":";
        for (const auto& sighting : std::get<ItemChange>(change.detail).path) {
            text += " " + std::string(to_string(sighting.status)) + " " + sighting.date.iso().substr(8);
        }
        out.push_back(std::move(text));
    }
    return out;
}

constexpr auto planned = Status::planned;
constexpr auto ongoing = Status::ongoing;
constexpr auto done = Status::done;
constexpr auto silent = std::nullopt;

}  // namespace

TEST_CASE("work that went from planned over ongoing to done is one completed item with its path") {
    const auto diff = over({planned, ongoing, ongoing, ongoing, done});
    CHECK(told(diff) == Texts{"13 item-completed: planned 01 ongoing 04 ongoing 07 ongoing 10 done 13"});
    const auto& change = only(diff, ChangeKind::item_completed);
    CHECK(change.old_places.front().path == "2021-03-01.md");
    CHECK(change.new_places.front().path == "2021-03-13.md");
}

TEST_CASE("work that was finished between the ends is completed, though the last meeting has no word of it") {
    CHECK(told(over({ongoing, done, silent, silent})) == Texts{"04 item-completed: ongoing 01 done 04"});
}

TEST_CASE("work that began and ended between the ends is completed") {
    const auto diff = over({silent, planned, done, silent});
    CHECK(told(diff) == Texts{"07 item-completed: planned 04 done 07"});
    const auto& item = detail<ItemChange>(diff, ChangeKind::item_completed);
    CHECK(item.from == planned);
    CHECK(item.to == done);
}

TEST_CASE("work that began after the first meeting and is done at the last is completed, not new") {
    CHECK(told(over({silent, ongoing, done})) == Texts{"07 item-completed: ongoing 04 done 07"});
}

TEST_CASE("work that was done when first told is new") {
    CHECK(told(over({silent, done, silent, silent})) == Texts{"04 item-added: done 04"});
}

TEST_CASE("work that is going on is new since its first mention") {
    CHECK(told(over({silent, planned, ongoing, ongoing})) == Texts{"04 item-added: planned 04 ongoing 07 ongoing 10"});
    CHECK(detail<ItemChange>(over({silent, planned, ongoing}), ChangeKind::item_added).to == ongoing);
}

TEST_CASE("work that was silent for a meeting and is back is neither dropped nor new") {
    CHECK(told(over({ongoing, silent, ongoing, ongoing})).empty());
    CHECK(told(over({planned, silent, ongoing})) == Texts{"07 item-progressed: planned 01 ongoing 07"});
}

TEST_CASE("work that nobody speaks of any longer is dropped since the meeting after its last mention") {
    CHECK(told(over({planned, ongoing, silent, silent})) == Texts{"07 item-dropped: planned 01 ongoing 04"});
    CHECK(detail<ItemChange>(over({planned, ongoing, silent}), ChangeKind::item_dropped).from == ongoing);
    CHECK(told(over({silent, ongoing, silent, silent})) == Texts{"07 item-dropped: ongoing 04"});
}

TEST_CASE("a reminder that only a meeting between has is counted and not told") {
    const auto diff = over({silent, Status::info, silent});
    CHECK(told(diff).empty());
    CHECK(diff.untouched.passing_items == 1);
}

TEST_CASE("a link behind finished work does not open it again") {
    CHECK(told(over({ongoing, done, Status::info, silent})) == Texts{"04 item-completed: ongoing 01 done 04 info 07"});
}

TEST_CASE("the items of two notes alone have no path") {
    CHECK(detail<ItemChange>(over({ongoing, done}), ChangeKind::item_completed).path.empty());
}

TEST_CASE("an action that was opened and closed between the ends is closed") {
    const auto week = [](std::vector<Item> items, int day) {
        return meeting({team("Rake", {}, std::move(items))}, {}, {2021, 3, day});
    };
    auto open = item("Ada to order gravel for the yard", planned);
    open.done = false;
    auto closed = item("Ada to order gravel for the yard", done);
    closed.done = true;
    const auto diff =
        diff_series(std::vector{week({}, 1), week({open}, 4), week({closed}, 7), week({}, 10)}, profile());
    CHECK(told(diff) == Texts{"07 action-closed: planned 04 done 07"});
}

TEST_CASE("items of a team that was renamed on the way are told under its new name") {
    const auto week = [](const std::string& name, Status status, int day) {
        return meeting({team("Spade", {"Cem Oss"}), team(name, {"Ada Field"}, {item(pond, status)}), team("Fork")}, {},
                       {2021, 3, day});
    };
    const std::vector meetings{week("Pail", planned, 1), week("Pail", ongoing, 4), week("Bucket", ongoing, 7),
                               week("Bucket", done, 10)};
    const auto diff = diff_series(meetings, profile());
    CHECK(only(diff, ChangeKind::item_completed).team == "Bucket");
    CHECK(detail<ItemChange>(diff, ChangeKind::item_completed).path.front().team == "Pail");
}

}  // namespace net_items_test
