// Completions for shells, written from what the commands take. What they have in common for any program of such commands
// is in the files completion.bash, completion.zsh and completion.fish beside this one, with places such as `@CASES@` to fill.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/description.hpp"

namespace pmcdiff::cli::documents {

/// What a shell offers for a value.
enum class Offer { nothing, choices, files, folders, notes, committees, revisions, rules };

[[nodiscard]] Offer offer_for(const OptionDescription& option);

/// `diff|show|list` with the separator given.
[[nodiscard]] std::string names_of(std::span<const CommandDescription> commands, std::string_view separator);

/// The text of a file that bash sources.
[[nodiscard]] std::string bash_completion(std::string_view form, std::span<const CommandDescription> commands);
/// The text of a file `_pmcdiff` in a folder of zsh's fpath.
[[nodiscard]] std::string zsh_completion(std::string_view form, std::span<const CommandDescription> commands);
/// The text of a file `pmcdiff.fish` in fish's folder of completions.
[[nodiscard]] std::string fish_completion(std::string_view form, std::span<const CommandDescription> commands);

}  // namespace pmcdiff::cli::documents
