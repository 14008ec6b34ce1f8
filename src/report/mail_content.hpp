// What a mail about a diff says, apart from how it looks: told once, then written as plain text and as HTML.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::report {

/// Words that look alike. The text is as notes have it, without control characters; each format escapes it.
struct MailRun {
    enum class Look {
        plain,
        strong,
        faint,  ///< Dates, remarks and the like.
        good,   ///< The label of what was finished or came; below, of what moves, is new and went.
        moving,
        fresh,
        gone,
        removed,  ///< Words that were taken out, and that were put in.
        added,
    };
    Look look = Look::plain;
    std::string text;
};
using MailLine = std::vector<MailRun>;

/// One change, or a sentence that counts several.
struct MailEntry {
    MailLine line;
    std::vector<MailLine> below;  ///< Remarks.
    std::string link;             ///< To the line of the note; may be empty.
    std::size_t changes = 0;      ///< How many the entry tells; none for a sentence that counts.
};

struct MailSection {
    std::string title;
    std::string aside;
    std::vector<MailEntry> entries;
};

/// A note that the mail is about.
struct MailNote {
    std::string shown;
    std::string link;  ///< Never empty.
};

struct MailContent {
    std::string headline;
    std::string counts;
    std::string filtered;  ///< What a filter left out; may be empty.
    std::vector<MailNote> notes;
    std::vector<MailSection> sections;
    std::string cut;  ///< How much was left out for its length, and where it is; empty where all is there.
    std::string unchanged;
};

struct MailOptions {
    bool all = false;      ///< List what is folded otherwise, and texts in full.
    bool explain = false;  ///< Evidence of what was inferred.
    std::string base_url;  ///< As note_link takes it; empty: no links.
};

/// Tells a diff. `hidden` is the number of changes that a filter left out.
[[nodiscard]] MailContent mail_content(const Diff& diff, std::size_t hidden, const MailOptions& options);

/// As much of the content, from its start and never part of an entry, as `fits` accepts. `pointer` says where all of it
/// can be read.
[[nodiscard]] MailContent cut_to_fit(const MailContent& content, const std::string& pointer,
                                     const std::function<bool(const MailContent&)>& fits);

}  // namespace pmcdiff::report
