// Fuzz target: what changed between two notes as a mail message. No note may add a header to it or change its bounds.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "mail/message.hpp"
#include "mail/thread.hpp"
#include "pmcdiff/diff.hpp"
#include "report/mail_content.hpp"
#include "report/mail_formats.hpp"
#include "support/demand.hpp"
#include "support/two_notes.hpp"
#include "text/strings.hpp"

namespace {

/// Names of the headers of the message, a blank between them.
std::string header_names(std::string_view message) {
    std::string names;
    for (const auto line : pmcdiff::text::split(message.substr(0, message.find("\n\n")), '\n')) {
        if (!line.starts_with(' ') && !line.starts_with('\t')) names.append(line.substr(0, line.find(':'))).append(" ");
    }
    return names;
}

pmcdiff::mail::Letter letter_of(const pmcdiff::Diff& diff) {
    using namespace pmcdiff;
    const auto content = report::cut_to_fit(
        report::mail_content(diff, 0, {false, true, "https://example.org/notes"}), "All of them: pmcdiff",
        [](const report::MailContent& told) { return report::mail_html(told, "title").size() < 20'000; });
    mail::Letter letter;
    letter.from = {"Garden", "garden@example.org"};
    letter.to = {{"Ada Lindqvist", "ada@example.org"}};
    letter.subject = report::mail_subject(diff);
    letter.thread = mail::thread_ids(diff, {}, "example.org");
    letter.text = report::mail_text(content);
    letter.html = report::mail_html(content, letter.subject);
    return letter;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pmcdiff;
    auto meetings = fuzz::two_meetings(fuzz::text_of(data, size));
    if (!meetings) return 0;
    // What a title says of the committee reaches the subject.
    meetings->new_meeting.pmc = meetings->new_meeting.title;

    const auto diff = diff_meetings(meetings->old_meeting, meetings->new_meeting, fuzz::profile());
    const auto letter = letter_of(diff);
    fuzz::demand_text(letter.text);
    fuzz::demand_html(letter.html);
    fuzz::demand(letter.subject.find_first_of("\r\n") == std::string::npos, "the subject is one line");

    const auto message = mail::write_message(letter, mail::BlindCopies::hidden);
    fuzz::demand_text(message);
    static const auto headers = header_names(mail::write_message(letter_of({}), mail::BlindCopies::hidden));
    fuzz::demand(header_names(message) == headers, "no note adds a header: " + header_names(message));
    return 0;
}
