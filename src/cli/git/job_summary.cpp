#include "cli/git/job_summary.hpp"

#include <cstdlib>
#include <fstream>
#include <string_view>

namespace pmcdiff::cli {

Result<void> add_job_summary(const std::function<std::string()>& make_text) {
    const char* const path = std::getenv("GITHUB_STEP_SUMMARY");  // NOLINT(concurrency-mt-unsafe): one thread
    if (path == nullptr || std::string_view(path).empty()) return {};
    std::ofstream file(path, std::ios::binary | std::ios::app);
    file << make_text();
    file.flush();
    if (!file) return tl::unexpected(Error{ErrorKind::outside, "cannot be written", path, 0, {}});
    return {};
}

}  // namespace pmcdiff::cli
