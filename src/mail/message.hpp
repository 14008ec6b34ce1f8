// A mail as bytes (RFC 5322 and MIME), made by GMime.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mail/addresses.hpp"
#include "mail/thread.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff::mail {

/// What a mail consists of. All text is UTF-8; what may not stand in a header is taken out of it when it is written.
struct Letter {
    Mailbox from;
    std::vector<Mailbox> to;
    std::vector<Mailbox> cc;
    std::vector<Mailbox> bcc;  ///< Only in what is printed for `sendmail -t`, which takes it out.
    std::vector<Mailbox> reply_to;
    std::string subject;
    std::int64_t date = 0;  ///< Seconds since 1970-01-01 UTC.
    ThreadIds thread;
    ListId list;       ///< No identifier: no List-Id.
    std::string text;  ///< format=flowed
    std::string html;
};

enum class BlindCopies { named, hidden };

/// The same bytes for the same letter. Lines end in LF, none is longer than 78 bytes but where a single address or the like
/// cannot be broken.
[[nodiscard]] std::string write_message(const Letter& letter, BlindCopies blind_copies);

/// Bytes that a text takes as a part of a message.
[[nodiscard]] std::size_t encoded_size(const std::string& text);

/// A time as a user gives it: `2017-10-18` (at midnight UTC), `2017-10-18T16:30:00+02:00` or `Wed, 18 Oct 2017 16:30:00 +0200`.
/// Errors (kind `usage`): no such time.
[[nodiscard]] Result<std::int64_t> read_time(const std::string& given);

}  // namespace pmcdiff::mail
