#include <array>

#include "cli/about.hpp"
#include "cli/git/reader.hpp"
#include "cli/git/registry.hpp"
#include "cli/process.hpp"
#include "cli/program.hpp"
#include "git/version.hpp"

int main(int argc, char** argv) {
    pmcdiff::cli::prepare_process();
    const std::array<pmcdiff::cli::LibraryVersion, 1> libraries = {{{"libgit2", pmcdiff::git::library_version()}}};
    if (pmcdiff::cli::answer_for_libraries(argc, argv, libraries)) return 0;
    const pmcdiff::cli::GitReader git;
    const auto commands = pmcdiff::cli::commands_with_git(git);
    return pmcdiff::cli::run_program(commands, argc, argv);
}
