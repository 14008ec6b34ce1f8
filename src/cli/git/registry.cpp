#include "cli/git/registry.hpp"

namespace pmcdiff::cli {

std::vector<std::unique_ptr<Command>> commands_with_git(const Git& git) { return all_commands(&git); }

}  // namespace pmcdiff::cli
