// The announcements, lifecycle activities and discussion of a note as single statements.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "notes/outline.hpp"
#include "pmcdiff/model.hpp"

namespace pmcdiff::notes {

/// A list item, or a line of a paragraph, with what it stands under.
struct Statement {
    int line = 0;
    SectionKind section = SectionKind::none;
    std::optional<std::size_t> parent;  ///< Index of the list item, or the line ending in a colon, above it.
    std::string text;                   ///< Plain, without a speaker's name, initials or owner in brackets.
    std::vector<std::string> marked;    ///< What stands in it as code or as a link's text: names of things.
    std::vector<std::string> links;
};

/// All statements of the sections that tell of the committee's business, in source order.
[[nodiscard]] std::vector<Statement> read_statements(std::span<const Section> sections, const Profile& profile);

/// Statements as plain remarks, for the meeting's announcements and discussion.
[[nodiscard]] std::vector<Remark> remarks_of(std::span<const Statement> statements, SectionKind section);

}  // namespace pmcdiff::notes
