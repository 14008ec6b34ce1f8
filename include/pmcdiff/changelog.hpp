// What every meeting of a series brought: as an Atom feed, and as a changelog file that people may edit.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/date.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff {

/// What one meeting brought since the meeting before it.
struct MeetingChanges {
    const Meeting* meeting = nullptr;  ///< Never null.
    std::optional<Diff> diff;          ///< None for the first meeting of a series, which is told by itself.
};

/// What each of several meetings of a series brought, newest first. `meetings` are oldest first, at least one, and must
/// outlive what is given back. Where `from_the_start` is false, the first of them is only what the second is compared with.
[[nodiscard]] std::vector<MeetingChanges> changes_by_meeting(std::span<const Meeting> meetings, bool from_the_start,
                                                             const Profile& profile);

/// What a feed says of itself. Addresses are written as they are given.
struct FeedOptions {
    std::string title;     ///< Empty: made from the committee's name.
    std::string base_url;  ///< Of the notes on the web; `{path}` stands for a note's path, which is put behind it else.
    std::string self_url;  ///< Of the feed itself; may be empty.
};

/// An Atom feed (RFC 4287) with one entry for each meeting, in the order given (newest first, at least one). Identifiers
/// come from the committee and the date alone and times from the date, so that the same notes give the same bytes and a
/// note that is mended later stays the entry that it was. The dates must differ.
[[nodiscard]] std::string atom_feed(std::span<const MeetingChanges> entries, const FeedOptions& options);

/// What a changelog file becomes.
struct ChangelogUpdate {
    std::string text;             ///< The whole file.
    std::vector<Date> added;      ///< Entries that were not there.
    std::vector<Date> made_anew;  ///< Entries that now say something else.
    std::vector<Date> edited;     ///< Entries that people edited: kept, or, where overwritten, among `made_anew` too.
    std::vector<Date> without_note;  ///< Entries of no meeting given, kept as they are.
};

/// Brings the text of a changelog file up to date. Each entry stands between two marker lines,
/// `<!-- pmcdiff 2017-10-18 begin FINGERPRINT -->` and `<!-- pmcdiff 2017-10-18 end -->`; what stands outside of them is
/// kept byte by byte. An entry whose text no longer has its fingerprint was edited and is kept, unless `overwrite_edited`.
/// Missing entries are put before the first older one. `entries` are newest first, with different dates; `path` is only
/// for messages. Errors (kind `usage`, with the line): markers that are damaged, without a partner or there twice.
[[nodiscard]] Result<ChangelogUpdate> update_changelog(std::string_view text, const std::string& path,
                                                       std::span<const MeetingChanges> entries, bool overwrite_edited);

}  // namespace pmcdiff
