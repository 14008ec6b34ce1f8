// What a word that is not understood was most likely meant to be.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace CLI {
class App;
class Validator;
}  // namespace CLI

namespace pmcdiff::cli {

/// The error of a word that names no note and looks like a slip in a command's name.
[[nodiscard]] std::optional<Error> slip_in_command(std::span<const std::unique_ptr<Command>> commands,
                                                   const std::string& word);

/// What is wrong with an option that `app` does not have, and the nearest that it has, where parsing met one; else empty.
[[nodiscard]] std::string slip_in_option(const CLI::App& app);

/// Accepts these words only, and names the nearest one to another. Help and completion list them.
[[nodiscard]] CLI::Validator one_of(std::span<const std::string_view> words);

}  // namespace pmcdiff::cli
