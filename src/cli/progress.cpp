#include "cli/progress.hpp"

#include <cstdlib>
#include <iostream>

#include <unistd.h>

namespace pmcdiff::cli {

namespace {

constexpr std::chrono::milliseconds between_lines{100};

/// A terminal that can take a line back.
bool terminal_can_show() {
    if (::isatty(STDERR_FILENO) != 1) return false;
    const char* const terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): one thread yet
    return terminal != nullptr && *terminal != '\0' && std::string_view(terminal) != "dumb";
}

}  // namespace

Progress::Progress(bool quiet) {
    if (!quiet && terminal_can_show()) shower_ = std::thread([this] { show_until_done(); });
}

Progress::~Progress() {
    if (!shower_.joinable()) return;
    {
        const std::scoped_lock lock(mutex_);
        over_ = true;
    }
    changed_.notify_one();
    shower_.join();
    erase();
}

void Progress::begin(std::string_view what, std::size_t total) {
    const std::scoped_lock lock(mutex_);
    what_ = what;
    done_ = 0;
    total_ = total;
}

void Progress::advance() {
    const std::scoped_lock lock(mutex_);
    ++done_;
}

void Progress::hide() {
    const std::scoped_lock lock(mutex_);
    erase();
    what_.clear();
}

void Progress::show_until_done() {
    std::unique_lock lock(mutex_);
    auto wait = patience;
    while (!changed_.wait_for(lock, wait, [&] { return over_; })) {
        wait = between_lines;
        if (what_.empty()) continue;
        const auto count = total_ == 0 ? "" : " " + std::to_string(done_) + " of " + std::to_string(total_);
        // From the start of the line, and what stood behind it erased.
        std::cerr << "\r" << what_ << count << "\x1b[K" << std::flush;
        shown_ = true;
    }
}

void Progress::erase() {
    if (shown_) std::cerr << "\r\x1b[K" << std::flush;
    shown_ = false;
}

}  // namespace pmcdiff::cli
