#include "skeleton/heading.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace heading_test {

using namespace pmcdiff;
using namespace pmcdiff::skeleton;

namespace {

std::string current(const std::string& heading, const std::vector<std::string>& leads,
                    const std::optional<std::string>& tag = std::nullopt) {
    return current_heading(heading, {leads, tag}, test::profile(),
                           [](std::string_view words) { return words == "the long one"; });
}

}  // namespace

TEST_CASE("a heading that says what it should stays as it is written") {
    for (const auto* const heading :
         {"Rake - Ada Lindqvist", "Rake – Ada Lindqvist", "Rake (Ada Lindqvist)", "Rake (Ada Lindqvist, Some Company)",
          "Update on Rake (Ada Lindqvist)", "`rake-release` (a.k.a `rake`) - Ada Lindqvist"}) {
        CHECK(current(heading, {"Ada Lindqvist"}) == heading);
    }
    CHECK(current("Rake", {}) == "Rake");
    CHECK(current("Rake (?)", {}) == "Rake (?)");
    CHECK(current("Rake - (vacant)", {}) == "Rake - (vacant)");
    CHECK(current("Rake (incubating) - Ada Lindqvist", {"Ada Lindqvist"}, "incubating") ==
          "Rake (incubating) - Ada Lindqvist");
}

TEST_CASE("leads are replaced in the form of the heading") {
    CHECK(current("Rake - Ada Lindqvist", {"Bruno Keller"}) == "Rake - Bruno Keller");
    CHECK(current("Rake – Ada Lindqvist", {"Bruno Keller"}) == "Rake – Bruno Keller");
    CHECK(current("Rake (Ada Lindqvist)", {"Bruno Keller"}) == "Rake (Bruno Keller)");
    CHECK(current("Rake (incubating) - Ada Lindqvist", {"Bruno Keller"}, "incubating") ==
          "Rake (incubating) - Bruno Keller");
    CHECK(current("Rake - Ada Lindqvist/Bruno Keller", {"Ada Lindqvist", "Cem Oss"}) == "Rake - Ada Lindqvist/Cem Oss");
    CHECK(current("Rake (Ada Lindqvist and Bruno Keller)", {"Cem Oss"}) == "Rake (Cem Oss)");
    CHECK(current("Rake (?)", {"Cem Oss"}) == "Rake (Cem Oss)");
    CHECK(current("Rake - (vacant)", {"Cem Oss"}) == "Rake - Cem Oss");
    CHECK(current("Rake", {"Cem Oss"}) == "Rake - Cem Oss");
}

TEST_CASE("what held for one meeting goes") {
    CHECK(current("Rake - ~~Ada Lindqvist~~ Bruno Keller", {"Bruno Keller"}) == "Rake - Bruno Keller");
    CHECK(current("Rake - Bruno Keller ~~Ada Lindqvist~~", {"Bruno Keller"}) == "Rake - Bruno Keller");
    CHECK(current("Rake - ~~Ada Lindqvist~~", {}) == "Rake");
    CHECK(current("Rake - Ada Lindqvist (Out of the office until 09/13)", {"Ada Lindqvist"}) == "Rake - Ada Lindqvist");
    CHECK(current("Rake - Ada Lindqvist (Bruno Keller representing)", {"Ada Lindqvist"}) == "Rake - Ada Lindqvist");
    CHECK(current("Rake - Bruno Keller pinch hitting for Ada Lindqvist", {"Ada Lindqvist"}) == "Rake - Ada Lindqvist");
    CHECK(current("Rake (Bruno Keller pinch hitting for Ada Lindqvist)", {"Ada Lindqvist"}) == "Rake (Ada Lindqvist)");
    CHECK(current("Rake - Ada Lindqvist (please add your news by Monday)", {"Ada Lindqvist"}) ==
          "Rake - Ada Lindqvist");
}

TEST_CASE("brackets that belong to the name, or that other notes have too, stay") {
    CHECK(current("Rake (tines, handles) - Ada Lindqvist", {"Bruno Keller"}) == "Rake (tines, handles) - Bruno Keller");
    CHECK(current("Rake - Ada Lindqvist (the long one)", {"Ada Lindqvist"}) == "Rake - Ada Lindqvist (the long one)");
}

TEST_CASE("a tag is put in, changed and taken out") {
    CHECK(current("Rake - Ada Lindqvist", {"Ada Lindqvist"}, "incubating") == "Rake (incubating) - Ada Lindqvist");
    CHECK(current("Rake (Ada Lindqvist)", {"Ada Lindqvist"}, "incubating") == "Rake (incubating) (Ada Lindqvist)");
    CHECK(current("Rake", {}, "incubating") == "Rake (incubating)");
    CHECK(current("Rake (proposed incubating) - Ada Lindqvist", {"Ada Lindqvist"}, "incubating") ==
          "Rake (incubating) - Ada Lindqvist");
    CHECK(current("Rake (incubating) - Ada Lindqvist", {"Ada Lindqvist"}) == "Rake - Ada Lindqvist");
    CHECK(current("Rake - Ada Lindqvist (incubating)", {"Bruno Keller"}, "incubating") ==
          "Rake - Bruno Keller (incubating)");
}

}  // namespace heading_test
