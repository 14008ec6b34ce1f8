#include "mail/message.hpp"

#include <algorithm>
#include <string>

#include "support/catch.hpp"
#include "text/commands.hpp"
#include "text/strings.hpp"

namespace message_test {

using namespace pmcdiff;
using namespace pmcdiff::mail;

namespace {

Letter letter() {
    Letter letter;
    letter.from = {"Dies Köper", "dies@example.org"};
    letter.to = {{"Mo, Ida", "ida@example.org"}};
    letter.bcc = {{"", "hidden@example.org"}};
    letter.subject = "[Garden PMC] 2021-03-09: 1 new lead";
    letter.date = 1508284800;
    letter.thread = {"garden.2021-03-09.pmcdiff@example.org", "garden.2021-03-02.pmcdiff@example.org",
                     "garden.series.pmcdiff@example.org"};
    letter.text = "Words that \ngo on\n";
    letter.html = "<p>Wörter</p>\n";
    return letter;
}

std::string printed(const Letter& letter) { return write_message(letter, BlindCopies::named); }

/// The headers before the first blank line, unfolded.
std::string headers(const std::string& message) {
    auto head = message.substr(0, message.find("\n\n") + 1);
    head = text::replace_all(head, "\n ", " ");
    return text::replace_all(head, "\n\t", " ");
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a message has all headers, encoded where they must be") {
    const auto head = headers(printed(letter()));
    CHECK(has(head, "Date: Wed, 18 Oct 2017 00:00:00 +0000\n"));
    CHECK(has(head, "From: Dies =?UTF-8?"));
    CHECK(has(head, "To: \"Mo, Ida\" <ida@example.org>\n"));
    CHECK(has(head, "Message-Id: <garden.2021-03-09.pmcdiff@example.org>\n"));
    CHECK(has(head, "In-Reply-To: <garden.2021-03-02.pmcdiff@example.org>\n"));
    CHECK(has(head, "References: <garden.series.pmcdiff@example.org> <garden.2021-03-02.pmcdiff@example.org>\n"));
    CHECK(has(head, "Auto-Submitted: auto-generated\n"));
    CHECK(has(head, "MIME-Version: 1.0\n"));
    CHECK_FALSE(has(head, "List-Id"));
}

TEST_CASE("no line of a message is a command of a runner") {
    auto hostile = letter();
    hostile.from.name = "##[error]x ::error::y";
    hostile.subject = "[Garden] ::error::x ##[error]y";
    hostile.text = "::error::x\n ::error::y ##[error]z\n";
    hostile.html = "<p>\n::error::x " + std::string(200, 'x') + " ##vso[y]</p>\n";
    const auto message = printed(hostile);
    CHECK_FALSE(text::has_commands(message));
    CHECK(has(text::replace_all(message, "=\n", ""), "::error::x\n ::error::y ##[error]z\n"));
    hostile.subject = "[Garden] a::error::b";
    CHECK_FALSE(has(printed(hostile), "a::error::b"));
}

TEST_CASE("the same letter gives the same bytes") { CHECK(printed(letter()) == printed(letter())); }

TEST_CASE("who gets a blind copy is named only for sendmail") {
    CHECK(has(write_message(letter(), BlindCopies::named), "Bcc: hidden@example.org\n"));
    CHECK_FALSE(has(write_message(letter(), BlindCopies::hidden), "hidden"));
}

TEST_CASE("text of any kind adds no header") {
    auto evil = letter();
    const std::string attack = "x\r\nBcc: evil@example.org\n\n--=_pmcdiff\n\x01";
    evil.subject = attack;
    evil.from.name = attack;
    evil.list = {attack, "changes.example.org"};
    const auto head = headers(printed(evil));
    for (const auto line : text::split(head, '\n')) {
        INFO(line);
        CHECK_FALSE((line.starts_with("Bcc: evil") || line.starts_with("--")));
    }
    CHECK(std::ranges::count(head, '\n') == std::ranges::count(headers(printed(letter())), '\n') + 1);
}

TEST_CASE("text of any kind adds no part") {
    auto evil = letter();
    const auto message = printed(evil);
    const auto at = message.find("=_pmcdiff-");
    const auto boundary = message.substr(at, message.find('"', at) - at);
    evil.text += "--" + boundary + "--\n";
    const auto other = printed(evil);
    CHECK(has(other, "=_pmcdiff-"));
    const auto other_at = other.find("=_pmcdiff-");
    CHECK(other.substr(other_at, boundary.size()) != boundary);
}

TEST_CASE("no line is long, and none begins as a mailbox or the end of a message would") {
    auto letter_of_lines = letter();
    letter_of_lines.subject = GENERATE(as<std::string>{}, std::string(2000, 'x') + " " + std::string(300, 'y'),
                                       "議事録の変更点議事録の変更点議事録の変更点議事録の変更点議事録の変更点",
                                       "ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü");
    letter_of_lines.text = "From here\n.\n" + std::string(3000, 'z') + "\n";
    for (int i = 0; i < 90; ++i) {
        letter_of_lines.html += "<p>" + std::string(static_cast<std::size_t>(i), 'a') + "From here. . . . äFrom b.\n";
    }
    const auto message = printed(letter_of_lines);
    for (const auto line : text::split(message, '\n')) {
        INFO(line);
        CHECK(line.size() <= 78);
        CHECK_FALSE((line.starts_with("From ") || line.starts_with('.')));
    }
}

TEST_CASE("times are read in three forms") {
    CHECK(read_time("2017-10-18") == 1508284800);
    CHECK(read_time("2017-10-18T02:00:00+02:00") == 1508284800);
    CHECK(read_time("2017-10-18T00:00:00Z") == 1508284800);
    CHECK(read_time("Wed, 18 Oct 2017 02:00:00 +0200") == 1508284800);
    for (const std::string wrong : {"", "soon", "2017-02-30", "18.10.2017", "x, y", "2017-10-18T99:00:00Z"}) {
        INFO(wrong);
        CHECK_FALSE(read_time(wrong));
    }
}

}  // namespace message_test
