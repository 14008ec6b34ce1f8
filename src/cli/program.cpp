#include "cli/program.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/companion.hpp"
#include "cli/output.hpp"
#include "pmcdiff/version.hpp"
#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

using Commands = std::vector<std::unique_ptr<Command>>;

/// What is meant where no command is named.
constexpr std::string_view default_command = "diff";

int exit_number(ExitCode code) { return static_cast<int>(code); }

int tell_error(const Error& error) {
    tell("pmcdiff: " + text::printable(error.text()));
    return exit_number(error.kind == ErrorKind::outside ? ExitCode::outside : ExitCode::usage);
}

std::string version_line() { return "pmcdiff " + std::string(version); }

/// Prints help and the like; a full disk is told as with any other output.
int print(const std::string& text) {
    const auto written = write_output(text, {});
    return written ? exit_number(ExitCode::done) : tell_error(written.error());
}

std::string overview(const Commands& commands) {
    std::string out = "pmcdiff: what changed between the notes of two meetings\n\nUsage: pmcdiff OLD NEW [OPTIONS]\n";
    out += "       pmcdiff COMMAND [ARGUMENTS] [OPTIONS]\n\nCommands:\n";
    for (const auto& command : commands) {
        out += fmt::format("  {:<15} {}{}\n", command->name(), command->summary(),
                           command->name() == default_command ? " (understood where no command is named)" : "");
    }
    out +=
        "\nOLD and NEW are dates (2017-10-18), files, REV:path in git, \"latest\", \"previous\" or \"-\" (standard\n"
        "input).\n\n"
        "Examples:\n"
        "  pmcdiff previous latest --pmc Runtime     what the last meeting brought\n"
        "  pmcdiff 2016-11-01 2017-10-18             a year in one page\n"
        "  pmcdiff 2016-11-01 latest --team CLI --format markdown\n"
        "  pmcdiff show latest --format json\n\n"
        "pmcdiff COMMAND --help tells the options of a command, pmcdiff --version the version.\n"
        "Exit codes: 0 done, 1 there are changes (with --exit-code), 2 wrong usage or unreadable note, 3 failure "
        "outside.\n";
    return out;
}

/// The place of the first argument that is neither an option nor an option's value.
std::size_t first_positional(const std::vector<std::string>& arguments, const CLI::App& app) {
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const auto& argument = arguments[at];
        if (argument.size() < 2 || argument.front() != '-') return at;
        const auto* const option = app.get_option_no_throw(argument);
        if (option != nullptr && option->get_expected_max() > 0 && argument.find('=') == std::string::npos) ++at;
    }
    return arguments.size();
}

const std::unique_ptr<Command>* find_command(const Commands& commands, std::string_view name) {
    const auto at = std::ranges::find(commands, name, [](const auto& command) { return command->name(); });
    return at == commands.end() ? nullptr : &*at;
}

/// A word that names no note and looks like a slip in a command's name.
std::optional<Error> slip_in_command(const Commands& commands, const std::string& word) {
    constexpr double near_enough = 0.6;
    const bool letters = std::ranges::all_of(word, text::is_ascii_letter);
    std::error_code ignored;
    if (!letters || word == "latest" || word == "previous" || std::filesystem::exists(word, ignored))
        return std::nullopt;
    for (const auto& command : commands) {
        if (text::edit_similarity(word, command->name()) < near_enough) continue;
        return Error{ErrorKind::usage,
                     "there is no command or note \"" + word + "\"",
                     {},
                     0,
                     "did you mean \"" + std::string(command->name()) + "\"?"};
    }
    return std::nullopt;
}

/// Finds the command that is named, wherever options stand before it, and takes its name out of the arguments.
Result<Command*> choose(const Commands& commands, std::vector<std::string>& arguments) {
    const auto& otherwise = *find_command(commands, default_command);
    std::size_t at = 0;
    if (arguments.front().starts_with('-')) {
        otherwise->prepare(arguments);
        CLI::App probe;
        otherwise->set_up(probe);
        at = first_positional(arguments, probe);
    }
    if (at == arguments.size()) return otherwise.get();
    if (const auto* const command = find_command(commands, arguments[at])) {
        arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
        return command->get();
    }
    if (auto slip = slip_in_command(commands, arguments[at])) return tl::unexpected(std::move(*slip));
    return otherwise.get();
}

int run_command(Command& command, std::vector<std::string> arguments) {
    std::vector<std::string> handed_over{std::string(command.name())};
    handed_over.insert(handed_over.end(), arguments.begin(), arguments.end());
    if (!command.companion().empty()) return tell_error(become_companion(command.companion(), handed_over).value());
    CLI::App app{std::string(command.summary()), "pmcdiff " + std::string(command.name())};
    app.get_formatter()->column_width(34);
    command.prepare(arguments);
    command.set_up(app);
    app.set_version_flag("--version", version_line());
    try {
        std::ranges::reverse(arguments);
        app.parse(arguments);
    } catch (const CLI::CallForHelp&) {
        return print(app.help());
    } catch (const CLI::CallForVersion&) {
        return print(version_line() + "\n");
    } catch (const CLI::ParseError& error) {
        tell("pmcdiff: " + text::printable(error.what()) + " (pmcdiff " + std::string(command.name()) +
             " --help tells the usage)");
        return exit_number(ExitCode::usage);
    }
    if (!command.companion().empty()) return tell_error(become_companion(command.companion(), handed_over).value());
    const auto result = command.run();
    return result ? exit_number(*result) : tell_error(result.error());
}

int run(const Commands& commands, std::vector<std::string> arguments) {
    if (arguments.empty()) {
        tell("pmcdiff: name two meetings, e.g. pmcdiff previous latest (pmcdiff --help tells more)");
        return exit_number(ExitCode::usage);
    }
    if (arguments.front() == "--help" || arguments.front() == "-h" || arguments.front() == "help") {
        return print(overview(commands));
    }
    if (arguments.front() == "--version") {
        return print(version_line() + "\n");
    }
    const auto command = choose(commands, arguments);
    return command ? run_command(**command, std::move(arguments)) : tell_error(command.error());
}

/// Runs with the arguments behind the program's name.
template <class Run>
int run_guarded(int argc, const char* const* argv, Run run_with) {
    std::ios::sync_with_stdio(false);
    try {
        const std::span all(argv, static_cast<std::size_t>(argc));
        return run_with(std::vector<std::string>(all.begin() + 1, all.end()));
    } catch (const std::bad_alloc&) {
        tell("pmcdiff: failed: there is not enough memory");
        return exit_number(ExitCode::outside);
    } catch (const std::exception& failure) {
        tell(std::string("pmcdiff: failed: ") + failure.what());
        return exit_number(ExitCode::outside);
    }
}

}  // namespace

int run_program(const std::vector<std::unique_ptr<Command>>& commands, int argc, const char* const* argv) {
    return run_guarded(argc, argv,
                       [&](std::vector<std::string> arguments) { return run(commands, std::move(arguments)); });
}

int run_single(Command& command, int argc, const char* const* argv) {
    return run_guarded(argc, argv, [&](std::vector<std::string> arguments) {
        // The program that hands the command over names it.
        if (!arguments.empty() && arguments.front() == command.name()) arguments.erase(arguments.begin());
        return run_command(command, std::move(arguments));
    });
}

}  // namespace pmcdiff::cli
