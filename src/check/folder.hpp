// A folder of notes outside git: nothing tells what changed, so there is only what stands there.
#pragma once

#include <memory>
#include <string>

#include "pmcdiff/check.hpp"

namespace pmcdiff::check {

/// The notes of a folder without a change, to be checked as they stand (CheckSettings::all). Symbolic links and what is
/// hidden are left out. Errors (kind `usage`): not there, no folder, more files than limits::files_in_tree.
[[nodiscard]] Result<std::unique_ptr<const ChangeSource>> open_folder(const std::string& folder);

}  // namespace pmcdiff::check
