#include "text/similarity.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "support/catch.hpp"

namespace similarity_test {

using namespace Catch::literals;
using namespace pmcdiff::text;
using Words = std::vector<std::string>;

TEST_CASE("an edit is a letter more, less or other, or two neighbours swapped") {
    const auto [left, right, distance] = GENERATE(table<std::string, std::string, std::size_t>({
        {"", "", 0},
        {"rake", "rake", 0},
        {"rake", "rakes", 1},
        {"rake", "lake", 1},
        {"rake", "raek", 1},
        {"", "rake", 4},
        {"ca", "abc", 3},
        {"Körner", "Korner", 1},
    }));
    INFO(left << " and " << right);
    CHECK(edit_distance(left, right) == distance);
    CHECK(edit_distance(right, left) == distance);
}

TEST_CASE("likeness by edits goes from nothing to equal") {
    CHECK(edit_similarity("", "") == 1);
    CHECK(edit_similarity("ab", "xy") == 0);
    CHECK(edit_similarity("rake", "lake") == 0.75_a);
}

TEST_CASE("likeness by words counts repeated words as often as both sides have them") {
    CHECK(dice(Words{}, Words{}) == 1);
    CHECK(dice(Words{"a"}, Words{}) == 0);
    CHECK(dice(Words{"a", "b"}, Words{"b", "c"}) == 0.5_a);
    CHECK(dice(Words{"a", "a", "b"}, Words{"a"}) == 0.5_a);
}

TEST_CASE("containment asks how much of the shorter side is in the longer") {
    CHECK(containment(Words{"a"}, Words{"a", "b", "c"}) == 1);
    CHECK(containment(Words{"a", "x"}, Words{"a", "b", "c"}) == 0.5_a);
    CHECK(containment(Words{}, Words{"a"}) == 0);
}

}  // namespace similarity_test
