#include "cli/mend_files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/whole_file.hpp"
#include "pmcdiff/read.hpp"

namespace pmcdiff::cli {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> refused(ErrorKind kind, const std::string& path, std::string message, std::string help) {
    return tl::unexpected(Error{kind, std::move(message), path, 0, std::move(help)});
}

bool leads_out(const fs::path& path) {
    return path.empty() || path.is_absolute() ||
           std::ranges::any_of(path, [](const fs::path& part) { return part == ".."; });
}

/// The folder itself may be a link: it is what the user named.
Result<void> check_way(const fs::path& folder, const std::string& path) {
    if (leads_out(path)) {
        return refused(ErrorKind::usage, path, "the note is not below the folder of notes", "nothing was written");
    }
    auto place = folder;
    for (const auto& part : fs::path(path)) {
        place /= part;
        std::error_code error;
        if (fs::is_symlink(fs::symlink_status(place, error))) {
            return refused(ErrorKind::usage, path, "the note is reached through a symbolic link",
                           "mend the file that it leads to");
        }
    }
    std::error_code error;
    if (fs::is_regular_file(place, error)) return {};
    return refused(ErrorKind::usage, path, "there is no such file to mend", "nothing was written");
}

}  // namespace

Result<void> replace_note(const std::string& folder, const std::string& path, std::string_view old_bytes,
                          const std::string& new_bytes) {
    if (auto way = check_way(folder, path); !way) return way;
    const auto place = (fs::path(folder) / path).string();
    const auto now = read_file(place);
    if (!now) return tl::unexpected(now.error());
    if (*now != old_bytes) {
        return refused(ErrorKind::outside, path, "the note was changed while it was checked", "check it again");
    }
    return write_whole_file(place, new_bytes);
}

}  // namespace pmcdiff::cli
