#include "text/pattern.hpp"

#include <string>

#include "support/catch.hpp"

namespace pattern_test {

using pmcdiff::text::Pattern;

TEST_CASE("A pattern gives its groups as parts of the text") {
    const Pattern pattern(R"((\w+)=(\d+)?)");
    const std::string text = "a=1 b=";
    const auto all = pattern.find_all(text);
    REQUIRE(all.size() == 2);
    CHECK(all[0][1] == "a");
    CHECK(all[0][2] == "1");
    CHECK(all[1][2].data() == nullptr);
    CHECK(all[0][0].data() == text.data());
}

TEST_CASE("A pattern's circumflex means the beginning of the whole text") {
    const Pattern pattern("^b");
    CHECK_FALSE(pattern.find("ab", 1));
    CHECK(pattern.find("ba"));
}

TEST_CASE("A pattern that matches nothing at all comes to an end") { CHECK(Pattern("x*").find_all("abc").size() == 4); }

TEST_CASE("A pattern that is wrong matches nothing") {
    CHECK_FALSE(Pattern("(").find("("));
    CHECK_FALSE(Pattern("(").is_in("("));
}

TEST_CASE("A pattern takes linear time where others take exponential") {
    CHECK_FALSE(Pattern("^(a+)+$").is_in(std::string(50000, 'a') + "b"));
}

}  // namespace pattern_test
