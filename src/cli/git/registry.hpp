// The commands of the program that has git in it.
#pragma once

#include <memory>
#include <vector>

#include "cli/command.hpp"

namespace pmcdiff::cli {

/// All that the program without git has, which read revisions here, and those that are only here. `git` is kept.
[[nodiscard]] std::vector<std::unique_ptr<Command>> commands_with_git(const Git& git);

[[nodiscard]] std::unique_ptr<Command> make_check_command_itself();

}  // namespace pmcdiff::cli
