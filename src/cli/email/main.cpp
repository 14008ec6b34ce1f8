#include "cli/email/command.hpp"
#include "cli/program.hpp"

int main(int argc, char** argv) {
    const auto command = pmcdiff::cli::make_email_command_itself();
    return pmcdiff::cli::run_single(*command, argc, argv);
}
