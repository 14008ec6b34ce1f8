#include "check/levels.hpp"

#include <string>
#include <vector>

#include "pmcdiff/profile.hpp"
#include "pmcdiff/read.hpp"
#include "support/catch.hpp"
#include "support/changes.hpp"

namespace levels_test {

using namespace pmcdiff;
using pmcdiff::test::MadeChange;

namespace {

constexpr auto rule = "title-date-mismatch";
constexpr auto path = "Garden/2021/2021-03-09-garden.md";

/// A note with a title of another day, which is an error.
MadeChange wrong_date() {
    MadeChange change;
    change.after(path, "# Garden PMC Meeting 2021-02-23\n\n## Agenda\n");
    return change;
}

Result<CheckReport> checked(const std::string& toml, const CheckSettings& settings = {}) {
    auto profile = extend_profile(built_in_profile(), toml, ".pmcdiff.toml");
    REQUIRE(profile);
    return check_notes(wrong_date(), NoteReader(std::move(*profile)), settings);
}

/// The level of the only finding; "none" where there is none.
std::string level(const std::string& toml, const CheckSettings& settings = {}) {
    const auto report = checked(toml, settings);
    REQUIRE(report);
    return report->findings.empty() ? "none" : std::string(to_string(report->findings.front().level));
}

std::string for_paths(const std::string& paths) {
    return "[[check.paths]]\npaths = [\"" + paths + "\"]\nrules = { \"title-date-mismatch\" = \"note\" }\n";
}

}  // namespace

TEST_CASE("A rule has the level of the configuration file") {
    CHECK(level("") == "error");
    CHECK(level("[check.rules]\ntitle-date-mismatch = \"note\"\n") == "note");
    CHECK(level("[check.rules]\ntitle-date-mismatch = \"off\"\n") == "none");
    CHECK(level("[check.rules]\n\"*\" = \"warning\"\n") == "warning");
    CHECK(level("[check.rules]\ntitle-date-mismatch = \"error\"\n\"*\" = \"off\"\n") == "error");
}

TEST_CASE("A rule has another level for the notes of some paths") {
    CHECK(level(for_paths("Garden/2021/*")) == "note");
    CHECK(level(for_paths("*.md")) == "note");
    CHECK(level(for_paths("Garden/2021")) == "note");
    CHECK(level(for_paths("Garden/202")) == "error");
    CHECK(level(for_paths("Garden/2020/*")) == "error");
}

TEST_CASE("What a command line sets goes before the configuration file") {
    CheckSettings settings;
    settings.levels.push_back({rule, DiagnosticLevel::warning, {}, 0});
    CHECK(level("[check.rules]\ntitle-date-mismatch = \"off\"\n", settings) == "warning");
}

TEST_CASE("A level for a rule that there is not is told") {
    const auto report = checked("[check.rules]\n\ntitle-date-mismach = \"off\"\n");
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == ErrorKind::note);
    CHECK(report.error().text() ==
          ".pmcdiff.toml:3: there is no rule \"title-date-mismach\" (did you mean \"title-date-mismatch\"?)");

    CheckSettings settings;
    settings.levels.push_back({"title-date-mismach", DiagnosticLevel::warning, {}, 0});
    const auto called = checked("", settings);
    REQUIRE_FALSE(called);
    CHECK(called.error().kind == ErrorKind::usage);
}

TEST_CASE("What fails a check has a name") {
    CHECK(find_fail_on("error") == FailOn{DiagnosticLevel::error});
    CHECK(find_fail_on("warning") == FailOn{DiagnosticLevel::warning});
    CHECK(find_fail_on("never") == FailOn{std::nullopt});
    CHECK_FALSE(find_fail_on("note"));
}

}  // namespace levels_test
