#include "text/tokens.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace tokens_test {

using namespace pmcdiff::text;
using Words = std::vector<std::string>;

TEST_CASE("names put together of several words fall apart, acronyms do not") {
    CHECK(words("GardenShed") == Words{"garden", "shed"});
    CHECK(words("garden-shed_key") == Words{"garden", "shed", "key"});
    CHECK(words("HTTP and IPv6") == Words{"http", "and", "ipv6"});
    CHECK(words("Don’t dig, RAKE!").back() == "rake");
}

TEST_CASE("versions stay whole") {
    CHECK(words("shed 1.20.3 and v3, v1.2.x") == Words{"shed", "1.20.3", "and", "v3", "v1.2.x"});
    CHECK(words("V2.0") == Words{"v2.0"});
}

TEST_CASE("addresses are no words") {
    CHECK(words("see https://example.org/a/Long-Path?x=1 for (http://example.org) it") == Words{"see", "for", "it"});
}

TEST_CASE("letters beyond ASCII are letters") { CHECK(words("Grüße an BÄUME") == Words{"grüsse", "an", "bäume"}); }

TEST_CASE("forms of one word have one stem and words with digits have none") {
    CHECK(stem("digging") == stem("digs"));
    CHECK(stem("planted") == stem("plants"));
    CHECK(stem("ipv6s") == "ipv6s");
    CHECK(stem("at") == "at");
}

TEST_CASE("content is told without function words") {
    CHECK(content_stems("The rake is for the roses") == Words{stem("rake"), stem("roses")});
    CHECK(is_stop_word("the"));
    CHECK_FALSE(is_stop_word("rake"));
}

TEST_CASE("a version has a number and a dot") {
    for (const auto* const version : {"1.2", "v1.2.3", "2.0.0-rc.1", "1.2.x", "1.0+build5"}) {
        INFO(version);
        CHECK(is_version(version));
    }
    for (const auto* const other : {"v3", "12", "rake", "1.2b", "1.", ""}) {
        INFO(other);
        CHECK_FALSE(is_version(other));
    }
}

}  // namespace tokens_test
