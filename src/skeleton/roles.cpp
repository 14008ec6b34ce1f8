#include "skeleton/roles.hpp"

#include <optional>

namespace pmcdiff::skeleton {

namespace {

using markdown::BlockKind;

/// Headings inside and of teams, by their lines.
std::unordered_map<int, Role> roles_by_line(const notes::Outline& outline) {
    std::unordered_map<int, Role> roles;
    for (std::size_t i = 0; i < outline.teams.size(); ++i) {
        const auto& team = outline.teams[i];
        roles[team.line] = {Role::Kind::team_heading, i};
        for (const auto& part : team.body) {
            if (part.heading_line != 0) roles[part.heading_line] = {Role::Kind::topic_heading, i};
        }
        for (const auto& project : team.projects) roles[project.line] = {Role::Kind::project_heading, i};
    }
    return roles;
}

}  // namespace

Roles roles_of(const markdown::Document& document, const notes::Outline& outline) {
    Roles roles;
    for (std::size_t i = 0; i < outline.sections.size(); ++i) {
        const auto& section = outline.sections[i];
        if (section.heading != nullptr) roles.try_emplace(section.heading, Role{Role::Kind::section_heading, i});
        for (const auto* const block : section.blocks) roles[block] = {Role::Kind::section_body, i};
    }
    for (std::size_t i = 0; i < outline.teams.size(); ++i) {
        for (const auto& part : outline.teams[i].body) {
            for (const auto* const block : part.blocks) roles[block] = {Role::Kind::team_body, i};
        }
    }
    const auto by_line = roles_by_line(outline);
    bool has_title = false;
    for (const auto& block : document.blocks) {
        if (block.kind != BlockKind::heading) continue;
        const bool is_title = !has_title && block.level == 1;
        has_title = has_title || is_title;
        if (roles.contains(&block)) continue;
        const auto known = by_line.find(block.line);
        if (known != by_line.end()) {
            roles[&block] = known->second;
        } else {
            roles[&block] = {is_title ? Role::Kind::title : Role::Kind::group, 0};
        }
    }
    return roles;
}

}  // namespace pmcdiff::skeleton
