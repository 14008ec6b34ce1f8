#include "mail/addresses.hpp"

#include <string>
#include <vector>

#include "support/catch.hpp"

namespace addresses_test {

using namespace pmcdiff;
using namespace pmcdiff::mail;

TEST_CASE("addresses are read with and without names, several in one text") {
    const std::vector<std::string> given{"Bo Lindström <lind@example.org>, bo@example.org",
                                         "\"Mo, Ida\" <ida@bücher.de>", R"("Bo \"<@>\" Ek" <ek@example.org>)",
                                         " Bo  (Rake) Ek < ek@example.org > "};
    const auto read = read_addresses("--to", given);
    REQUIRE(read);
    CHECK(*read == std::vector<Mailbox>{{"Bo Lindström", "lind@example.org"},
                                        {"", "bo@example.org"},
                                        {"Mo, Ida", "ida@xn--bcher-kva.de"},
                                        {"Bo \"<@>\" Ek", "ek@example.org"},
                                        {"Bo (Rake) Ek", "ek@example.org"}});
}

TEST_CASE("what is no address is refused and not guessed at") {
    const auto given =
        GENERATE(as<std::string>{}, "", " ", "ada", "ada@", "@example.org", "a b@example.org",
                 "Team: a@example.org, b@example.org;", "undisclosed-recipients:;", "köper@example.org",
                 "ada@example.org\nBcc: evil@example.org", "ada@example.org\r\n", "ada@example.org\x01",
                 "<ada@example.org", "ada@example.org>", "ada@example.org; bo@example.org", "\"a b\"@example.org",
                 "\"a>\"@example.org", "ada@example.org, bo", "ada@[127.0.0.1]", "\xff@example.org",
                 "ada@example.org <bo@example.org>", "Ada <ada@example.org> <bo@example.org>", "Ada <<ada@example.org>",
                 "Ada <ada@example.org", "\"Ada <ada@example.org>", "\"Ada\\\" <ada@example.org>",
                 "Ada\\> <ada@example.org>", "Ada <ada@example.org, bo@example.org>", "]:]\",ada>\"",
                 "<ada@example.org>@\",bo@example.org>\"", "Ada (\") <bo@example.org>, ada>(\")");
    INFO(given);
    const auto read = read_addresses("--to", {&given, 1});
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::usage);
    CHECK(read.error().message.starts_with("--to: "));
}

TEST_CASE("exactly one sends") {
    CHECK(read_address("--from", "Ada <ada@example.org>"));
    CHECK_FALSE(read_address("--from", "ada@example.org, bo@example.org"));
}

TEST_CASE("a list has an identifier with a dot, and maybe a name") {
    CHECK(read_list_id("--list-id", "changes.example.org")->identifier == "changes.example.org");
    const auto named = read_list_id("--list-id", "Änderungen <changes.example.org>");
    REQUIRE(named);
    CHECK(named->name == "Änderungen");
    CHECK(named->identifier == "changes.example.org");
    for (const std::string wrong : {"", "changes", "a..b", "a b.c", "x <a.b", "<a.b>\nBcc: e@x.org", "<a.b> c"}) {
        INFO(wrong);
        CHECK_FALSE(read_list_id("--list-id", wrong));
    }
}

}  // namespace addresses_test
