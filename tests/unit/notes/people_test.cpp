#include "notes/people.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace people_test {

using namespace pmcdiff;
using Names = std::vector<std::string>;

namespace {

bool same(const std::string& left, const std::string& right) {
    return notes::same_person(left, right, test::profile());
}

notes::NamedPeople people(const std::string& text) { return notes::read_people(text, test::profile()); }

}  // namespace

TEST_CASE("one person written in two ways is one person") {
    const auto [left, right] = GENERATE(table<std::string, std::string>({
        {"Ada Field", "ada  field"},
        {"Ada Field", "A. Field"},
        {"Ada Field", "A Field"},
        {"A William Martin", "William Martin"},
        {"Ada Maria Field", "Ada Field"},
        {"Bela Körner", "Bela Korner"},
        {"Bela Körner", "Bela Kröner"},
        {"Gregory Oehman", "Gregory Oehmen"},
        {"Chris Brown", "Christopher Brown"},
        {"Ada", "Ada Field"},
        {"Field", "Ada Field"},
        {"Ada Field et al.", "Ada Field"},
    }));
    INFO(left << " and " << right);
    CHECK(same(left, right));
    CHECK(same(right, left));
}

TEST_CASE("strangers with one name alike are two persons") {
    const auto [left, right] = GENERATE(table<std::string, std::string>({
        {"Ada Field", "Ada Norr"},
        {"Ada Field", "Bela Field"},
        {"Colin Jackson", "Colin Johnson"},
        {"Ada Field", "Bela Norr"},
        {"Dan Young", "Don Jung"},
        {"Ana", "Ina"},
        {"Ada", "Bela Field"},
        {"", "Ada Field"},
    }));
    INFO(left << " and " << right);
    CHECK_FALSE(same(left, right));
    CHECK_FALSE(same(right, left));
}

TEST_CASE("the profile's other names join persons that no spelling would") {
    auto known = test::profile();
    known.people.push_back({"Ada Field", {"Ada Norr", "adaf"}});
    CHECK(notes::same_person("Ada Norr", "Ada Field", known));
    CHECK(notes::same_person("ADAF", "ada norr", known));
    CHECK(notes::canonical_person("adaf", known) == notes::canonical_person("Ada Field", known));
    CHECK_FALSE(notes::same_person("Bela Norr", "Ada Field", known));
}

TEST_CASE("each lead of a list is named once") {
    CHECK(people("Ada Field / Ada Field").leads == Names{"Ada Field"});
    CHECK(people("Ada Field et al.").leads == Names{"Ada Field"});
    CHECK(people("  ").leads.empty());
}

TEST_CASE("a vacancy beside a lead is told and the lead kept") {
    const auto named = people("Ada Field / ?");
    CHECK(named.leads == Names{"Ada Field"});
    CHECK(named.vacant);
}

TEST_CASE("names with an and inside them stay whole") {
    CHECK(people("Andy Sandberg").leads == Names{"Andy Sandberg"});
}

TEST_CASE("a stand-in may speak for several leads") {
    const auto named = people("Cem Oss pinch hitting for Ada Field and Bela Norr");
    CHECK(named.leads == Names{"Ada Field", "Bela Norr"});
    CHECK(named.stand_ins == std::vector<StandIn>{{"Cem Oss", {"Ada Field", "Bela Norr"}}});
}

TEST_CASE("what is no name does not look like people") {
    for (const auto* const text : {"Ada Field", "Ada", "Ada / Bela", "Ludwig van der Rohe", "vacant", "?"}) {
        INFO(text);
        CHECK(notes::looks_like_people(text, test::profile()));
    }
    for (const auto* const text :
         {"what comes next", "Ada Field 2", "release 1.2", "", "All the things that we did last week"}) {
        INFO(text);
        CHECK_FALSE(notes::looks_like_people(text, test::profile()));
    }
}

}  // namespace people_test
