#include <optional>
#include <string>
#include <vector>

#include "pmcdiff/profile.hpp"
#include "support/catch.hpp"

namespace profile_check_test {

using namespace pmcdiff;

namespace {

Result<Profile> read(const std::string& toml) { return extend_profile(built_in_profile(), toml, ".pmcdiff.toml"); }

std::string error_of(const std::string& toml) {
    const auto profile = read(toml);
    return profile ? "no error" : profile.error().text();
}

/// Each as "rule level paths:line".
std::vector<std::string> levels(const std::string& toml) {
    const auto profile = read(toml);
    if (!profile) return {profile.error().text()};
    std::vector<std::string> told;
    for (const auto& level : profile->check.levels) {
        told.push_back(level.rule + " " + (level.level ? std::string(to_string(*level.level)) : "off") + " " +
                       level.paths + ":" + std::to_string(level.line));
    }
    return told;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("rules get their levels in [check.rules]") {
    CHECK(levels("[check.rules]\nstale-lead = \"error\"\nmissing-lead = \"note\"\nmojibake = \"off\"\n") ==
          Texts{"stale-lead error :2", "missing-lead note :3", "mojibake off :4"});
}

TEST_CASE("a star stands before the rules that are named, wherever it is written") {
    CHECK(levels("[check.rules]\nstale-lead = \"error\"\n\"*\" = \"off\"\n") ==
          Texts{"* off :3", "stale-lead error :2"});
}

TEST_CASE("rules get their levels for some notes in [[check.paths]]") {
    CHECK(levels("[[check.paths]]\npaths = [\"Garden/archive/*\", \"./Pond/\"]\nrules = { \"*\" = \"off\" }\n"
                 "[check.rules]\nstale-lead = \"warning\"\n") ==
          Texts{"stale-lead warning :5", "* off Garden/archive/*:3", "* off Pond:3"});
}

TEST_CASE("what fails a check stands in fail_on") {
    CHECK(read("")->check.fail_on.level == DiagnosticLevel::warning);
    CHECK(read("[check]\nfail_on = \"error\"\n")->check.fail_on.level == DiagnosticLevel::error);
    CHECK(read("[check]\nfail_on = \"warning\"\n")->check.fail_on.level == DiagnosticLevel::warning);
    CHECK(read("[check]\nfail_on = \"never\"\n")->check.fail_on.level == std::nullopt);
}

TEST_CASE("the settings of a check know their file") { CHECK(read("[check]\n")->check.path == ".pmcdiff.toml"); }

TEST_CASE("mistakes in [check] are told with their line") {
    CHECK(error_of("check = 1\n") ==
          ".pmcdiff.toml:1: \"check\" must be a table, not a number (write [check] above its keys)");
    CHECK(error_of("[check]\nfail-on = \"error\"\n") ==
          ".pmcdiff.toml:2: unknown key \"fail-on\" in [check] (did you mean \"fail_on\"?)");
    CHECK(error_of("[check]\nfail_on = \"eror\"\n") ==
          ".pmcdiff.toml:2: \"eror\" is no value of \"check.fail_on\" (did you mean \"error\"?)");
    CHECK(error_of("[check]\nfail_on = true\n") ==
          ".pmcdiff.toml:2: \"check.fail_on\" must be a text, not true or false (write fail_on = \"error\", "
          "\"warning\" or \"never\")");
    CHECK(error_of("[check]\nrules = []\n") ==
          ".pmcdiff.toml:2: \"check.rules\" must be a table, not a list (write RULE = \"error\", \"warning\", "
          "\"note\" or \"off\")");
    CHECK(error_of("[check.rules]\nmojibake = \"of\"\n") ==
          ".pmcdiff.toml:2: \"of\" is no level (did you mean \"off\"?)");
    CHECK(error_of("[check.rules]\nmojibake = false\n") ==
          ".pmcdiff.toml:2: the level of \"mojibake\" must be a text, not true or false (write RULE = \"error\", "
          "\"warning\", \"note\" or \"off\")");
}

TEST_CASE("mistakes in [[check.paths]] are told with their line") {
    const std::string right = "write paths = [\"Garden/archive/*\"] and rules = { \"stale-lead\" = \"off\" }";
    CHECK(error_of("[check.paths]\n") ==
          ".pmcdiff.toml:1: \"check.paths\" must be a list of tables, not a table (write [[check.paths]] above each "
          "entry)");
    CHECK(error_of("[check]\npaths = [1]\n") ==
          ".pmcdiff.toml:2: an entry of \"check.paths\" must be a table, not a number (" + right + ")");
    CHECK(error_of("[[check.paths]]\nrules = { \"*\" = \"off\" }\n") ==
          ".pmcdiff.toml:1: an entry of \"check.paths\" names no path (" + right + ")");
    CHECK(error_of("[[check.paths]]\npaths = []\nrules = { \"*\" = \"off\" }\n") ==
          ".pmcdiff.toml:1: an entry of \"check.paths\" names no path (" + right + ")");
    CHECK(error_of("[[check.paths]]\npaths = [\"Garden\"]\n") ==
          ".pmcdiff.toml:1: an entry of \"check.paths\" sets no rule (" + right + ")");
    CHECK(error_of("[[check.paths]]\npath = [\"Garden\"]\n") ==
          ".pmcdiff.toml:2: unknown key \"path\" in \"check.paths\" (did you mean \"paths\"?)");
    CHECK(error_of("[[check.paths]]\npaths = \"Garden\"\n") ==
          ".pmcdiff.toml:2: \"paths\" must be a list of texts, not a text (write paths = [\"Garden/archive/*\"])");
    CHECK(error_of("[[check.paths]]\npaths = [\" / \"]\nrules = { \"*\" = \"off\" }\n") ==
          ".pmcdiff.toml:2: \" / \" is no path below the notes (write it from the folder of notes on, as "
          "\"Garden/archive/*\")");
    CHECK(error_of("[[check.paths]]\npaths = [\"./\"]\nrules = { \"*\" = \"off\" }\n") ==
          ".pmcdiff.toml:2: a path of \"check.paths\" is empty (write it from the folder of notes on, as "
          "\"Garden/archive/*\")");
}

}  // namespace profile_check_test
