#include "cli/git/reader.hpp"

#include <utility>

#include "git/revision.hpp"

namespace pmcdiff::cli {

Result<FilesAtRevision> GitReader::at(const std::string& folder, const std::string& revision) const {
    auto found = git::open_revision(folder, revision);
    if (!found) return tl::unexpected(std::move(found.error()));
    return FilesAtRevision{std::move(found->files), std::move(found->below), std::move(found->root)};
}

}  // namespace pmcdiff::cli
