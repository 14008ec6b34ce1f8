#include "pmcdiff/limits.hpp"

#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.hpp"

namespace limits_test {

using namespace pmcdiff;

TEST_CASE("docs/limits.md tells every limit as it is") {
    std::ifstream file(std::string(PMCDIFF_SOURCE_DIR) + "/docs/limits.md");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    REQUIRE_FALSE(text.empty());
    for (const auto& kind : limit_kinds()) {
        const auto row = "| `" + std::string(kind.name) + "` | " + limit_text(kind, Limits{}.*kind.value) + " | " +
                         limit_text(kind, kind.least) + " to " + limit_text(kind, kind.most) + " |";
        INFO(row);
        CHECK(text.find(row) != std::string::npos);
    }
}

TEST_CASE("a limit is set by its name, sizes with their unit") {
    Limits limits;
    CHECK(set_limit(limits, "items=50000").has_value());
    CHECK(limits.items == 50'000);
    CHECK(set_limit(limits, "file-size=16M").has_value());
    CHECK(limits.file_size == 16UL * 1024 * 1024);
}

TEST_CASE("what is no limit, no number or beyond reason is refused and changes nothing") {
    Limits limits;
    for (const std::string setting : {"item=5", "items", "items=", "items=x", "items=-1", "items=1", "file-size=1G"}) {
        INFO(setting);
        const auto set = set_limit(limits, setting);
        REQUIRE_FALSE(set.has_value());
        CHECK(set.error().kind == ErrorKind::usage);
        CHECK_FALSE(set.error().help.empty());
    }
    CHECK(limits.items == Limits{}.items);
    CHECK(limits.file_size == Limits{}.file_size);
}

TEST_CASE("an error beyond a limit names it and the flag that raises it") {
    const auto error = beyond_limit(&Limits::items, Limits{}, "note.md", 7);
    CHECK(error.text() ==
          "note.md:7: the note has more than 20,000 list items (if that is right, --max items=N raises the limit)");
}

}  // namespace limits_test
