// Independent pieces of work on all processors.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace pmcdiff::series {

/// The results of `work(0)` to `work(count - 1)`, in that order. The pieces run at the same time, on as many threads as
/// there are processors, so they must not write to anything they share. A thread is started for so many pieces at least
/// (two notes of usual size are read one after the other in the time that starting a thread for one takes); where the
/// system gives none, the pieces run on those that there are.
template <class Outcome, class Work>
std::vector<Outcome> in_parallel(std::size_t count, Work work, std::size_t least_for_a_thread = 4) {
    std::vector<Outcome> results(count);
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (auto i = next++; i < count; i = next++) results[i] = work(i);
    };
    const auto processors = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    const auto threads = std::min(processors, (count + least_for_a_thread - 1) / least_for_a_thread);
    std::vector<std::future<void>> helpers;
    helpers.reserve(threads);
    try {
        while (helpers.size() + 1 < threads) helpers.push_back(std::async(std::launch::async, run));
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): nothing is lost
        // What the helpers would have done is left for this thread.
    }
    run();
    for (auto& helper : helpers) helper.get();
    return results;
}

}  // namespace pmcdiff::series
