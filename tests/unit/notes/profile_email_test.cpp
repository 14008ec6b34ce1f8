#include <string>
#include <vector>

#include "pmcdiff/profile.hpp"
#include "support/catch.hpp"

namespace profile_email_test {

using namespace pmcdiff;

namespace {

Result<Profile> read(const std::string& toml) { return extend_profile(built_in_profile(), toml, ".pmcdiff.toml"); }

std::string error_of(const std::string& toml) {
    const auto profile = read(toml);
    return profile ? "no error" : profile.error().text();
}

}  // namespace

TEST_CASE("what mails say of themselves stands in [email]") {
    const auto profile = read(
        "[email]\nfrom = \" Ada <ada@example.org>\"\nto = [\"a@example.org\", \"b@example.org\"]\n"
        "cc = [\"c@example.org\"]\nbcc = []\nreply_to = [\"r@example.org\"]\n"
        "subject = \"{default}\"\nlist_id = \"l.example.org\"\nbase_url = \"https://example.org\"\n");
    REQUIRE(profile);
    const auto& email = profile->email;
    CHECK(email.from == "Ada <ada@example.org>");
    CHECK(email.to == std::vector<std::string>{"a@example.org", "b@example.org"});
    CHECK(email.cc.size() == 1);
    CHECK(email.bcc.empty());
    CHECK(email.reply_to.size() == 1);
    CHECK(email.subject == "{default}");
    CHECK(email.list_id == "l.example.org");
    CHECK(email.base_url == "https://example.org");
}

TEST_CASE("mistakes in [email] are told with their line") {
    CHECK(error_of("[email]\nform = \"a@example.org\"\n") ==
          ".pmcdiff.toml:2: unknown key \"form\" in [email] (did you mean \"from\"?)");
    CHECK(error_of("[email]\nto = \"a@example.org\"\n") ==
          ".pmcdiff.toml:2: \"email.to\" must be a list of texts, not a text (write to = [\"someone@example.org\"])");
    CHECK(error_of("[email]\nfrom = 1\n") ==
          ".pmcdiff.toml:2: \"email.from\" must be a text, not a number (write from = \"...\")");
    CHECK(error_of("email = 1\n") ==
          ".pmcdiff.toml:1: \"email\" must be a table, not a number (write [email] above its keys)");
    CHECK(error_of("[emial]\n").find("did you mean \"email\"?") != std::string::npos);
}

}  // namespace profile_email_test
