// Findings about a team's heading.
#pragma once

#include <string>
#include <string_view>

#include "check/note_text.hpp"
#include "check/rule.hpp"

namespace pmcdiff::check {

/// A finding at a team's heading, pointing at a name in it; at the whole line where the name is empty or the
/// heading writes it otherwise.
[[nodiscard]] Finding finding_at_name(const NoteText& note, const TeamHeading& team, std::string_view name,
                                      DiagnosticLevel level, std::string words, std::string message, std::string help);

/// The heading's line with another name in place of one; empty where the line writes that one otherwise or twice.
[[nodiscard]] std::string heading_with(const NoteText& note, const TeamHeading& team, std::string_view name,
                                       std::string_view other);

}  // namespace pmcdiff::check
