// Writing a file all or nothing.
#pragma once

#include <string>

#include "pmcdiff/error.hpp"

namespace pmcdiff::cli {

/// Writes beside the file and renames, so that whoever reads it sees the old text or the new one and never a part. A link
/// stays one, and a file keeps its mode. What is no file (a pipe, `/dev/null`) is written to, for it cannot be replaced.
/// Errors (kind `outside`): not writable, full.
[[nodiscard]] Result<void> write_whole_file(const std::string& path, const std::string& text);

}  // namespace pmcdiff::cli
