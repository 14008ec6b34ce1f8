// What holds for the histories of any series.

#include "pmcdiff/history.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "history/runs.hpp"
#include "support/generated_meetings.hpp"
#include "support/meetings.hpp"
#include "support/property.hpp"

namespace history_test {

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

std::vector<Meeting> any_chain() {
    std::vector<Meeting> chain{*any_meeting({2021, 3, 1})};
    for (auto count = *rc::gen::inRange(1, 5); count > 0; --count) chain.push_back(*later_meeting(chain.back()));
    return chain;
}

std::size_t meetings_of(const std::vector<TeamPeriod>& periods) {
    std::size_t count = 0;
    for (const auto& period : periods) count += period.stretch.meetings;
    return count;
}

}  // namespace

TEST_CASE("lasting runs and moments make up the whole sequence, and neighbours differ") {
    property("for any sequence", [] {
        const auto values = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 3));
        const auto runs = history::find_runs(values);
        std::size_t count = 0;
        for (const auto& run : runs.lasting) count += run.count;
        for (const auto& run : runs.moments) count += run.count;
        RC_ASSERT(count == values.size());
        for (std::size_t i = 1; i < runs.lasting.size(); ++i) {
            RC_ASSERT(runs.lasting[i - 1].value != runs.lasting[i].value);
            RC_ASSERT(runs.lasting[i - 1].last + 1 == runs.lasting[i].first);
        }
    });
}

TEST_CASE("every team of a series has a history, whose periods and relapses make up its meetings") {
    property("for any chain", [] {
        const auto chain = any_chain();
        for (const auto& meeting : chain) {
            for (const auto& team : meeting.teams) {
                const auto history = team_history(chain, team.name, profile());
                RC_ASSERT(history.has_value());
                std::size_t relapses = 0;
                std::size_t missing = 0;
                for (const auto& event : history->events) {
                    if (event.kind == TeamEventKind::relapse && event.text == "leads")
                        relapses += event.stretch.meetings;
                    if (event.kind == TeamEventKind::missing) missing += event.stretch.meetings;
                }
                RC_ASSERT(meetings_of(history->leads) + relapses == history->seen.meetings);
                RC_ASSERT(history->seen.meetings + missing <= chain.size());
                RC_ASSERT(std::ranges::is_sorted(history->events, {},
                                                 [](const TeamEvent& event) { return event.stretch.from; }));
            }
        }
    });
}

TEST_CASE("every item of a series has a life that tells of the meeting it stands in") {
    property("for any chain", [] {
        const auto chain = any_chain();
        for (const auto& meeting : chain) {
            for (const auto& team : meeting.teams) {
                for (const auto& item : team.items) {
                    const auto name = meeting.date.iso() + ":" + std::to_string(item.line);
                    const auto history = item_history(chain, name, profile(), 1);
                    RC_ASSERT(history.has_value());
                    const auto& life = history->lives.front();
                    RC_ASSERT(life.seen.from <= meeting.date && meeting.date <= life.seen.to);
                    std::size_t told = 0;
                    for (const auto& telling : life.tellings) told += telling.stretch.meetings;
                    RC_ASSERT(told == life.seen.meetings);
                }
            }
        }
    });
}

}  // namespace history_test
