// Where a relative link of a note leads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pmcdiff::check {

/// The path, below the folder of notes, that a link in the note at `note_path` leads to; empty for that folder itself. None
/// for addresses, anchors, paths from the server's root, and paths that leave the folder of notes.
[[nodiscard]] std::optional<std::string> link_path(std::string_view target, std::string_view note_path);

/// How a note writes a link to a file: the way from the note's folder.
[[nodiscard]] std::string relative_link(std::string_view file_path, std::string_view note_path);

}  // namespace pmcdiff::check
