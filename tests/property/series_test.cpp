// What holds for the net change over any chain of meetings.

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "support/generated_meetings.hpp"
#include "support/meetings.hpp"
#include "support/property.hpp"
#include "support/structure.hpp"

using namespace pmcdiff;
using namespace pmcdiff::test;

namespace {

/// Three to five meetings, each grown out of the one before.
std::vector<Meeting> any_chain() {
    std::vector<Meeting> chain{*any_meeting({2021, 3, 1})};
    for (auto count = *rc::gen::inRange(2, 5); count > 0; --count) chain.push_back(*later_meeting(chain.back()));
    return chain;
}

bool has_forks(const Alignment& alignment) { return !alignment.splits.empty() || !alignment.merges.empty(); }

}  // namespace

TEST_CASE("applying the net change to the first structure gives the last, as the steps do one by one") {
    property("for any chain", [] {
        const auto chain = any_chain();
        auto stepwise = structure_of(chain.front());
        for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
            stepwise = apply(diff_meetings(chain[i], chain[i + 1], profile()), std::move(stepwise), chain[i + 1]);
        }
        const auto net = apply(diff_series(chain, profile()), structure_of(chain.front()), chain.back());
        RC_ASSERT(net == structure_of(chain.back()));
        RC_ASSERT(net == stepwise);
    });
}

TEST_CASE("a team that every step carries on is one team over the whole chain") {
    property("for any chain without splits and merges", [] {
        const auto chain = any_chain();
        const auto net = diff_series(chain, profile());
        std::vector<Alignment> steps;
        for (std::size_t i = 0; i + 1 < chain.size(); ++i)
            steps.push_back(align_meetings(chain[i], chain[i + 1], profile()));
        RC_PRE(std::ranges::none_of(steps, has_forks));
        const auto named_in = [](const Meeting& meeting, const std::string& name) {
            return std::ranges::find(meeting.teams, name, &Team::name) != meeting.teams.end();
        };
        for (std::size_t first = 0; first < chain.front().teams.size(); ++first) {
            auto now = std::optional(first);
            for (const auto& step : steps) {
                const auto pair = std::ranges::find(step.teams, *now, &TeamPair::old_team);
                now = pair == step.teams.end() ? std::nullopt : std::optional(pair->new_team);
                if (!now) break;
            }
            if (!now) continue;
            const auto& from = chain.front().teams[first].name;
            const auto& to = chain.back().teams[*now].name;
            // A name that another team has taken, or had before, is no evidence.
            const bool reused = from != to && (named_in(chain.back(), from) || named_in(chain.front(), to));
            if (reused) continue;
            RC_ASSERT(std::ranges::any_of(net.aligned_teams, [&](const AlignedNames& pair) {
                return pair.old_name == from && pair.new_name == to;
            }));
        }
    });
}

TEST_CASE("every change first showed at a meeting of the chain but its first") {
    property("for any chain", [] {
        const auto chain = any_chain();
        const auto net = diff_series(chain, profile());
        RC_ASSERT(net.through.size() + 2 == chain.size());
        for (const auto& change : net.changes) {
            RC_ASSERT(std::ranges::any_of(chain.begin() + 1, chain.end(),
                                          [&](const Meeting& meeting) { return meeting.date == change.since; }));
        }
    });
}

TEST_CASE("a chain that comes back to where it began has no change of teams") {
    property("for any chain", [] {
        auto first = *any_meeting({2021, 3, 1});
        auto between = *later_meeting(first);
        first.roadmap.clear();
        between.roadmap.clear();
        auto last = first;
        last.date = {2021, 3, 15};
        const std::vector chain{first, between, last};
        const auto net = diff_series(chain, profile());
        RC_ASSERT(structural_changes(net, false).empty());
    });
}
