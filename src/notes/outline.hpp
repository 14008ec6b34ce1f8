// The sections of a note: which heading opens what, and which headings are teams.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "notes/heading.hpp"
#include "notes/items.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

enum class SectionKind { none, teams, announcements, lifecycle, discussion, attendees, agenda, roadmap, other };

/// Blocks under one heading that is no team's.
struct Section {
    SectionKind kind = SectionKind::none;
    const markdown::Block* heading = nullptr;    ///< None for what stands before the first heading.
    std::vector<const markdown::Block*> blocks;  ///< Headings below it included.
};

/// A project heading of a team.
struct ProjectSection {
    HeadingParts parts;
    int line = 0;
};

/// A team's heading and all that stands under it.
struct TeamSection {
    HeadingParts parts;
    std::string lifecycle;  ///< From the tag, else from the group heading above, else `active`.
    int line = 0;
    int level = 0;
    std::vector<ProjectSection> projects;
    std::vector<TeamPart> body;
};

struct Outline {
    std::string title;
    std::vector<TeamSection> teams;
    std::vector<Section> sections;
};

/// Finds the sections and teams of a document. What a heading means follows from the profile, its level and its place:
/// teams are the headings below a section of teams ("Backlog Reviews"), below a group of them ("Incubating"), or, in notes
/// without such a section, level-2 headings of the form "Update on NAME (LEAD)" or listed in the table of contents.
/// The outline points into the document.
[[nodiscard]] Outline read_outline(const markdown::Document& document, const Profile& profile);

}  // namespace pmcdiff::notes
