// What `--version --verbose` tells: how the program was built, and the libraries in it and in the programs beside it.
#pragma once

#include <span>
#include <string>

namespace pmcdiff::cli {

struct LibraryVersion {
    std::string name;
    std::string version;  ///< Empty where nothing tells it.
};

/// The word by which pmcdiff asks the programs beside it for their libraries.
inline constexpr const char* libraries_question = "--libraries";

/// Lines of the build and of the libraries that all programs have.
[[nodiscard]] std::string build_and_libraries();

/// A line each.
[[nodiscard]] std::string library_lines(std::span<const LibraryVersion> libraries);

/// Has the programs beside this one print theirs, and says of each that is not there that it is not.
void ask_companions_for_libraries();

/// Prints the lines where the arguments are the question of ask_companions_for_libraries(); false where they are not.
[[nodiscard]] bool answer_for_libraries(int argc, const char* const* argv, std::span<const LibraryVersion> libraries);

}  // namespace pmcdiff::cli
