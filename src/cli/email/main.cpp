#include "cli/email/command.hpp"
#include "cli/git/reader.hpp"
#include "cli/process.hpp"
#include "cli/program.hpp"

int main(int argc, char** argv) {
    pmcdiff::cli::prepare_process();
    const pmcdiff::cli::GitReader git;
    const auto command = pmcdiff::cli::make_email_command_itself(&git);
    return pmcdiff::cli::run_single(*command, argc, argv);
}
