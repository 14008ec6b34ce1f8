// A mail's content as its two parts and its subject.
#pragma once

#include <string>
#include <string_view>

#include "pmcdiff/diff.hpp"
#include "report/mail_content.hpp"

namespace pmcdiff::report {

/// Plain text as format=flowed (RFC 3676): lines of at most 73 columns, of which those that go on end in a blank. Lines end
/// in LF.
[[nodiscard]] std::string mail_text(const MailContent& content);

/// A whole HTML page with nothing but inline styles: no image, script, class or outside resource, and no colour that needs a
/// light or a dark ground.
[[nodiscard]] std::string mail_html(const MailContent& content, std::string_view title);

/// "[Runtime PMC] 2017-10-18: 3 new leads, 2 teams added, 14 items completed".
[[nodiscard]] std::string mail_subject(const Diff& diff);

/// A subject with `{pmc}`, `{date}`, `{counts}` and `{default}` filled in, on one line without control characters.
[[nodiscard]] std::string fill_subject(std::string_view pattern, const Diff& diff);

}  // namespace pmcdiff::report
