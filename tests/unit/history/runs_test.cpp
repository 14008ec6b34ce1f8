#include "history/runs.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace runs_test {

using pmcdiff::history::find_runs;

namespace {

/// Letters as values; "AB" are two runs. Moments stand behind a bar: "AB|C".
std::string runs_of(const std::string& letters) {
    std::vector<std::size_t> values;
    for (const char letter : letters) values.push_back(static_cast<std::size_t>(letter));
    const auto runs = find_runs(values);
    std::string out;
    for (const auto& run : runs.lasting) out += static_cast<char>(run.value) + std::to_string(run.count);
    if (!runs.moments.empty()) out += '|';
    for (const auto& run : runs.moments) out += static_cast<char>(run.value) + std::to_string(run.count);
    return out;
}

}  // namespace

TEST_CASE("places in a row that hold one value are a run") {
    CHECK(runs_of("").empty());
    CHECK(runs_of("AAA") == "A3");
    CHECK(runs_of("AAABBC") == "A3B2C1");
}

TEST_CASE("a value that is otherwise for a moment and then as before is no change") {
    CHECK(runs_of("AAABAAA") == "A6|B1");
    CHECK(runs_of("AAABBAAA") == "A6|B2");
    CHECK(runs_of("AAABBBAAA") == "A3B3A3");
}

TEST_CASE("an old value that comes back for some time is the moment, not the new one before it") {
    CHECK(runs_of("AAABBABBB") == "A3B5|A1");
    CHECK(runs_of("AAABAAABBB") == "A3B4|A3");
}

TEST_CASE("what is otherwise at the first or the last place is told as it is") {
    CHECK(runs_of("ABBB") == "A1B3");
    CHECK(runs_of("BBBA") == "B3A1");
}

TEST_CASE("a run that moments were taken out of is one run from its first to its last place") {
    const std::vector<std::size_t> values{1, 1, 2, 1, 3, 1, 4};
    const auto runs = find_runs(values);
    REQUIRE(runs.lasting.size() == 2);
    CHECK(runs.lasting.front().first == 0);
    CHECK(runs.lasting.front().last == 5);
    CHECK(runs.lasting.front().count == 4);
    CHECK(runs.moments.size() == 2);
}

}  // namespace runs_test
