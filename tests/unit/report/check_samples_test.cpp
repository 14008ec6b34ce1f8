// Whole reports as they are kept in fixtures/check_formats, where other tools are shown them: tests/program/check_formats.py.
// After a change that is meant, PMCDIFF_UPDATE_SAMPLES=1 writes them anew, to be read before they are kept.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "pmcdiff/check_report.hpp"
#include "pmcdiff/diff.hpp"
#include "support/catch.hpp"
#include "support/findings.hpp"
#include "support/meetings.hpp"

namespace check_samples_test {

using namespace pmcdiff;

namespace {

const std::string folder = std::string(PMCDIFF_SOURCE_DIR) + "/fixtures/check_formats/";

void check_kept(const std::string& name, const std::string& now) {
    INFO(name << ": PMCDIFF_UPDATE_SAMPLES=1 writes it anew");
    if (std::getenv("PMCDIFF_UPDATE_SAMPLES") != nullptr)  // NOLINT(concurrency-mt-unsafe): one thread
        std::ofstream(folder + name, std::ios::binary) << now;
    std::ifstream file(folder + name, std::ios::binary);
    CHECK(now == std::string(std::istreambuf_iterator<char>(file), {}));
}

Diff some_diff() {
    const auto before = test::read_teams("### Rake - Ada Lindqvist\n\n- Long rake is under way\n");
    const auto after = test::read_teams("### Rake - Bruno Keller\n\n- Long rake is done\n", {2021, 4, 13});
    return diff_meetings(before, after, test::profile());
}

}  // namespace

TEST_CASE("reports of a check are as they are kept") {
    for (const auto format : check_formats()) {
        const std::string name(format);
        check_kept("found." + name, test::told(format, test::sample_report()));
        check_kept("nothing." + name, test::told(format, test::report_of({})));
    }
    const std::vector<Diff> changes = {some_diff()};
    check_kept("found.summary.md", check_summary(test::sample_report(), changes, test::report_options()));
    check_kept("nothing.summary.md", check_summary(test::report_of({}), {}, test::report_options()));
}

}  // namespace check_samples_test
