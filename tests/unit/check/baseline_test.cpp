#include "pmcdiff/baseline.hpp"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "pmcdiff/limits.hpp"
#include "support/catch.hpp"

namespace baseline_test {

using namespace pmcdiff;

namespace {

Finding finding(std::string fingerprint, std::string path, std::string team = {}) {
    Finding made;
    made.rule = "stale-lead";
    made.path = std::move(path);
    made.team = std::move(team);
    made.message = "Ada Lindqvist has left \"Rake\"";
    made.fingerprint = std::move(fingerprint);
    return made;
}

CheckReport report() {
    CheckReport made;
    made.findings = {finding("000000000002", "Garden/b.md"), finding("000000000001", "Garden/a.md", "Spade"),
                     finding("000000000003", "Garden/a.md", "Rake")};
    return made;
}

std::string error_of(const std::string& text) {
    const auto baseline = read_baseline(text, "baseline.json");
    return baseline ? "no error" : baseline.error().text();
}

std::string with_findings(const std::string& findings) {
    return "{\n\"schema\":\"pmcdiff.baseline/1\",\n\"findings\":" + findings + "}\n";
}

const std::string again = " (write it anew with --write-baseline)";

}  // namespace

TEST_CASE("A baseline has a line for each finding, by note, rule and team") {
    CHECK(write_baseline(report()) == R"({
  "schema": "pmcdiff.baseline/1",
  "findings": [
    {"fingerprint":"000000000003","rule":"stale-lead","path":"Garden/a.md","team":"Rake","message":"Ada Lindqvist has left \"Rake\""},
    {"fingerprint":"000000000001","rule":"stale-lead","path":"Garden/a.md","team":"Spade","message":"Ada Lindqvist has left \"Rake\""},
    {"fingerprint":"000000000002","rule":"stale-lead","path":"Garden/b.md","team":"","message":"Ada Lindqvist has left \"Rake\""}
  ]
}
)");
}

TEST_CASE("A baseline of nothing can be read too") {
    const auto text = write_baseline({});
    CHECK(nlohmann::json::parse(text)["findings"].empty());
    const auto baseline = read_baseline(text, "baseline.json");
    REQUIRE(baseline);
    CHECK(baseline->entries.empty());
}

TEST_CASE("What a baseline holds is suppressed, and nothing else") {
    auto first = report();
    first.findings.pop_back();
    const auto baseline = read_baseline(write_baseline(first), "baseline.json");
    REQUIRE(baseline);
    CHECK(baseline->entries.size() == 2);
    auto all = report();
    all.suppressed = 4;
    const auto left = with_baseline(all, *baseline, true);
    REQUIRE(left.findings.size() == 1);
    CHECK(left.findings[0].fingerprint == "000000000003");
    CHECK(left.suppressed == 6);
    CHECK(left.remarks.empty());
}

TEST_CASE("Entries that are no longer found are told where all notes were checked") {
    const Baseline baseline{{{"000000000001", {}, {}, {}, {}}, {"00000000000a", {}, {}, {}, {}}}};
    CHECK(with_baseline(report(), baseline, false).remarks.empty());
    CHECK(with_baseline(report(), baseline, true).remarks ==
          std::vector<std::string>{"1 entry of the baseline is no longer found: --write-baseline drops it"});
    CHECK(with_baseline({}, baseline, true).remarks ==
          std::vector<std::string>{"2 entries of the baseline are no longer found: --write-baseline drops them"});
}

TEST_CASE("Only the fingerprint of an entry decides") {
    const auto baseline = read_baseline(with_findings("[{\"fingerprint\":\"000000000002\"}]"), "baseline.json");
    REQUIRE(baseline);
    CHECK(with_baseline(report(), *baseline, true).suppressed == 1);
}

TEST_CASE("Keys that are not known are passed over, whatever they hold") {
    const auto baseline = read_baseline(
        "{\"later\":[{\"fingerprint\":1}],\"schema\":\"pmcdiff.baseline/1\",\"more\":{\"findings\":[1]},"
        "\"findings\":[{\"fingerprint\":\"000000000002\",\"x\":{\"rule\":1,\"y\":[[2]]},\"n\":null}]}",
        "baseline.json");
    REQUIRE(baseline);
    CHECK(baseline->entries == std::vector<BaselineEntry>{{"000000000002", {}, {}, {}, {}}});
}

