// What each block of a note is to its outline.
#pragma once

#include <cstddef>
#include <unordered_map>

#include "markdown/document.hpp"
#include "notes/outline.hpp"

namespace pmcdiff::skeleton {

struct Role {
    enum class Kind {
        title,
        group,  ///< A heading that names the state of the teams below it.
        section_heading,
        section_body,
        team_heading,
        project_heading,
        topic_heading,
        team_body,
    };
    Kind kind = Kind::group;
    std::size_t index = 0;  ///< Of the section or team in the outline.
};

using Roles = std::unordered_map<const markdown::Block*, Role>;

/// The roles of all blocks at the top level of the document that the outline was read from.
[[nodiscard]] Roles roles_of(const markdown::Document& document, const notes::Outline& outline);

}  // namespace pmcdiff::skeleton
