#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "support/catch.hpp"
#include "support/findings.hpp"
#include "support/temporary_folder.hpp"

namespace rules_test {

using namespace pmcdiff;

namespace {

/// What the command writes; its error's text where it refuses.
std::string run(std::vector<std::string> arguments) {
    const test::TemporaryFolder folder;
    const auto path = folder.path() + "/out";
    arguments.insert(arguments.end(), {"--output", path, "--color", "never"});
    std::ranges::reverse(arguments);
    const auto command = cli::make_rules_command(test::some_rules);
    CLI::App app;
    command->set_up(app);
    app.parse(arguments);
    const auto done = command->run();
    std::ifstream file(path, std::ios::binary);
    return done ? std::string(std::istreambuf_iterator<char>(file), {}) : done.error().text();
}

}  // namespace

TEST_CASE("rules lists all rules, or explains one") {
    CHECK(run({}).starts_with("clobbered-section    error    "));
    CHECK(run({"malformed-list"}).starts_with("malformed-list (warning, --fix mends it)\n"));
}

TEST_CASE("rules prints all or one as JSON") {
    CHECK(nlohmann::json::parse(run({"--format", "json"})).at("rules").size() == 4);
    const auto one = nlohmann::json::parse(run({"--format", "json", "wrong-team-name"})).at("rules");
    REQUIRE(one.size() == 1);
    CHECK(one.at(0).at("id") == "wrong-team-name");
}

TEST_CASE("rules refuses a rule that is not there and a format that is none of its own") {
    CHECK(run({"malformed-lists"}) == "there is no rule \"malformed-lists\" (did you mean \"malformed-list\"?)");
    CHECK_THROWS_AS(run({"--format", "html"}), CLI::ParseError);
}

}  // namespace rules_test
