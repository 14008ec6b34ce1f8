// What a mail says, as text and as HTML, and what is left out of one that would be too long.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "report/mail_content.hpp"
#include "report/mail_formats.hpp"
#include "report/note_link.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace mail_test {

using namespace pmcdiff;
using namespace pmcdiff::report;
using namespace pmcdiff::test;

namespace {

MailContent one_entry(const std::string& text) {
    MailContent content;
    content.headline = "Garden 2021-03-09";
    content.sections = {{"Rake", "", {{{{MailRun::Look::plain, text}}, {}, "", 1}}}};
    return content;
}

MailContent many_entries(std::size_t entries) {
    auto content = one_entry("entry 0");
    for (std::size_t i = 1; i < entries; ++i) {
        content.sections.front().entries.push_back({{{MailRun::Look::plain, "entry " + std::to_string(i)}}, {}, "", 1});
    }
    return content;
}

Diff garden_diff() {
    auto diff = diff_meetings(
        meeting({team("Rake", {"Ada Field"}, {item("Dig a pond for carp behind the shed")}), team("Pail", {"Bo Hay"})},
                {}, {2021, 3, 2}),
        meeting({team("Rake", {"Cem Oss"}, {item("Dig a pond for carp behind the shed", Status::done)}),
                 team("Pail", {"Bo Hay"}), team("Spade", {"Ida Mo"})}),
        profile());
    diff.old_note = {"Garden/2021-03-02.md", {2021, 3, 2}, "Garden", ""};
    diff.new_note = {"Garden/2021-03-09.md", {2021, 3, 9}, "Garden", ""};
    return diff;
}

/// What a reader of format=flowed makes of a text (RFC 3676): its paragraphs.
std::vector<std::string> reflowed(const std::string& text) {
    std::vector<std::string> paragraphs;
    bool goes_on = false;
    for (auto line : text::split(text, '\n')) {
        if (line.starts_with(' ')) line.remove_prefix(1);
        if (!goes_on) paragraphs.emplace_back();
        paragraphs.back() += line;
        goes_on = line.ends_with(' ') && line != "-- ";
    }
    return paragraphs;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

}  // namespace

TEST_CASE("a mail's subject says what matters") {
    CHECK(mail_subject(garden_diff()) == "[Garden PMC] 2021-03-09: 1 new lead, 1 team added, 1 item completed");
}

TEST_CASE("a mail's subject names the range where meetings lie between, and no more than four counts") {
    auto diff = garden_diff();
    diff.through = {{2021, 3, 5}};
    CHECK(mail_subject(diff).ends_with("1 item completed since 2021-03-02"));
    for (const auto kind : {ChangeKind::team_removed, ChangeKind::team_renamed, ChangeKind::roadmap_moved}) {
        diff.changes.push_back(diff.changes.front());
        diff.changes.back().kind = kind;
    }
    const auto subject = mail_subject(diff);
    CHECK(std::ranges::count(subject, ',') == 3);
    CHECK(subject.find("1 item completed") != std::string::npos);
}

TEST_CASE("a mail's subject without changes says so") {
    auto diff = garden_diff();
    diff.changes.clear();
    diff.new_note.pmc.clear();
    CHECK(mail_subject(diff) == "2021-03-09: no changes");
}

TEST_CASE("a subject of one's own is filled in once and stays on one line") {
    auto diff = garden_diff();
    CHECK(fill_subject("{pmc} on {date}: {counts}", diff) ==
          "Garden on 2021-03-09: 1 new lead, 1 team added, 1 item completed");
    CHECK(fill_subject("{default}!", diff) == mail_subject(diff) + "!");
    diff.new_note.pmc = "{date}";
    CHECK(fill_subject("{pmc} {other}", diff) == "{date} {other}");
    diff.new_note.pmc = "Gar\r\nBcc: evil@example.org";
    CHECK(fill_subject("{pmc}", diff).find_first_of("\r\n") == std::string::npos);
    CHECK(mail_subject(diff).find_first_of("\r\n") == std::string::npos);
}

TEST_CASE("a mail tells leads, teams and items, as text and as HTML") {
    const auto content = mail_content(garden_diff(), 0, {});
    const auto lines = reflowed(mail_text(content));
    CHECK(holds(lines, "* Rake: Ada Field → Cem Oss"));
    CHECK(holds(lines, "* new: Spade, led by Ida Mo"));
    CHECK(holds(lines, "* completed: Dig a pond for carp behind the shed"));
    const auto html = mail_html(content, "title");
    CHECK(html.find("<b>Rake</b>: Ada Field → <b>Cem Oss</b>") != std::string::npos);
    CHECK(html.find("completed:</b> Dig a pond") != std::string::npos);
    CHECK(html.find("<a ") == std::string::npos);
}

TEST_CASE("with a base address changes link to their lines") {
    const auto html = mail_html(mail_content(garden_diff(), 0, {false, false, "https://example.org/n"}), "title");
    CHECK(html.find("href=\"https://example.org/n/Garden/2021-03-09.md\"") != std::string::npos);
    CHECK(html.find("#L") != std::string::npos);
}

TEST_CASE("flowed text comes back as it was, whatever its lines begin with") {
    const auto text = GENERATE(
        as<std::string>{}, "short", "From here to there > and . back",
        "a word that is longer than any line may be: " + std::string(200, 'x') + " and on",
        "words words words words words words words words words words words words -- more words after two dashes",
        "words words words words words words words words words words words words > quoted From the start . or so it "
        "seems to whoever reads only the beginning of each of these lines From here on",
        "Köper über ölige Wörter mit vielen Umlauten äöü äöü äöü äöü äöü äöü äöü äöü äöü äöü äöü äöü äöü äöü äöü");
    const auto flowed = mail_text(one_entry(text));
    CHECK(holds(reflowed(flowed), "* " + text));
    for (const auto line : text::split(flowed, '\n')) {
        INFO(line);
        const bool one_word = text::trim(line).find(' ') == std::string_view::npos;
        CHECK((text::display_width(line) <= 78 || one_word));
        CHECK_FALSE((line.starts_with('>') || line.starts_with("From ") || line.starts_with('.')));
        CHECK(line != "-- ");
    }
}

TEST_CASE("what notes say is no HTML") {
    const auto html = mail_html(one_entry("<script>alert('x')</script> & \"q\" \x1b[31m\xE2\x80\xAE"), "<b>\"t\"");
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;") != std::string::npos);
    CHECK(html.find("<title>&lt;b&gt;&quot;t&quot;</title>") != std::string::npos);
    CHECK(html.find('\x1b') == std::string::npos);
}

TEST_CASE("HTML of a mail needs nothing from outside and no ground of one colour") {
    const auto html = mail_html(mail_content(garden_diff(), 0, {true, true, "https://example.org/n"}), "title");
    for (const auto* const forbidden :
         {"<img", "<style", "<script", "<link", "class=", "background", "color:#fff", "color:#000"}) {
        INFO(forbidden);
        CHECK(html.find(forbidden) == std::string::npos);
    }
    CHECK(html.find(R"(<meta name="color-scheme" content="light dark">)") != std::string::npos);
}

TEST_CASE("a mail that is too long is cut between entries and says how many there are more") {
    const auto content = many_entries(100);
    const auto most = GENERATE(as<std::size_t>{}, 0, 1, 37, 99);
    const auto fits = [&](const MailContent& part) {
        return (part.sections.empty() ? 0 : part.sections.front().entries.size()) <= most;
    };
    const auto cut = cut_to_fit(content, "See there.", fits);
    CHECK((cut.sections.empty() ? 0 : cut.sections.front().entries.size()) == most);
    CHECK(cut.cut.starts_with(std::to_string(100 - most) + " more change"));
    CHECK(cut.cut.ends_with("See there."));
    CHECK(mail_text(cut).find(" left out here") != std::string::npos);
    CHECK(mail_html(cut, "").find(" left out here") != std::string::npos);
}

TEST_CASE("a mail that fits is not cut") {
    const auto cut = cut_to_fit(many_entries(3), "See there.", [](const MailContent&) { return true; });
    CHECK(cut.cut.empty());
    CHECK(cut.sections.front().entries.size() == 3);
}

TEST_CASE("a note's address is made of the base and the path") {
    CHECK(note_link("https://example.org/n", "Garden/2021.md", 12) == "https://example.org/n/Garden/2021.md#L12");
    CHECK(note_link("https://example.org/n/", "./a b/Ö.md", 0) == "https://example.org/n/a%20b/%C3%96.md");
    CHECK(note_link("https://github.com/x/y/blob/main", "a.md", 3) ==
          "https://github.com/x/y/blob/main/a.md?plain=1#L3");
    CHECK(note_link("https://example.org/?f={path}&l={line}", "a.md", 3) == "https://example.org/?f=a.md&l=3");
    CHECK(note_link("https://example.org/{path}.html", "a.md", 3) == "https://example.org/a.md.html#L3");
}

TEST_CASE("a path that leads elsewhere has no address") {
    CHECK(note_link("", "a.md", 1).empty());
    CHECK(note_link("https://example.org", "/etc/a.md", 1).empty());
    CHECK(note_link("https://example.org", "x/../../a.md", 1).empty());
    CHECK(note_link("https://example.org", "a\"><b>.md", 1) == "https://example.org/a%22%3E%3Cb%3E.md#L1");
}

}  // namespace mail_test
