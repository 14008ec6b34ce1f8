#include "cli/companion.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>

#include <spawn.h>
#include <sys/wait.h>
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

/// Name and arguments as the system takes them.
class ArgumentVector {
public:
    ArgumentVector(std::string_view name, const std::vector<std::string>& arguments) : words_{std::string(name)} {
        words_.insert(words_.end(), arguments.begin(), arguments.end());
        for (auto& word : words_) pointers_.push_back(word.data());
        pointers_.push_back(nullptr);
    }

    [[nodiscard]] char* const* data() const { return pointers_.data(); }

private:
    std::vector<std::string> words_;
    std::vector<char*> pointers_;
};

}  // namespace

bool run_companion(std::string_view name, const std::vector<std::string>& arguments) {
    const ArgumentVector all(name, arguments);
    for (const auto& place : candidates(name)) {
        pid_t child = 0;
        if (::posix_spawn(&child, place.c_str(), nullptr, nullptr, all.data(), environ) != 0) continue;
        int status = 0;
        while (::waitpid(child, &status, 0) < 0) {
            if (errno != EINTR) return false;
        }
        return status == 0;
    }
    return false;
}

tl::unexpected<Error> become_companion(std::string_view name, const std::vector<std::string>& arguments) {
    const ArgumentVector all(name, arguments);
    const auto places = candidates(name);
    for (const auto& place : places) {
        ::execv(place.c_str(), all.data());
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
