#include "text/word_diff.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace word_diff_test {

using namespace pmcdiff::text;

namespace {

/// `=kept -removed +added`, runs apart by a bar.
std::string shown(const std::string& old_text, const std::string& new_text) {
    std::string out;
    for (const auto& run : word_diff(old_text, new_text)) {
        if (!out.empty()) out += " | ";
        out += run.kind == WordRun::Kind::kept ? '=' : run.kind == WordRun::Kind::removed ? '-' : '+';
        out += run.text;
    }
    return out;
}

}  // namespace

TEST_CASE("equal sentences are one kept run") {
    CHECK(shown("dig the long bed", "dig  the long\tbed") == "=dig the long bed");
    CHECK(shown("", "").empty());
}

TEST_CASE("what went stands before what came") {
    CHECK(shown("we shall dig the long bed", "we did dig the long bed") == "=we | -shall | +did | =dig the long bed");
    CHECK(shown("all old", "quite new") == "-all old | +quite new");
}

TEST_CASE("a sentence that only grows or shrinks has one kind of change") {
    CHECK(shown("water the roses", "water the roses twice a day") == "=water the roses | +twice a day");
    CHECK(shown("water the roses twice a day", "water the roses") == "=water the roses | -twice a day");
}

TEST_CASE("an island of one or two short words between changes joins them") {
    CHECK(shown("begin on the first bed now", "finish on the last bed now") ==
          "-begin on the first | +finish on the last | =bed now");
}

TEST_CASE("a long stretch between two changes stays kept") {
    CHECK(shown("begin with the roses behind the shed today", "finish with the roses behind the shed tomorrow") ==
          "-begin | +finish | =with the roses behind the shed | -today | +tomorrow");
}

TEST_CASE("the kept share goes from all to nothing") {
    CHECK(kept_share(word_diff("dig the bed", "dig the bed")) == 1);
    CHECK(kept_share(word_diff("dig", "water")) == 0);
    CHECK(kept_share(word_diff("", "")) == 1);
    const auto part = kept_share(word_diff("water the roses", "water the roses twice a day"));
    CHECK(part > 0.5);
    CHECK(part < 0.7);
}

}  // namespace word_diff_test
