#include "text/strings.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "support/catch.hpp"

namespace strings_test {

using namespace pmcdiff::text;

TEST_CASE("blanks go at both ends and shrink to one inside") {
    CHECK(trim(" \t rake \r\n") == "rake");
    CHECK(trim(" \t").empty());
    CHECK(trim("--rake-", "-") == "rake");
    CHECK(collapse_blanks("  a \t\n b  ") == "a b");
    CHECK(collapse_blanks(" \n ").empty());
}

TEST_CASE("splitting keeps empty parts, splitting at blanks does not") {
    CHECK(split("a,,b,", ',') == std::vector<std::string_view>{"a", "", "b", ""});
    CHECK(split("", ',').size() == 1);
    CHECK(split_blanks("  a \t b\n") == std::vector<std::string_view>{"a", "b"});
}

TEST_CASE("lists are told as in prose") {
    const auto listed = [](std::vector<std::string> parts) { return enumerate(parts); };
    CHECK(listed({}).empty());
    CHECK(listed({"a"}) == "a");
    CHECK(listed({"a", "b"}) == "a and b");
    CHECK(listed({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("a glob describes the whole text and only the star is special") {
    const auto [text, pattern, matches] = GENERATE(table<std::string, std::string, bool>({
        {"garden", "garden", true},
        {"garden", "gard*", true},
        {"garden", "*den", true},
        {"garden", "g*d*n", true},
        {"garden", "gard", false},
        {"garden", "arden", false},
        {"garden", "g?rden", false},
        {"", "*", true},
        {"", "", true},
        {"aaab", "*ab", true},
        {"abab", "ab*ab*ab", false},
        {"a.b", "a.b", true},
    }));
    INFO(text << " and " << pattern);
    CHECK(matches_glob(text, pattern) == matches);
}

TEST_CASE("a phrase is found as whole words alone") {
    CHECK(find_phrase("rake and rakes", "rakes") == 9);
    CHECK(find_phrase("rakes", "rake") == std::string::npos);
    CHECK(find_phrase("a rake.", "rake") == 2);
    CHECK(find_phrase("rake, rake", "rake", 1) == 6);
    CHECK(find_phrase("(a.k.a. spade)", "a.k.a.") == 1);
    CHECK(find_phrase("grünrake", "rake") == std::string::npos);
}

TEST_CASE("replacing leaves what it put in alone") {
    CHECK(replace_all("aXbX", "X", "XX") == "aXXbXX");
    CHECK(replace_all("ab", "X", "") == "ab");
}

TEST_CASE("counted things take their plural") {
    CHECK(counted(1, "team") == "1 team");
    CHECK(counted(0, "team") == "0 teams");
    CHECK(counted(2, "entry", "entries") == "2 entries");
}

TEST_CASE("lower case of ASCII leaves other letters alone") { CHECK(lower_ascii("RÄKE") == "rÄke"); }

}  // namespace strings_test
