// A team's or project's heading taken apart: name, other names, leads, stand-ins, lifecycle.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

struct HeadingParts {
    std::string name;
    std::vector<std::string> aliases;
    std::vector<std::string> leads;
    std::vector<StandIn> stand_ins;
    std::optional<std::string> lifecycle;  ///< Where a tag names one.
    bool names_leads = false;              ///< Leads or a vacancy stand in the heading.
};

/// Reads a team heading in any of these forms: `Rake - A / B`, `Rake (A and B)`, `Update on Rake (A)`,
/// `Rake (incubating) - A`, `pond-digger (a.k.a pd)`, `Rake - ~~A~~ B`, `Rake`.
[[nodiscard]] HeadingParts read_team_heading(const markdown::RichText& heading, const Profile& profile);

/// As read_team_heading, for a project: names in brackets are details of it and no leads.
[[nodiscard]] HeadingParts read_project_heading(const markdown::RichText& heading, const Profile& profile);

/// The form in which headings are compared with the profile's patterns: folded, no colon or marks at the ends.
[[nodiscard]] std::string folded_heading(std::string_view heading);

/// The lifecycle that a tag or group heading names: the profile's state for its first words that have one.
[[nodiscard]] std::optional<std::string> read_lifecycle(std::string_view words, const Profile& profile);

}  // namespace pmcdiff::notes
