// Links of the lines that a skeleton keeps: those that lead somewhere still do.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "skeleton/pieces.hpp"
#include "skeleton/source_note.hpp"

namespace pmcdiff::skeleton {

/// Puts those link definitions of the note (`[label]: target`) back among the pieces, sorted by line, that they refer to.
void add_definitions(std::vector<Piece>& pieces, const SourceNote& note);

/// The line with its relative targets as they must be written in `new_folder` to lead where they lead from `old_folder`
/// (both below the folder of notes), and with links to headings of the note itself by their new anchors.
[[nodiscard]] std::string with_targets_moved(std::string_view line, const std::string& old_folder,
                                             const std::string& new_folder,
                                             const std::map<std::string, std::string>& anchors);

}  // namespace pmcdiff::skeleton
