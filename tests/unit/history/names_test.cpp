#include "history/names.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace names_test {

using pmcdiff::history::find_name;
using pmcdiff::history::Named;

namespace {

const std::vector<Named>& things() {
    static const std::vector<Named> all{
        {"Bucket", {"Pail"}, {"Vessel of Tin"}, "Garden", 9},
        {"Spade", {}, {}, "Garden", 5},
        {"Spade Handle", {}, {}, "Garden", 3},
        {"Rake", {}, {}, "Garden", 4},
        {"Rake", {}, {}, "Kitchen", 4},
        {"Rain Barrel", {"Bucket"}, {}, "Garden", 2},
        {"Köper", {}, {}, "Kitchen", 1},
    };
    return all;
}

/// The name that is found and its remark, or the error.
std::string found(const std::string& asked) {
    const auto name = find_name(things(), asked, "team");
    if (!name) return "! " + name.error().text();
    return things()[name->thing].name + (name->remark.empty() ? "" : ": " + name->remark);
}

}  // namespace

TEST_CASE("a name is found whatever its case and accents, and before any former name") {
    CHECK(found("bucket") == "Bucket");
    CHECK(found("SPADE") == "Spade");
    CHECK(found("koper") == "Köper");
}

TEST_CASE("former and other names are found and told") {
    CHECK(found("Pail") == "Bucket: a former name");
    CHECK(found("vessel of tin") == "Bucket: another name");
}

TEST_CASE("one beginning, one word and one slip are taken for the name") {
    CHECK(found("rain") == "Rain Barrel: taken for the beginning of the name");
    CHECK(found("handle") == "Spade Handle: taken for a part of the name");
    CHECK(found("Rain Barel") == "Rain Barrel: taken for a slip in the name");
}

TEST_CASE("a name that several committees have is an error that names them") {
    CHECK(found("rake") == "! \"rake\" is a team of several committees: Garden and Kitchen (choose one with --pmc)");
}

TEST_CASE("a beginning of several names is an error that names them") {
    CHECK(found("sp") == "! \"sp\" could be \"Spade\" and \"Spade Handle\" (give more of the name)");
}

TEST_CASE("an unknown name is an error that names the nearest one") {
    CHECK(found("Sapde Hndl") == "! there is no team \"Sapde Hndl\" (did you mean \"Spade Handle\"?)");
    CHECK(found("  ") == "! an empty name is no team (give the name)");
}

TEST_CASE("names of notes in an error have no control characters") {
    CHECK(found("\x1b[31mred").find('\x1b') == std::string::npos);
}

}  // namespace names_test
