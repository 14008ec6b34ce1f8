// How the mails of one series find each other in a reader.
#pragma once

#include <string>
#include <string_view>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/report.hpp"

namespace pmcdiff::mail {

/// Identifiers of messages, without their angle brackets.
struct ThreadIds {
    std::string own;     ///< By the series and the new meeting.
    std::string before;  ///< Of the mail that ended with the old meeting.
    std::string root;    ///< Of the whole series, never sent: mails with a gap between them meet under it.
};

/// The same for the same notes and filter, whoever asks and when. Mails with another filter are a series of their own.
/// `domain` is what makes them unique in the world, the sender's.
[[nodiscard]] ThreadIds thread_ids(const Diff& diff, const Filter& filter, std::string_view domain);

}  // namespace pmcdiff::mail
