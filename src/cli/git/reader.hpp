// Git for the commands, in the programs that have it.
#pragma once

#include "cli/past_notes.hpp"

namespace pmcdiff::cli {

/// Asks libgit2.
class GitReader final : public Git {
public:
    [[nodiscard]] Result<FilesAtRevision> at(const std::string& folder, const std::string& revision) const override;
};

}  // namespace pmcdiff::cli
