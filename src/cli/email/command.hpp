// `pmcdiff email`, in the program that holds it alone.
#pragma once

#include <memory>

#include "cli/command.hpp"

namespace pmcdiff::cli {

[[nodiscard]] std::unique_ptr<Command> make_email_command_itself(const Git* git);

}  // namespace pmcdiff::cli
