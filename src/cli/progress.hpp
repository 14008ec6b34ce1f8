// How far a long run is, on a terminal.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace pmcdiff::cli {

/// A line on standard error, e.g. `reading notes 120 of 800`. It appears only on a terminal and only when the work takes
/// longer than `patience`, and is gone when the Progress is: make sure of that before the result is printed. May be
/// called from several threads.
class Progress {
public:
    /// Runs that end sooner show nothing, so that nothing flickers.
    static constexpr std::chrono::milliseconds patience{300};

    /// `quiet` shows nothing at all.
    explicit Progress(bool quiet);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;
    ~Progress();

    /// Begins a part of the work; `total` 0 where its steps are not counted.
    void begin(std::string_view what, std::size_t total = 0);
    /// One step of this part is done.
    void advance();
    /// Takes the line away until the next part begins, so that something else can be told.
    void hide();

private:
    /// Shows the line anew now and then until the end.
    void show_until_done();
    void erase();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::string what_;
    std::size_t done_ = 0;
    std::size_t total_ = 0;
    bool shown_ = false;
    bool over_ = false;
    std::thread shower_;  ///< Runs only on a terminal.
};

}  // namespace pmcdiff::cli
