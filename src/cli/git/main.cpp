#include "cli/git/reader.hpp"
#include "cli/git/registry.hpp"
#include "cli/process.hpp"
#include "cli/program.hpp"

int main(int argc, char** argv) {
    pmcdiff::cli::prepare_process();
    const pmcdiff::cli::GitReader git;
    const auto commands = pmcdiff::cli::commands_with_git(git);
    return pmcdiff::cli::run_program(commands, argc, argv);
}
