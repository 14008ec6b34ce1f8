// What `pmcdiff check` is about: a change in git or a folder as it stands, the configuration that holds for it, and paths.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pmcdiff/check.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::cli {

struct CheckedNotes {
    std::string folder;
    std::unique_ptr<const ChangeSource> source;
    Profile profile;     ///< By the configuration that lies with the notes in the state that is checked.
    bool whole = false;  ///< A folder outside git: there is no change.
};

/// Opens what is to be checked. `folder` empty: the nearest repository of notes upwards. Errors: as git::open_change and
/// check::open_folder; revisions outside git, no note on either side (kind `usage`), a fault in the configuration.
[[nodiscard]] Result<CheckedNotes> open_checked_notes(const std::string& folder, const std::optional<std::string>& base,
                                                      const std::optional<std::string>& head);

/// Paths as users name them, from where they stand, as paths below the folder of notes. Errors (kind `usage`): neither state
/// has such a file or folder.
[[nodiscard]] Result<std::vector<std::string>> paths_below(const CheckedNotes& notes,
                                                           const std::vector<std::string>& paths);

}  // namespace pmcdiff::cli
