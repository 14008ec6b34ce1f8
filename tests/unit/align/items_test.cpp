#include "align/items.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"

namespace items_test {

namespace {

using pmcdiff::Alignment;
using pmcdiff::Item;
using pmcdiff::ItemIndex;
using pmcdiff::ItemPair;
using pmcdiff::Meeting;
using pmcdiff::Status;
using pmcdiff::Team;

Item item(const std::string& text, Status status = Status::ongoing) {
    Item out;
    out.text = text;
    out.status = status;
    return out;
}

Team team(const std::string& name, const std::vector<Item>& items) {
    Team out;
    out.name = name;
    for (const auto& one : items) {
        out.items.push_back(one);
        out.items.back().line = static_cast<int>(out.items.size());
    }
    return out;
}

/// A note of several teams. What is tested stands among a few items about other things, as it would in a note.
Meeting note(const std::vector<Team>& teams) {
    Meeting out;
    out.teams = teams;
    return out;
}

Meeting bakery(std::vector<Item> items) {
    items.push_back(item("Painted the counter yellow", Status::done));
    items.push_back(item("Looking for a driver with a van"));
    return note({team("Bakery", items)});
}

/// Teams of the same place are one.
Alignment same_teams(std::size_t count) {
    Alignment out;
    for (std::size_t at = 0; at < count; ++at) out.teams.push_back({at, at, false, {}});
    return out;
}

std::vector<ItemPair> align(const Meeting& old_meeting, const Meeting& new_meeting) {
    const auto teams = same_teams(std::min(old_meeting.teams.size(), new_meeting.teams.size()));
    return pmcdiff::align::align_items(old_meeting, new_meeting, teams, pmcdiff::built_in_profile());
}

const ItemPair* find(const std::vector<ItemPair>& pairs, ItemIndex old_item, ItemIndex new_item) {
    const auto same = [&](const ItemPair& pair) { return pair.old_item == old_item && pair.new_item == new_item; };
    const auto at = std::ranges::find_if(pairs, same);
    return at == pairs.end() ? nullptr : &*at;
}

/// True where the first item of the first team on both sides are joined.
bool joins(const Item& old_item, const Item& new_item) {
    return find(align(bakery({old_item}), bakery({new_item})), {0, 0}, {0, 0}) != nullptr;
}

bool holds(const std::vector<std::string>& reasons, const std::string& part) {
    return std::ranges::any_of(reasons, [&](const auto& one) { return one.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("items with the same words are joined with full score, whatever their case and punctuation") {
    const auto pairs = align(bakery({item("Ordering a sourdough oven.")}), bakery({item("ordering a Sourdough oven")}));
    const auto* const pair = find(pairs, {0, 0}, {0, 0});
    REQUIRE(pair != nullptr);
    CHECK(pair->score == 1);
    CHECK(pair->evidence == std::vector<std::string>{"the same words"});
}

TEST_CASE("work that is told in other words and has come further is joined") {
    CHECK(joins(item("Working on support for gluten-free sourdough in the morning oven"),
                item("The morning oven can now bake gluten free sourdough", Status::done)));
    CHECK(joins(item("Planning the migration of the recipe archive to index cards", Status::planned),
                item("Recipe archive migration started")));
}

TEST_CASE("a score is between 0 and 1 and its evidence tells the words in common, the rarest first") {
    const auto pairs = align(bakery({item("Still designing the croissant laminator for the Bakery")}),
                             bakery({item("Croissant laminator of the Bakery designed", Status::done)}));
    const auto* const pair = find(pairs, {0, 0}, {0, 0});
    REQUIRE(pair != nullptr);
    CHECK(pair->score > 0.5);
    CHECK(pair->score < 1);
    REQUIRE_FALSE(pair->evidence.empty());
    CHECK(pair->evidence[0].starts_with("in common: "));
    CHECK(holds(pair->evidence, "laminator"));
    CHECK(holds(pair->evidence, "croissant"));
}

TEST_CASE("stock words alone join nothing") {
    CHECK_FALSE(
        joins(item("Continuing work on new features"), item("Started work on improvements for the next release")));
}

TEST_CASE("a kind of work joins items, and the less surely the more items of the section tell of one") {
    const auto old_item = item("Working on proposal");
    const auto new_item = item("Reviewed updated proposal", Status::done);
    const auto alone = align(bakery({old_item}), bakery({new_item}));
    const auto among =
        align(bakery({old_item}), bakery({new_item, item("Proposal of the mill"), item("Declined the rye proposal")}));
    REQUIRE(find(alone, {0, 0}, {0, 0}) != nullptr);
    const auto* const less_sure = find(among, {0, 0}, {0, 0});
    CHECK((less_sure == nullptr || less_sure->score < find(alone, {0, 0}, {0, 0})->score));
}

TEST_CASE("a kind of work that the profile calls a stock word joins nothing") {
    auto profile = pmcdiff::built_in_profile();
    profile.status.stock_words.emplace_back("proposals");
    const auto pairs =
        pmcdiff::align::align_items(bakery({item("Working on proposal")}),
                                    bakery({item("Reviewed updated proposal", Status::done)}), same_teams(1), profile);
    CHECK(find(pairs, {0, 0}, {0, 0}) == nullptr);
}

TEST_CASE("a kind of work does not join items of different teams") {
    const auto old_note =
        note({team("Bakery", {item("Working on proposal")}), team("Cellar", {item("Counting barrels")})});
    const auto new_note = note({team("Bakery", {item("Sharpening bread knives")}),
                                team("Cellar", {item("Reviewed updated proposal", Status::done)})});
    CHECK(find(align(old_note, new_note), {0, 0}, {1, 0}) == nullptr);
}

TEST_CASE("two releases of one thing are two deliverables") {
    const auto first = item("Released oven-firmware v1.2", Status::done);
    CHECK_FALSE(joins(first, item("Released oven-firmware v1.3", Status::done)));
    CHECK(joins(item("Finishing oven-firmware v1.2 with the steam valve"), first));
}

TEST_CASE("work on two versions of a thing that is only used is one work") {
    CHECK(joins(item("Moving the mixer controller to firmware 2.1"),
                item("Moved the mixer controller to firmware 2.2 after all", Status::done)));
}

TEST_CASE("a placeholder is never joined, not even with itself") {
    auto silent = item("No update", Status::info);
    silent.placeholder = true;
    CHECK_FALSE(joins(silent, silent));
}

TEST_CASE("a text without a word goes on where its marks are the same") {
    CHECK(joins(item("%%%%"), item("%%%%")));
    CHECK_FALSE(joins(item("%%%%"), item("&&&&")));
}

TEST_CASE("labels are not joined with labels") {
    CHECK_FALSE(joins(item("Sourdough oven", Status::label), item("Sourdough oven", Status::label)));
}

TEST_CASE("a label and an item of the same work may be joined") {
    CHECK(joins(item("Croissant laminator", Status::label), item("Croissant laminator delivered", Status::done)));
}

TEST_CASE("an item that went to another team is joined where it keeps its words") {
    const auto old_note = note({team("Bakery", {item("Evaluating almond supplier contracts for marzipan season")}),
                                team("Cellar", {item("Counting barrels")})});
    const auto new_note = note({team("Bakery", {item("Sharpening bread knives")}),
                                team("Cellar", {item("Evaluating almond supplier contracts for marzipan season")})});
    const auto pairs = align(old_note, new_note);
    const auto* const pair = find(pairs, {0, 0}, {1, 0});
    REQUIRE(pair != nullptr);
    CHECK(holds(pair->evidence, "another team"));
}

TEST_CASE("an item that goes on in the same words has not moved or split as well") {
    const auto old_note =
        note({team("Bakery", {item("Ordering flour silo")}), team("Cellar", {item("Counting barrels")})});
    const auto new_note =
        note({team("Bakery", {item("Ordering flour silo")}), team("Cellar", {item("Ordering flour silo")})});
    const auto pairs = align(old_note, new_note);
    CHECK(find(pairs, {0, 0}, {0, 0}) != nullptr);
    CHECK(find(pairs, {0, 0}, {1, 0}) == nullptr);
}

TEST_CASE("an item that became two is joined with both") {
    const auto pairs =
        align(bakery({item("Building the croissant laminator and the pretzel twister")}),
              bakery({item("Croissant laminator built", Status::done), item("Pretzel twister half built")}));
    CHECK(find(pairs, {0, 0}, {0, 0}) != nullptr);
    const auto* const second = find(pairs, {0, 0}, {0, 1});
    REQUIRE(second != nullptr);
    const auto* const first = find(pairs, {0, 0}, {0, 0});
    REQUIRE(first != nullptr);
    CHECK((holds(first->evidence, "second link") != holds(second->evidence, "second link")));
}

TEST_CASE("repeated items are joined one to one in the order in which they stand") {
    const auto twice = bakery(
        {item("Cleaned the proofing chamber", Status::done), item("Cleaned the proofing chamber", Status::done)});
    const auto pairs = align(twice, twice);
    CHECK(find(pairs, {0, 0}, {0, 0}) != nullptr);
    CHECK(find(pairs, {0, 1}, {0, 1}) != nullptr);
    CHECK(find(pairs, {0, 0}, {0, 1}) == nullptr);
}

TEST_CASE("pairs are sorted by old item, then by new") {
    const auto both = bakery({item("Ordering flour silo"), item("Designing the croissant laminator")});
    const auto pairs = align(both, both);
    CHECK(std::ranges::is_sorted(pairs, {},
                                 [](const ItemPair& pair) { return std::pair(pair.old_item, pair.new_item); }));
    CHECK(pairs.size() == 4);
}

TEST_CASE("notes without teams or items align to nothing") {
    CHECK(align({}, {}).empty());
    CHECK(align(note({team("Bakery", {})}), note({team("Bakery", {})})).empty());
    CHECK(align(bakery({item("")}), bakery({item("")})).size() == 2);
}

TEST_CASE("an alias of the profile makes two words one") {
    auto profile = pmcdiff::built_in_profile();
    profile.status.aliases.emplace_back("brioche", "bun");
    const auto old_note = bakery({item("Trying a new brioche glaze")});
    const auto new_note = bakery({item("Glaze for the bun", Status::done)});
    const auto plain =
        pmcdiff::align::explain_items(old_note, new_note, same_teams(1), pmcdiff::built_in_profile(), {0, 0}, {0, 0});
    const auto with_alias = pmcdiff::align::explain_items(old_note, new_note, same_teams(1), profile, {0, 0}, {0, 0});
    CHECK(with_alias.score > plain.score);
}

TEST_CASE("a stock word of the profile weighs less") {
    auto profile = pmcdiff::built_in_profile();
    profile.status.stock_words.emplace_back("glaze");
    const auto old_note = bakery({item("Trying a glaze")});
    const auto new_note = bakery({item("Glaze is liked by customers", Status::done)});
    const auto plain =
        pmcdiff::align::explain_items(old_note, new_note, same_teams(1), pmcdiff::built_in_profile(), {0, 0}, {0, 0});
    const auto as_stock = pmcdiff::align::explain_items(old_note, new_note, same_teams(1), profile, {0, 0}, {0, 0});
    CHECK(as_stock.score < plain.score);
}

TEST_CASE("explaining a pair names its features, and they add up to its score") {
    const auto old_note = bakery({item("Designing the croissant laminator")});
    const auto new_note = bakery({item("Croissant laminator is ready", Status::done)});
    const auto told =
        pmcdiff::align::explain_items(old_note, new_note, same_teams(1), pmcdiff::built_in_profile(), {0, 0}, {0, 0});
    CHECK(told.joined);
    CHECK(told.verdict == "joined");
    double sum = told.bias;
    for (const auto& feature : told.features) {
        CHECK_FALSE(feature.name.empty());
        CHECK(std::abs(feature.part - feature.value * feature.weight) < 1e-9);
        sum += feature.part;
    }
    CHECK(sum > told.threshold);
    CHECK(holds(told.reasons, "laminator"));
}

TEST_CASE("explaining a pair that is not joined says what stands in the way") {
    const auto profile = pmcdiff::built_in_profile();
    const auto old_note = bakery({item("Designing the croissant laminator")});
    auto silent = item("Nothing to report", Status::info);
    silent.placeholder = true;
    const auto new_note = bakery({item("Designing the croissant laminator"), item("Hiring a driver"), silent});
    const auto verdict = [&](std::size_t new_item) {
        return pmcdiff::align::explain_items(old_note, new_note, same_teams(1), profile, {0, 0}, {0, new_item}).verdict;
    };
    CHECK(verdict(1) == "not joined: too little in common");
    CHECK(verdict(2).starts_with("never joined"));
}

TEST_CASE("many items are aligned in near linear time") {
    constexpr std::size_t count = 20'000;
    std::vector<Item> alike;
    std::vector<Item> unlike;
    for (std::size_t at = 0; at < count; ++at) {
        alike.push_back(item("Baking the usual loaf number " + std::to_string(at % 7)));
        unlike.push_back(item("Order " + std::to_string(at) + " of flour from mill " + std::to_string(at / 3)));
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK(align(note({team("Bakery", alike)}), note({team("Bakery", alike)})).size() == count);
    CHECK(align(note({team("Bakery", unlike)}), note({team("Bakery", unlike)})).size() >= count);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

}  // namespace items_test
