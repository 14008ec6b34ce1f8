#include "align/teams.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace teams_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Teams = std::vector<std::string>;

namespace {

Alignment aligned(const Meeting& old_meeting, const Meeting& new_meeting, const align::Lineage& lineage = {}) {
    auto teams = align::align_teams(old_meeting, new_meeting, lineage, profile());
    return {std::move(teams.pairs), std::move(teams.splits), std::move(teams.merges), {}, {}, {}};
}

Teams shown(const Meeting& old_meeting, const Meeting& new_meeting, const align::Lineage& lineage = {}) {
    return shown_teams(aligned(old_meeting, new_meeting, lineage), old_meeting, new_meeting);
}

/// Items of ten words that only a team with the same work would have.
std::vector<Item> garden_work() {
    return {item("Trim the hedge along the northern wall"), item("Repair the wooden gate beside the orchard")};
}

Meeting with_announcement(Meeting meeting, const std::string& text) {
    meeting.announcements.push_back({1, text});
    return meeting;
}

}  // namespace

TEST_CASE("teams of one meeting whose names differ in little are each their own partner") {
    const auto both = meeting({team("Hedge Row"), team("Hedgerow")});
    for (const auto& pair : aligned(both, both).teams) CHECK(pair.old_team == pair.new_team);
    CHECK(aligned(both, both).teams.size() == 2);
}

TEST_CASE("teams of one name are one, whatever their order and spelling") {
    CHECK(shown(meeting({team("Rake"), team("Garden Shed")}), meeting({team("garden-shed"), team("RAKE")})) ==
          Teams{"Garden Shed > garden-shed", "Rake = RAKE"});
}

TEST_CASE("a team that only one note has is in no pair") {
    CHECK(shown(meeting({team("Rake"), team("Pail")}), meeting({team("Rake"), team("Fork")})) == Teams{"Rake = Rake"});
}

TEST_CASE("a shared lead alone makes no rename") {
    CHECK(shown(meeting({team("Rake", {"Ada Field"})}), meeting({team("Fork", {"Ada Field"})})).empty());
}

TEST_CASE("a shared lead between the same neighbours makes a rename") {
    const auto old_meeting = meeting({team("Rake"), team("Pail", {"Ada Field"}), team("Spade")});
    const auto new_meeting = meeting({team("Rake"), team("Bucket", {"Ada Field"}), team("Spade")});
    const auto alignment = aligned(old_meeting, new_meeting);
    CHECK(shown_teams(alignment, old_meeting, new_meeting) == Teams{"Rake = Rake", "Pail > Bucket", "Spade = Spade"});
    CHECK(alignment.teams[1].inference.confidence < 1);
    CHECK(alignment.teams[1].inference.confidence > 0.5);
    CHECK(alignment.teams[1].inference.evidence.size() == 2);
}

TEST_CASE("the same place with other leads makes no rename") {
    CHECK(shown(meeting({team("Rake"), team("Pail", {"Ada Field"}), team("Spade")}),
                meeting({team("Rake"), team("Bucket", {"Bela Norr"}), team("Spade")})) ==
          Teams{"Rake = Rake", "Spade = Spade"});
}

TEST_CASE("a lead of several teams says little") {
    CHECK(shown(meeting({team("Rake", {"Ada Field"}), team("Pail", {"Ada Field"}), team("Spade")}),
                meeting({team("Rake", {"Ada Field"}), team("Bucket", {"Ada Field"}), team("Spade")})) ==
          Teams{"Rake = Rake", "Spade = Spade"});
}

TEST_CASE("the same lead and much the same work make a rename") {
    CHECK(shown(meeting({team("Pail", {"Ada Field"}, garden_work())}),
                meeting({team("Bucket", {"Ada Field"}, garden_work())})) == Teams{"Pail > Bucket"});
}

TEST_CASE("the same lead and a project in common make a rename") {
    CHECK(shown(meeting({team_with_projects("Pail", {"water-release"}, {"Ada Field"})}),
                meeting({team_with_projects("Bucket", {"water-release"}, {"Ada Field"})})) == Teams{"Pail > Bucket"});
}

TEST_CASE("a typing slip in a name makes a rename") {
    CHECK(shown(meeting({team("Netwoking", {"Ada Field"})}), meeting({team("Networking", {"Ada Field"})})) ==
          Teams{"Netwoking > Networking"});
}

TEST_CASE("a sentence that tells a rename makes one") {
    CHECK(shown(meeting({team("Pail")}), with_announcement(meeting({team("Bucket")}), "Pail was renamed to Bucket")) ==
          Teams{"Pail > Bucket"});
}

