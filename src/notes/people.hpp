// Names of people as headings write them: lists, affiliations, stand-ins, vacant posts; and when two names are one person.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

/// Who is named where a heading names its leads.
struct NamedPeople {
    std::vector<std::string> leads;
    std::vector<StandIn> stand_ins;
    bool vacant = false;  ///< Says in words that nobody leads.
};

/// Reads `A / B`, `A & B, Some Company`, `A pinch hitting for B`, `A (B representing)`, `vacant`, `?`.
[[nodiscard]] NamedPeople read_people(std::string_view text, const Profile& profile);

/// True where every part of the text could be a person's name: few words, capital letters, no digits.
[[nodiscard]] bool looks_like_people(std::string_view text, const Profile& profile);
/// As above, where read_people() has read the text already.
[[nodiscard]] bool looks_like_people(std::string_view text, const NamedPeople& people);

/// True where one name is the other one written otherwise: an initial, a missing middle or last name, accents, a typing
/// slip, or an alias of the profile. Equal names are the same person.
[[nodiscard]] bool same_person(std::string_view left, std::string_view right, const Profile& profile);

/// The name by which the profile knows a person; the name itself where it does not.
[[nodiscard]] std::string canonical_person(std::string_view name, const Profile& profile);

}  // namespace pmcdiff::notes
