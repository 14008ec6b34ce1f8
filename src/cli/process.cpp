#include "cli/process.hpp"

#include <cstdlib>
#include <initializer_list>

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

namespace pmcdiff::cli {

namespace {

/// Opened the wrong way round on purpose: a lost report must not look like a written one.
void open_where_closed(int number, int mode) {
    if (::fcntl(number, F_GETFD) != -1) return;  // NOLINT(*-vararg)
    // The lowest number that is free is given, which is this one, as those below it were opened before.
    [[maybe_unused]] const int opened = ::open("/dev/null", mode);  // NOLINT(*-vararg)
}

}  // namespace

void prepare_process() {
    open_where_closed(STDIN_FILENO, O_RDONLY);
    open_where_closed(STDOUT_FILENO, O_RDONLY);
    open_where_closed(STDERR_FILENO, O_RDONLY);
    std::signal(SIGXFSZ, SIG_IGN);  // NOLINT(*-err33-c): it cannot fail for a signal that there is
    std::signal(SIGPIPE, SIG_IGN);  // NOLINT(*-err33-c)
}

void end_with_pipe() {
    constexpr int code_of_shells = 128;
    std::signal(SIGPIPE, SIG_DFL);  // NOLINT(*-err33-c)
    ::raise(SIGPIPE);               // NOLINT(*-err33-c)
    // Reached where the signal is held back.
    std::_Exit(code_of_shells + SIGPIPE);
}

SignalHold::SignalHold() {
    sigset_t held{};
    ::sigemptyset(&held);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) ::sigaddset(&held, number);
    ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

SignalHold::~SignalHold() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace pmcdiff::cli