TEST_CASE("A baseline that is no JSON is told with its line") {
    CHECK(error_of("") == "baseline.json:1: this is no JSON: it ends early" + again);
    CHECK(error_of("{\n\"schema\":\"pmcdiff.baseline/1\",\n<<<<<<< HEAD\n") ==
          "baseline.json:3: this is no JSON" + again);
    CHECK(error_of(with_findings("[\n")) == "baseline.json:4: this is no JSON" + again);
    CHECK(error_of("{\n\"schema\":\"pmcdiff.baseline/1\",\n") ==
          "baseline.json:3: this is no JSON: it ends early" + again);
    CHECK(error_of("{\"schema\":\"\xFF\"}").find("this is no JSON") != std::string::npos);
}

TEST_CASE("A baseline of another kind is told") {
    CHECK(error_of("{}") == "baseline.json: the baseline has no \"schema\"" + again);
    CHECK(error_of("{\"schema\":\"pmcdiff.baseline/1\"}") == "baseline.json: the baseline has no \"findings\"" + again);
    CHECK(error_of("{\n\"schema\":\"pmcdiff.check/1\"}") ==
          "baseline.json:2: the schema is \"pmcdiff.check/1\", not \"pmcdiff.baseline/1\"" + again);
    CHECK(error_of("[]") == "baseline.json:1: a baseline is an object, not a list" + again);
    CHECK(error_of("7") == "baseline.json:1: a baseline is an object, not a number" + again);
    CHECK(error_of("\"text\"") == "baseline.json:1: a baseline is an object, not a text" + again);
}

TEST_CASE("A wrong value in a baseline is told with its line") {
    CHECK(error_of("{\n\"schema\":1}") == "baseline.json:2: \"schema\" must be a text, not a number" + again);
    CHECK(error_of(with_findings("{}")) == "baseline.json:3: \"findings\" must be a list, not an object" + again);
    CHECK(error_of(with_findings("\"x\"")) == "baseline.json:3: \"findings\" must be a list, not a text" + again);
    CHECK(error_of(with_findings("[\n1]")) == "baseline.json:4: an entry must be an object, not a number" + again);
    CHECK(error_of(with_findings("[\n[]]")) == "baseline.json:4: an entry must be an object, not a list" + again);
    CHECK(error_of(with_findings("[\n{\"rule\":\ntrue}]")) ==
          "baseline.json:5: \"rule\" must be a text, not true or false" + again);
    CHECK(error_of(with_findings("[{\"team\":\n[]}]")) ==
          "baseline.json:4: \"team\" must be a text, not a list" + again);
    CHECK(error_of(with_findings("[\n{\"rule\":\"stale-lead\"}]")) ==
          "baseline.json:4: an entry has no fingerprint of 12 hexadecimal digits" + again);
    CHECK(error_of(with_findings("[\n{\"fingerprint\":\"0000000000G1\"}]")) ==
          "baseline.json:4: an entry has no fingerprint of 12 hexadecimal digits" + again);
}

TEST_CASE("A baseline that is too large or too deep does no harm") {
    const std::string deep(1'000'000, '[');
    CHECK(error_of("{\"schema\":\"pmcdiff.baseline/1\",\"x\":" + deep).find("ends early") != std::string::npos);
    CHECK(error_of(std::string(limits::baseline_bytes + 1, ' ')) ==
          "baseline.json: the baseline is larger than 64 MiB" + again);
    std::string many;
    for (std::size_t i = 0; i <= limits::baseline_entries; ++i) {
        many += (i == 0 ? "[" : ",") + std::string("{\"fingerprint\":\"000000000002\"}");
    }
    CHECK(error_of(with_findings(many + "]")) == "baseline.json:3: the baseline has more than 200000 entries" + again);
}

}  // namespace baseline_test
