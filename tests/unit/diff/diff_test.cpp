// What holds for a diff as a whole: order, fingerprints, counts.

#include "pmcdiff/diff.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace diff_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;

namespace {

Meeting older() {
    return meeting({team("Rake", {"Ada Field"}, {item("Trim the hedge")}),
                    team("Spade", {"Bela Norr"}, {item("Sharpen blades")}), team("Pail")},
                   {entry(Horizon::next, "Pond")}, {2021, 3, 2});
}

Meeting newer() {
    return meeting({team("Spade", {"Cem Oss"}, {item("Sharpen blades", Status::done), item("Order handles")}),
                    team("Rake", {"Dora Pell"}, {item("Trim the hedge")}), team("Fork")},
                   {entry(Horizon::soon, "Pond")}, {2021, 3, 9});
}

Names fingerprints(const Diff& diff) {
    Names out;
    for (const auto& change : diff.changes) out.push_back(change.fingerprint);
    return out;
}

}  // namespace

TEST_CASE("changes are sorted by kind, then by the new note's order of teams, then by line") {
    const auto diff = diff_meetings(older(), newer(), profile());
    Names told;
    for (const auto& change : diff.changes) told.push_back(std::string(to_string(change.kind)) + " " + change.team);
    CHECK(told == Names{"lead-changed Spade", "lead-changed Rake", "team-added Fork", "team-removed Pail",
                        "roadmap-moved ", "item-completed Spade", "item-added Spade"});
    CHECK(diff.team_order == Names{"Spade", "Rake", "Fork", "Pail"});
}

TEST_CASE("a fingerprint is twelve hex digits and no two changes share one") {
    std::set<std::string> seen;
    for (const auto& fingerprint : fingerprints(diff_meetings(older(), newer(), profile()))) {
        CHECK(fingerprint.size() == 12);
        CHECK(fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos);
        CHECK(seen.insert(fingerprint).second);
    }
    CHECK(seen.size() == 7);
}

TEST_CASE("fingerprints stay when lines shift, paths change or other things are added") {
    const auto before = fingerprints(diff_meetings(older(), newer(), profile()));
    auto shifted = newer();
    number_lines(shifted, 100);
    shifted.path = "elsewhere.md";
    CHECK(fingerprints(diff_meetings(older(), shifted, profile())) == before);
    auto more = newer();
    more.teams[2].items.push_back(item("Bend tines"));
    number_lines(more);
    auto after = fingerprints(diff_meetings(older(), more, profile()));
    std::ranges::sort(after);
    for (const auto& fingerprint : before) CHECK(std::ranges::binary_search(after, fingerprint));
}

TEST_CASE("fingerprints differ by what a change says and by committee") {
    const auto one =
        diff_meetings(meeting({team("Rake", {"Ada Field"})}), meeting({team("Rake", {"Cem Oss"})}), profile());
    const auto other =
        diff_meetings(meeting({team("Rake", {"Ada Field"})}), meeting({team("Rake", {"Dora Pell"})}), profile());
    CHECK(fingerprints(one) != fingerprints(other));
    auto elsewhere = meeting({team("Rake", {"Cem Oss"})});
    elsewhere.pmc = "Shed";
    CHECK(fingerprints(one) !=
          fingerprints(diff_meetings(meeting({team("Rake", {"Ada Field"})}), elsewhere, profile())));
}

TEST_CASE("the same words added twice are two changes with two fingerprints") {
    const auto diff =
        diff_meetings(meeting({team("Rake")}), meeting({team("Rake", {}, {item("Dig"), item("Dig")})}), profile());
    REQUIRE(diff.changes.size() == 2);
    CHECK(diff.changes[0].fingerprint != diff.changes[1].fingerprint);
}

TEST_CASE("what is as it was is counted") {
    const auto old_meeting = meeting({team("Rake", {}, {item("Trim the hedge"), placeholder()}), team("Spade"),
                                      team("Fork", {}, {item("Bend tines")})},
                                     {entry(Horizon::soon, "Pond"), entry(Horizon::next, "Wall")});
    auto new_meeting = old_meeting;
    new_meeting.teams[2].items[0].status = Status::done;
    const auto diff = diff_meetings(old_meeting, new_meeting, profile());
    CHECK(diff.untouched.teams == 2);
    CHECK(diff.untouched.items == 1);
    CHECK(diff.untouched.silent_items == 2);
    CHECK(diff.untouched.roadmap_entries == 2);
    CHECK(diff.summary() == std::map<ChangeKind, std::size_t>{{ChangeKind::item_completed, 1}});
}

TEST_CASE("a diff names both notes and hands on what was found wrong in them") {
    auto old_meeting = older();
    old_meeting.title = "Garden PMC Meeting";
    old_meeting.diagnostics.push_back({3, DiagnosticLevel::warning, "mojibake", "mended"});
    const auto diff = diff_meetings(old_meeting, newer(), profile());
    CHECK(diff.old_note.path == "2021-03-02.md");
    CHECK(diff.old_note.title == "Garden PMC Meeting");
    CHECK(diff.new_note.date == Date{2021, 3, 9});
    CHECK(diff.new_note.pmc == "Garden");
    CHECK(diff.old_diagnostics.size() == 1);
    CHECK(diff.new_diagnostics.empty());
    CHECK(diff.through.empty());
}

TEST_CASE("changes of two meetings first showed at the newer one") {
    for (const auto& change : diff_meetings(older(), newer(), profile()).changes)
        CHECK(change.since == Date{2021, 3, 9});
}

TEST_CASE("two empty meetings differ in nothing") {
    CHECK(diff_meetings(meeting({}), meeting({}), profile()).changes.empty());
}

}  // namespace diff_test
