// Writing notes that were mended.
#pragma once

#include <string>
#include <string_view>

#include "pmcdiff/error.hpp"

namespace pmcdiff::cli {

/// Replaces a note below `folder`, all or nothing. Errors: `path` leads out of the folder or through a symbolic link, or is no
/// file (kind `usage`); its bytes are no longer `old_bytes`, so that somebody's work would be lost, or it cannot be written
/// (kind `outside`). Whoever can change the folder while this runs could put a link in the way after it was looked at.
[[nodiscard]] Result<void> replace_note(const std::string& folder, const std::string& path, std::string_view old_bytes,
                                        const std::string& new_bytes);

}  // namespace pmcdiff::cli
