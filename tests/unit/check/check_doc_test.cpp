// Keeps docs/check.md true: its settings, its error messages and its comments.
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "check/suppression.hpp"
#include "pmcdiff/profile.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"
#include "text/strings.hpp"

namespace check_doc_test {

using namespace pmcdiff;

namespace {

struct Block {
    std::string kind;  ///< What stands behind the fence.
    std::string text;
};

std::vector<Block> blocks() {
    std::ifstream file(std::string(PMCDIFF_SOURCE_DIR) + "/docs/check.md");
    const std::string document{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    std::vector<Block> all;
    bool inside = false;
    for (const auto line : text::split(document, '\n')) {
        if (line.starts_with("```")) {
            inside = !inside;
            if (inside) all.push_back({std::string(line.substr(3)), {}});
        } else if (inside) {
            all.back().text.append(line).append("\n");
        }
    }
    return all;
}

}  // namespace

TEST_CASE("The settings that the manual of the check shows are right") {
    std::size_t read = 0;
    for (const auto& block : blocks()) {
        if (block.kind != "toml") continue;
        const auto profile = extend_profile(built_in_profile(), block.text, "example");
        if (!profile) FAIL_CHECK(block.text << profile.error().text());
        ++read;
    }
    CHECK(read > 0);
}

TEST_CASE("The manual of the check shows error messages as they are printed") {
    std::string wrong;
    std::size_t checked = 0;
    for (const auto& block : blocks()) {
        if (block.kind == "toml wrong") wrong = block.text;
        if (block.kind != "text" || wrong.empty()) continue;
        const auto profile = extend_profile(built_in_profile(), wrong, ".pmcdiff.toml");
        REQUIRE_FALSE(profile);
        CHECK("pmcdiff: " + profile.error().text() == text::trim(block.text));
        wrong.clear();
        ++checked;
    }
    CHECK(checked > 0);
}

TEST_CASE("The comments that the manual of the check shows are read as comments") {
    std::size_t found = 0;
    for (const auto& block : blocks()) {
        if (block.kind != "markdown") continue;
        const auto note =
            check::read_note_text(block.text, "Garden/2021-03-09-garden.md", "Garden", {2021, 3, 9}, test::profile());
        REQUIRE(note);
        found += check::read_suppressions(**note).size();
    }
    CHECK(found > 0);
}

}  // namespace check_doc_test
