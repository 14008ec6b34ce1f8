#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace leads_test {

using namespace pmcdiff;
using namespace pmcdiff::test;
using Names = std::vector<std::string>;

namespace {

Diff diff(const Team& from, const Team& to) { return diff_meetings(meeting({from}), meeting({to}), profile()); }
Diff leads(Names from, Names to) { return diff(team("Rake", std::move(from)), team("Rake", std::move(to))); }

LifecycleEvent proposal(const std::string& person, const std::string& outcome) {
    LifecycleEvent event;
    event.line = 7;
    event.kind = LifecycleEvent::Kind::lead_proposed;
    event.person = person;
    event.team = "Rake";
    event.what = "lead";
    event.outcome = outcome;
    event.text = "Propose " + person;
    return event;
}

Meeting with_event(LifecycleEvent event) {
    auto made = meeting({team("Rake")});
    made.lifecycle.push_back(std::move(event));
    return made;
}

}  // namespace

TEST_CASE("a changed lead is told once, with who joined and who left") {
    const auto told = leads({"Ada Field", "Bela Norr"}, {"Bela Norr", "Cem Oss"});
    CHECK(kinds(told) == Names{"lead-changed"});
    const auto& change = detail<LeadChange>(told, ChangeKind::lead_changed);
    CHECK(change.from == Names{"Ada Field", "Bela Norr"});
    CHECK(change.to == Names{"Bela Norr", "Cem Oss"});
    CHECK(change.joined == Names{"Cem Oss"});
    CHECK(change.left == Names{"Ada Field"});
    CHECK(only(told, ChangeKind::lead_changed).old_places.size() == 1);
    CHECK(only(told, ChangeKind::lead_changed).new_places.size() == 1);
}

TEST_CASE("a team falls vacant and is led again") {
    CHECK(detail<LeadChange>(leads({"Ada Field"}, {}), ChangeKind::lead_changed).to.empty());
    CHECK(detail<LeadChange>(leads({}, {"Ada Field"}), ChangeKind::lead_changed).from.empty());
}

TEST_CASE("the order of leads and the case of letters tell nothing") {
    CHECK(kinds(leads({"Ada Field", "Bela Norr"}, {"bela norr", "Ada Field"})).empty());
}

TEST_CASE("a lead written otherwise is respelled and not changed") {
    const auto told = leads({"Chris Brown"}, {"Christopher Brown"});
    CHECK(kinds(told) == Names{"lead-respelled"});
    CHECK(detail<Respelling>(told, ChangeKind::lead_respelled).from == "Chris Brown");
    CHECK(detail<Respelling>(told, ChangeKind::lead_respelled).to == "Christopher Brown");
}

TEST_CASE("one lead respelled and one joined are two changes") {
    const auto told = leads({"Chris Brown"}, {"Christopher Brown", "Ada Field"});
    CHECK(kinds(told) == Names{"lead-changed", "lead-respelled"});
    CHECK(detail<LeadChange>(told, ChangeKind::lead_changed).joined == Names{"Ada Field"});
    CHECK(detail<LeadChange>(told, ChangeKind::lead_changed).left.empty());
}

TEST_CASE("equal names pair before near namesakes") {
    const auto told = leads({"Ada Field", "A. Field"}, {"A. Field"});
    CHECK(kinds(told) == Names{"lead-changed"});
    CHECK(detail<LeadChange>(told, ChangeKind::lead_changed).left == Names{"Ada Field"});
}

TEST_CASE("a stand-in is news where the old note had none such, and changes no lead") {
    auto stood_in = team("Rake", {"Ada Field"});
    stood_in.stand_ins = {{"Bela Norr", {"Ada Field"}}};
    const auto told = diff(team("Rake", {"Ada Field"}), stood_in);
    CHECK(kinds(told) == Names{"stand-in"});
    CHECK(detail<StandIn>(told, ChangeKind::stand_in).person == "Bela Norr");
    CHECK(detail<StandIn>(told, ChangeKind::stand_in).represented == Names{"Ada Field"});
    CHECK(kinds(diff(stood_in, stood_in)).empty());
    CHECK(kinds(diff(stood_in, team("Rake", {"Ada Field"}))).empty());
}

TEST_CASE("a stand-in of a new team is told with the team") {
    auto stood_in = team("Rake", {"Ada Field"});
    stood_in.stand_ins = {{"Bela Norr", {"Ada Field"}}};
    CHECK(kinds(diff_meetings(meeting({}), meeting({stood_in}), profile())) == Names{"stand-in", "team-added"});
}

TEST_CASE("a proposal of the new note is news, with its line, person and outcome") {
    const auto told = diff_meetings(meeting({team("Rake")}), with_event(proposal("Cem Oss", "proposed")), profile());
    CHECK(kinds(told) == Names{"lead-proposed"});
    const auto& change = only(told, ChangeKind::lead_proposed);
    CHECK(change.team == "Rake");
    CHECK(change.new_places.at(0).line == 7);
    CHECK(std::get<Announcement>(change.detail).event.person == "Cem Oss");
}

TEST_CASE("what the old note told in the same words is no news, its outcome is") {
    CHECK(kinds(diff_meetings(with_event(proposal("Cem Oss", "proposed")), with_event(proposal("Cem Oss", "proposed")),
                              profile()))
              .empty());
    CHECK(kinds(diff_meetings(with_event(proposal("Cem Oss", "proposed")), with_event(proposal("Cem Oss", "approved")),
                              profile())) == Names{"lead-proposed"});
    CHECK(
        kinds(diff_meetings(with_event(proposal("Cem Oss", "proposed")), meeting({team("Rake")}), profile())).empty());
}

TEST_CASE("a lifecycle step is told as that") {
    auto event = proposal("", "approved");
    event.kind = LifecycleEvent::Kind::lifecycle;
    event.subject = "old-pail";
    event.what = "attic";
    const auto told = diff_meetings(meeting({team("Rake")}), with_event(event), profile());
    CHECK(kinds(told) == Names{"lifecycle"});
    CHECK(detail<Announcement>(told, ChangeKind::lifecycle).event.subject == "old-pail");
}

}  // namespace leads_test
