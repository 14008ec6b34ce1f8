#include "cli/git/registry.hpp"

#include <algorithm>

namespace pmcdiff::cli {

std::vector<std::unique_ptr<Command>> commands_with_git(const Git& git) {
    auto commands = all_commands(&git);
    const auto check = std::ranges::find(commands, "check", [](const auto& command) { return command->name(); });
    *check = make_check_command_itself();
    return commands;
}

}  // namespace pmcdiff::cli