TEST_CASE("a heading that tells the other name makes a rename") {
    auto renamed = meeting({team("Bucket")});
    renamed.teams[0].aliases = {"Pail"};
    CHECK(shown(meeting({team("Pail")}), renamed) == Teams{"Pail > Bucket"});
    CHECK(shown(renamed, meeting({team("Pail")})) == Teams{"Bucket > Pail"});
}

TEST_CASE("a team that is gone while its projects are teams was split into them") {
    const auto whole = meeting({team_with_projects("Tools", {"Rake", "Spade", "oil"}, {"Ada Field"})});
    const auto parts = meeting({team("Rake", {"Ada Field"}), team("Spade", {"Ada Field"})});
    CHECK(shown(whole, parts) == Teams{"Tools > Rake + Spade"});
    CHECK(shown(parts, whole) == Teams{"Rake + Spade > Tools"});
}

TEST_CASE("one project that became a team is no split") {
    CHECK(shown(meeting({team_with_projects("Tools", {"Rake", "Spade"})}), meeting({team("Rake")})).empty());
}

TEST_CASE("a sentence that tells a merge makes one, and the other team goes on") {
    const auto old_meeting = meeting({team("Rake", {"Ada Field"}), team("Greenhouse", {"Cem Oss"})});
    const auto new_meeting = meeting({team("Rake", {"Ada Field"})});
    const auto text = GENERATE(as<std::string>{}, "Greenhouse was merged into Rake", "The Greenhouse folds into Rake");
    INFO(text);
    CHECK(shown(old_meeting, with_announcement(new_meeting, text)) == Teams{"Rake = Rake", "Rake + Greenhouse > Rake"});
}

TEST_CASE("an item of the team that goes on may tell the merge") {
    const auto old_meeting = meeting({team("Rake"), team("Greenhouse")});
    CHECK(shown(old_meeting,
                meeting({team("Rake", {}, {item("Merged the Greenhouse backlog into ours", Status::done)})})) ==
          Teams{"Rake = Rake", "Rake + Greenhouse > Rake"});
}

TEST_CASE("a lead who came over, and a name held in the other, make a merge") {
    const auto old_meeting = meeting({team("Rake", {"Ada Field"}), team("RakeFS", {"Cem Oss"}), team("Spade")});
    const auto by_both = meeting({team("Rake", {"Ada Field", "Cem Oss"}), team("Spade")});
    CHECK(shown(old_meeting, by_both).size() == 2);  // The names share no word: one piece of evidence is not enough.
    const auto old_held = meeting({team("Rake", {"Ada Field"}), team("Long Rake", {"Cem Oss"})});
    CHECK(shown(old_held, meeting({team("Rake", {"Ada Field", "Cem Oss"})})) ==
          Teams{"Rake = Rake", "Rake + Long Rake > Rake"});
}

TEST_CASE("a lead who led both teams before makes no merge") {
    const auto old_meeting = meeting({team("Rake", {"Ada Field"}), team("Long Rake", {"Ada Field"})});
    CHECK(shown(old_meeting, meeting({team("Rake", {"Ada Field"})})) == Teams{"Rake = Rake"});
}

TEST_CASE("a keeper's rule renames, splits and merges") {
    const auto step = [](std::string from, std::string to) {
        return align::LineageStep{std::move(from), std::move(to), {}, {}};
    };
    CHECK(shown(meeting({team("Pail")}), meeting({team("Bucket")}), {step("pail", "Bucket")}) ==
          Teams{"Pail > Bucket"});
    CHECK(shown(meeting({team("Tools")}), meeting({team("Rake"), team("Spade")}),
                {step("Tools", "Rake"), step("Tools", "Spade")}) == Teams{"Tools > Rake + Spade"});
    CHECK(shown(meeting({team("Rake"), team("Spade")}), meeting({team("Tools")}),
                {step("Rake", "Tools"), step("Spade", "Tools")}) == Teams{"Rake + Spade > Tools"});
}

TEST_CASE("a rule for teams that are not there, or still go by their own names, does nothing") {
    const align::Lineage rule{{"Pail", "Bucket", {}, {}}};
    CHECK(shown(meeting({team("Rake")}), meeting({team("Rake")}), rule) == Teams{"Rake = Rake"});
    CHECK(shown(meeting({team("Pail")}), meeting({team("Fork")}), rule).empty());
}

TEST_CASE("a rule holds from its date on") {
    auto known = profile();
    known.lineage.push_back({"Pail", "Bucket", {2021, 3, 1}});
    CHECK(align::lineage_of(known, {2021, 2, 28}).empty());
    CHECK(align::lineage_of(known, {2021, 3, 1}).size() == 1);
    CHECK(align::lineage_of(known, {}).size() == 1);
}

TEST_CASE("two meetings without teams align to nothing") { CHECK(shown(meeting({}), meeting({})).empty()); }

}  // namespace teams_test
