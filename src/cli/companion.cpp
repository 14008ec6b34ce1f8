#include "cli/companion.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>

#include <unistd.h>

#include "pmcdiff/install_paths.hpp"

namespace pmcdiff::cli {

namespace {

namespace fs = std::filesystem;

/// Where the program may be, nearest first. Relative to this one's own file, whatever name it was called by, so that an
/// installation can be moved.
std::vector<fs::path> candidates(std::string_view name) {
    std::vector<fs::path> found;
    std::error_code error;
    const auto self = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        found.push_back(self.parent_path() / name);
        found.push_back((self.parent_path() / install_paths::from_programs_to_companions / name).lexically_normal());
    }
    found.push_back(fs::path(install_paths::companions) / name);
    return found;
}

}  // namespace

tl::unexpected<Error> become_companion(std::string_view name, const std::vector<std::string>& arguments) {
    std::vector<std::string> all{std::string(name)};
    all.insert(all.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (auto& argument : all) pointers.push_back(argument.data());
    pointers.push_back(nullptr);

    const auto places = candidates(name);
    for (const auto& place : places) {
        ::execv(place.c_str(), pointers.data());
        if (errno == ENOENT || errno == ENOTDIR) continue;
        return tl::unexpected(Error{ErrorKind::outside,
                                    std::string("cannot be run: ") + std::strerror(errno),  // NOLINT(*-mt-unsafe)
                                    place.string(),
                                    0,
                                    {}});
    }
    return tl::unexpected(Error{
        ErrorKind::outside,
        "this command needs the program " + std::string(name) + ", which is not installed",
        {},
        0,
        "it belongs in " + places.front().parent_path().string() + " or " + std::string(install_paths::companions)});
}

}  // namespace pmcdiff::cli
