#include "text/commands.hpp"

#include <string>

#include "support/catch.hpp"

namespace commands_test {

using namespace pmcdiff::text;
using namespace std::string_literals;

namespace {

constexpr CommandMarks shown{"(:)", "(#)"};

std::string safe(const std::string& lines) {
    const auto out = without_commands(lines, shown);
    CHECK(has_commands(lines) == (out != lines));
    return out;
}

}  // namespace

TEST_CASE("commands at the begin of a line are parted") {
    CHECK(safe("::error::owned") == "(:):error::owned");
    CHECK(safe("a\n  \t::error file=x::owned\n") == "a\n  \t(:):error file=x::owned\n");
    CHECK(safe("a\r::error::owned") == "a\r(:):error::owned");
    CHECK(safe("\n\n::a::\n::b::") == "\n\n(:):a::\n(:):b::");
}

TEST_CASE("colours before a command are as blanks") {
    CHECK(safe("\x1b[1m::error::owned\x1b[0m") == "\x1b[1m(:):error::owned\x1b[0m");
    CHECK(safe("  \x1b[31m \x1b[1;4m::error::owned") == "  \x1b[31m \x1b[1;4m(:):error::owned");
    CHECK(safe("\x1b[2J::error::") == "\x1b[2J::error::");
    CHECK(safe("\x1b[1") == "\x1b[1");
}

TEST_CASE("commands of other runners are parted wherever they stand") {
    CHECK(safe("so ##[error]x") == "so #(#)[error]x");
    CHECK(safe("##vso[task.x y=z]w ##teamcity[a]") == "#(#)vso[task.x y=z]w #(#)teamcity[a]");
    CHECK(safe("###[x]") == "##(#)[x]");
}

TEST_CASE("words that are no command stay as they are") {
    for (const auto& text : {""s, ":"s, "#"s, "a std::string"s, "::: warning"s, "a ::error::"s, "## Rake [x]"s,
                             "##rake"s, "# [x]"s, "a:b\n:c"s}) {
        CAPTURE(text);
        CHECK(safe(text) == text);
    }
}

TEST_CASE("nothing is left to part in what was parted") {
    for (const auto& text : {"::error::x ##[error]y"s, "a\n ::b::\n##c["s}) {
        CHECK_FALSE(has_commands(without_commands(text, joined_marks)));
        CHECK_FALSE(has_commands(without_commands(text, {R"(\:)", R"(\#)"})));
        CHECK_FALSE(has_commands(without_commands(text, {":=\n", "=\n#"})));
    }
}

}  // namespace commands_test
