// What the process is given by whoever starts it, made good, and signals held while they would do harm.
#pragma once

#include <csignal>

namespace pmcdiff::cli {

/// To be called first in main(). Opens what is closed of standard input, output and error, so that no file takes their place:
/// reading there finds the end, and writing fails. A pipe or connection that broke and a file that grew over its limit are errors of
/// writing and no longer the end of the process.
void prepare_process();

/// Ends the process without a word, as its shell expects it when nobody reads its output any more (`| head`).
[[noreturn]] void end_with_pipe();

/// Holds what interrupts the thread (Ctrl-C, the end of its terminal or session) until it goes out of sight.
class SignalHold {
public:
    SignalHold();
    SignalHold(const SignalHold&) = delete;
    SignalHold& operator=(const SignalHold&) = delete;
    SignalHold(SignalHold&&) = delete;
    SignalHold& operator=(SignalHold&&) = delete;
    ~SignalHold();

private:
    sigset_t before_{};
};

}  // namespace pmcdiff::cli
