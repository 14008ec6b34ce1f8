// A team's blocks read as items: what is an item, how items nest, and what each one names.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "notes/status.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

/// A stretch of a team's section under one project heading and one chain of headings that name a state or topic.
struct TeamPart {
    std::optional<std::string> project;
    std::vector<std::string> topics;             ///< Headings that name no project, outermost first: "Upcoming".
    std::vector<const markdown::Block*> blocks;  ///< In order, without the headings; never null.
    int heading_line = 0;                        ///< Of the heading that opens it; 0 where the team's own does.
};

/// All items of a team in source order. List items at any depth and paragraphs outside lists are items, those in
/// quotes too; tables, code blocks and a second paragraph inside a list item are none.
/// Versions are given without their `v`; links, stories and releases each once.
[[nodiscard]] std::vector<Item> read_items(std::span<const TeamPart> parts, const StatusReader& statuses);

/// The same for a single call. Where a note has many teams, make one StatusReader for all of them.
[[nodiscard]] std::vector<Item> read_items(std::span<const TeamPart> parts, const Profile& profile);

}  // namespace pmcdiff::notes
