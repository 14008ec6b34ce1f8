// The program: which command is meant, its arguments, its exit code. The one place where errors are told.
#pragma once

#include <memory>
#include <vector>

#include "cli/command.hpp"

namespace pmcdiff::cli {

/// Runs the command that the arguments name. Gives the exit code: 0 done, 1 changes (with --exit-code), 2 wrong usage or
/// an unreadable note, 3 something outside failed. Never throws.
[[nodiscard]] int run_program(const std::vector<std::unique_ptr<Command>>& commands, int argc, const char* const* argv);

/// The same for a program that holds one command alone.
[[nodiscard]] int run_single(Command& command, int argc, const char* const* argv);

}  // namespace pmcdiff::cli
