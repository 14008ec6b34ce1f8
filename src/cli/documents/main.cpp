// Writes pages of the manual and completions for shells, from what every command declares, from docs/ and from the
// forms of completions beside this file:
//
//     pmcdiff-documents DOCS FORMS FOLDER DATE
//
// It is part of the build alone, and the one program that has all commands in it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/description.hpp"
#include "cli/documents/completion.hpp"
#include "cli/documents/pages.hpp"
#include "cli/email/command.hpp"
#include "cli/git/reader.hpp"
#include "cli/git/registry.hpp"
#include "pmcdiff/version.hpp"

namespace {

namespace fs = std::filesystem;
namespace cli = pmcdiff::cli;
namespace documents = pmcdiff::cli::documents;

std::vector<cli::CommandDescription> describe_all() {
    const cli::GitReader git;
    auto commands = cli::commands_with_git(git);
    const auto email = std::ranges::find(commands, "email", [](const auto& command) { return command->name(); });
    *email = cli::make_email_command_itself(&git);
    std::vector<cli::CommandDescription> described;
    for (const auto& command : commands) {
        CLI::App app;
        cli::declare(*command, app);
        described.push_back(cli::describe(*command, app));
    }
    return described;
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<documents::DocumentFile> read_files(const fs::path& folder) {
    std::vector<documents::DocumentFile> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".md") continue;
        files.push_back({entry.path().filename().string(), read(entry.path())});
    }
    std::ranges::sort(files, {}, &documents::DocumentFile::name);
    return files;
}

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) throw fs::filesystem_error("cannot be written", path, std::make_error_code(std::errc::io_error));
}

void write_all(const fs::path& docs, const fs::path& forms, const fs::path& folder, const std::string& date) {
    const auto commands = describe_all();
    const auto files = read_files(docs);
    const documents::PageSetting setting{std::string(pmcdiff::version), date, files, commands};
    write(folder / "man1/pmcdiff.1", documents::program_page(setting));
    for (const auto& command : commands) {
        write(folder / ("man1/pmcdiff-" + command.name + ".1"), documents::command_page(command, setting));
    }
    write(folder / "man5/pmcdiff.toml.5", documents::configuration_page(setting));
    write(folder / "completions/pmcdiff", documents::bash_completion(read(forms / "completion.bash"), commands));
    write(folder / "completions/_pmcdiff", documents::zsh_completion(read(forms / "completion.zsh"), commands));
    write(folder / "completions/pmcdiff.fish", documents::fish_completion(read(forms / "completion.fish"), commands));
}

}  // namespace

int main(int argc, char** argv) {
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    if (arguments.size() != 5) {
        std::cerr << "usage: pmcdiff-documents DOCS FORMS FOLDER DATE\n";
        return 2;
    }
    try {
        write_all(arguments[1], arguments[2], arguments[3], arguments[4]);
    } catch (const std::exception& failure) {
        std::cerr << "pmcdiff-documents: " << failure.what() << '\n';
        return 1;
    }
    return 0;
}
