// What a note says outside of teams' sections on what the committee is about: announcements, lifecycle activities, discussion.
#pragma once

#include <string_view>
#include <vector>

#include "check/note_text.hpp"

namespace pmcdiff::check {

/// The lines of those sections that say something.
[[nodiscard]] std::vector<const SaidLine*> business_lines(const NoteText& note);

/// True where one of those lines has the whole name, letter case and accents aside.
[[nodiscard]] bool business_names(const NoteText& note, std::string_view name);

}  // namespace pmcdiff::check
