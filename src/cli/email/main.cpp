#include <array>

#include "cli/about.hpp"
#include "cli/email/command.hpp"
#include "cli/git/reader.hpp"
#include "cli/process.hpp"
#include "cli/program.hpp"
#include "git/version.hpp"
#include "mail/version.hpp"

int main(int argc, char** argv) {
    pmcdiff::cli::prepare_process();
    const std::array<pmcdiff::cli::LibraryVersion, 3> libraries = {{{"GMime", pmcdiff::mail::gmime_version()},
                                                                    {"libcurl", pmcdiff::mail::curl_version()},
                                                                    {"libgit2", pmcdiff::git::library_version()}}};
    if (pmcdiff::cli::answer_for_libraries(argc, argv, libraries)) return 0;
    const pmcdiff::cli::GitReader git;
    const auto command = pmcdiff::cli::make_email_command_itself(&git);
    return pmcdiff::cli::run_single(*command, argc, argv);
}
