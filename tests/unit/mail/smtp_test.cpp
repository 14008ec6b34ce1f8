#include "mail/smtp.hpp"

#include <string>

#include "support/catch.hpp"

namespace smtp_test {

using namespace pmcdiff;
using namespace pmcdiff::mail;

TEST_CASE("a mail server is a scheme, a host and maybe a port") {
    CHECK(read_server("smtp://mail.example.org")->url == "smtp://mail.example.org");
    CHECK(read_server("smtp://mail.example.org:587/")->url == "smtp://mail.example.org:587");
    const auto safe = read_server("smtps://mail.example.org");
    REQUIRE(safe);
    CHECK(safe->encrypted_from_start);
    CHECK_FALSE(safe->loopback);
}

TEST_CASE("only this machine itself is loopback") {
    for (const std::string here : {"localhost", "LOCALHOST:25", "127.0.0.1", "127.8.0.1:2525", "[::1]:25"}) {
        INFO(here);
        CHECK(read_server("smtp://" + here)->loopback);
    }
    for (const std::string elsewhere :
         {"127.example.org", "localhost.example.org", "10.0.0.1", "128.0.0.1", "127.0.0.1.example.org"}) {
        INFO(elsewhere);
        CHECK_FALSE(read_server("smtp://" + elsewhere)->loopback);
    }
}

TEST_CASE("what is no mail server is refused") {
    for (const std::string wrong :
         {"", "mail.example.org", "http://mail.example.org", "file:///etc/passwd", "smtp://", "smtp://host/path",
          "smtp://host?x", "smtp://host#y", "smtp://ho st", "smtp://host:99999", "smtp://host\r\nQUIT"}) {
        INFO(wrong);
        const auto read = read_server(wrong);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == ErrorKind::usage);
    }
}

TEST_CASE("a password on the command line is refused and not repeated") {
    const auto read = read_server("smtp://ada:secret@mail.example.org");
    REQUIRE_FALSE(read);
    CHECK(read.error().text().find("secret") == std::string::npos);
    CHECK(read.error().text().find("PMCDIFF_SMTP_PASSWORD") != std::string::npos);
}

TEST_CASE("where nobody listens, nothing is sent") {
    Delivery delivery;
    delivery.server = *read_server("smtp://127.0.0.1:1");
    delivery.sender = "ada@example.org";
    delivery.recipients = {"bo@example.org"};
    delivery.message = "Subject: x\n\ny\n";
    const auto sent = send(delivery);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind == ErrorKind::outside);
    CHECK(sent.error().message.find("was not sent") != std::string::npos);
}

}  // namespace smtp_test
