#include "cli/program.hpp"

int main(int argc, char** argv) { return pmcdiff::cli::run_program(argc, argv); }
