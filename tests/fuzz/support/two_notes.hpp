// One input as two notes.
#pragma once

#include <optional>
#include <string_view>

#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"
#include "pmcdiff/read.hpp"

namespace pmcdiff::fuzz {

struct TwoTexts {
    std::string_view old_text;
    std::string_view new_text;
};

/// What stands before and behind a line `%%%%`; halves by size where there is none.
[[nodiscard]] TwoTexts two_texts(std::string_view input);

struct TwoMeetings {
    Meeting old_meeting;
    Meeting new_meeting;
};

/// Both texts read as notes of one series; none where one cannot be read, which must be told in words.
[[nodiscard]] std::optional<TwoMeetings> two_meetings(std::string_view input);

/// The built-in one, made once.
[[nodiscard]] const Profile& profile();

/// A reader by profile(), made once.
[[nodiscard]] const NoteReader& reader();

}  // namespace pmcdiff::fuzz
