// What `--help` prints.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "cli/command.hpp"
#include "cli/description.hpp"

namespace pmcdiff::cli {

/// With `all`, also the less used options are explained; else they are only named. No line is longer than 80 columns.
[[nodiscard]] std::string help_text(const CommandDescription& command, bool all);

/// What `pmcdiff --help` prints: the commands, and how notes are named.
[[nodiscard]] std::string overview(std::span<const std::unique_ptr<Command>> commands);

}  // namespace pmcdiff::cli
