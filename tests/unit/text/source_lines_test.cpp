#include "text/source_lines.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace source_lines_test {

using pmcdiff::text::source_lines;
using Lines = std::vector<pmcdiff::text::SourceLine>;

TEST_CASE("lines of a file know how they end") {
    CHECK(source_lines("").empty());
    CHECK(source_lines("a\nb\r\nc\rd") == Lines{{"a", "\n"}, {"b", "\r\n"}, {"c", "\r"}, {"d", ""}});
    CHECK(source_lines("\r\r\n\n") == Lines{{"", "\r"}, {"", "\r\n"}, {"", "\n"}});
    CHECK(source_lines("a\n") == Lines{{"a", "\n"}});
}

}  // namespace source_lines_test
