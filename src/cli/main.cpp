#include <cstdlib>
#include <iostream>

#include "cli/command.hpp"
#include "cli/process.hpp"
#include "cli/program.hpp"

int main(int argc, char** argv) {
    pmcdiff::cli::prepare_process();
    const auto commands = pmcdiff::cli::all_commands();
    const int code = pmcdiff::cli::run_program(commands, argc, argv);
#ifdef __SANITIZE_ADDRESS__
    return code;
#else
    // All output is written. What the commands still hold goes with the process, which is quicker than giving it back
    // piece by piece.
    std::cout.flush();
    std::cerr.flush();
    std::_Exit(code);
#endif
}
