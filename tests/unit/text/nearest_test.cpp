#include "text/nearest.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace nearest_test {

using pmcdiff::text::suggestion;

TEST_CASE("a near name is suggested, whatever its letter case") {
    CHECK(suggestion("lead-change", {"lead-changed", "team-added"}) == "did you mean \"lead-changed\"?");
    CHECK(suggestion("GARDN", {"Garden", "Shed"}) == "did you mean \"Garden\"?");
}

TEST_CASE("where nothing is near all names are listed, sorted and each once") {
    CHECK(suggestion("xyz", {"Shed", "Garden", "Shed"}) == "there are: Garden and Shed");
}

TEST_CASE("a long list is cut and says how many are left out") {
    std::vector<std::string> known;
    for (char c = 'a'; c <= 'o'; ++c) known.emplace_back(6, c);
    const auto told = suggestion("zzzzzz", known);
    CHECK(told.find("llllll and 3 more") != std::string::npos);
}

TEST_CASE("where nothing is known nothing is said") { CHECK(suggestion("x", {}).empty()); }

TEST_CASE("the nearest name is found, and none where nothing is near") {
    CHECK(pmcdiff::text::nearest("tempalte", {"list", "template"}) == "template");
    CHECK_FALSE(pmcdiff::text::nearest("zzz", {"list", "template"}).has_value());
    CHECK_FALSE(pmcdiff::text::nearest("list", {}).has_value());
}
}  // namespace nearest_test
