#include "two_notes.hpp"

#include <string>
#include <utility>

#include "demand.hpp"

namespace pmcdiff::fuzz {

namespace {

constexpr std::string_view divider = "\n%%%%\n";

/// A text without a heading stands below a team, so that most inputs have items to compare.
std::string with_team(std::string_view part) {
    if (part.starts_with('#')) return std::string(part);
    return "# Garden PMC Meeting\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n" + std::string(part);
}

}  // namespace

TwoTexts two_texts(std::string_view input) {
    const auto divided = input.find(divider);
    if (divided == std::string_view::npos) return {input.substr(0, input.size() / 2), input.substr(input.size() / 2)};
    return {input.substr(0, divided), input.substr(divided + divider.size())};
}

std::optional<TwoMeetings> two_meetings(std::string_view input) {
    const auto [old_text, new_text] = two_texts(input);
    auto old_meeting = reader().read(with_team(old_text), {"old.md", "Garden", {2021, 2, 9}});
    auto new_meeting = reader().read(with_team(new_text), {"new.md", "Garden", {2021, 2, 23}});
    for (const auto* const meeting : {&old_meeting, &new_meeting}) {
        demand(meeting->has_value() || !meeting->error().message.empty(), "a refusal tells what is wrong");
    }
    if (!old_meeting || !new_meeting) return std::nullopt;
    return TwoMeetings{std::move(*old_meeting), std::move(*new_meeting)};
}

const Profile& profile() {
    static const Profile built_in = built_in_profile();
    return built_in;
}

const NoteReader& reader() {
    static const NoteReader made(profile());
    return made;
}

}  // namespace pmcdiff::fuzz
