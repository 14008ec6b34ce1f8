#include "cli/whole_file.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/process.hpp"

namespace pmcdiff::cli {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> failed(const std::string& path, int number) {
    return tl::unexpected(Error{ErrorKind::outside,
                                std::string("cannot be written: ") + std::strerror(number),  // NOLINT(*-mt-unsafe)
                                path, 0, ""});
}

/// An open file, closed at the latest where it goes out of sight.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

    /// Sets errno where it fails.
    [[nodiscard]] bool write(std::string_view text) const {
        while (!text.empty()) {
            const auto written = ::write(number_, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            text.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }
    /// What a disk of the network refuses it may tell only here.
    [[nodiscard]] bool close() {
        const int number = number_;
        number_ = -1;
        return ::close(number) == 0;
    }

private:
    int number_;
};

Result<void> write_in_place(const std::string& path, const std::string& text) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));  // NOLINT(*-vararg)
    if (!file.is_open() || !file.write(text) || !file.close()) return failed(path, errno);
    return {};
}

/// Where the text is to go: the file that links lead to, even where it does not exist yet.
fs::path behind_links(const fs::path& path) {
    constexpr int most_links = 40;
    auto target = path;
    std::error_code error;
    for (int i = 0; i < most_links && fs::is_symlink(target, error); ++i) {
        const auto next = fs::read_symlink(target, error);
        if (error) break;
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return target;
}

}  // namespace

Result<void> write_whole_file(const std::string& path, const std::string& text) {
    const auto target = behind_links(path).string();
    struct stat old{};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode)) return failed(path, EISDIR);
    if (exists && !S_ISREG(old.st_mode)) return write_in_place(target, text);
    // Replacing asks only for the folder's leave, so the file's own is asked for here.
    if (exists && ::access(target.c_str(), W_OK) != 0) return failed(path, errno);

    // An interrupted run must leave no part of a file behind.
    const SignalHold hold;
    const auto temporary = target + ".part-" + std::to_string(::getpid());
    constexpr mode_t mode_before_umask = 0666;
    // Left over by a process of the same number that was killed.
    ::unlink(temporary.c_str());
    Descriptor file(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_before_umask));  // NOLINT(*-vararg)
    if (!file.is_open()) return failed(path, errno);
    const bool written = file.write(text) && (!exists || ::fchmod(file.number(), old.st_mode & 07777U) == 0) &&
                         file.close() && ::rename(temporary.c_str(), target.c_str()) == 0;
    if (written) return {};
    const int number = errno;
    ::unlink(temporary.c_str());
    return failed(path, number);
}

}  // namespace pmcdiff::cli
