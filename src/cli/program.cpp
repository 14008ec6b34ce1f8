#include "cli/program.hpp"

#include <algorithm>
#include <exception>
#include <iostream>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/about.hpp"
#include "cli/command.hpp"
#include "cli/companion.hpp"
#include "cli/description.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/slips.hpp"
#include "pmcdiff/version.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

using Commands = std::vector<std::unique_ptr<Command>>;

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
    CLI::App app;
    command.prepare(arguments);
    declare(command, app);
    try {
        std::ranges::reverse(arguments);
        app.parse(arguments);
    } catch (const CLI::CallForHelp&) {
        return print(help_text(describe(command, app), false));
    } catch (const CLI::CallForAllHelp&) {
        return print(help_text(describe(command, app), true));
    } catch (const CLI::CallForVersion&) {
        return print(version_line() + "\n");
    } catch (const CLI::ParseError& error) {
        // An option that is not known is read as an argument, and what is then missing or too much is no help.
        const auto slip = slip_in_option(app);
        tell("pmcdiff: " + (slip.empty() ? text::printable(error.what()) : slip) + " (pmcdiff " +
             std::string(command.name()) + " --help tells the usage)");
        return exit_number(ExitCode::usage);
    }
    if (!command.companion().empty()) return tell_error(become_companion(command.companion(), handed_over).value());
    const auto result = command.run();
    return result ? exit_number(*result) : tell_error(result.error());
}

int run_help(const Commands& commands, const std::string& name) {
    if (const auto* const command = find_command(commands, name)) return run_command(**command, {"--help"});
    if (const auto slip = slip_in_command(commands, name)) return tell_error(*slip);
    return print(overview(commands));
}

int tell_version(std::span<const std::string> arguments) {
    const bool verbose = std::ranges::find(arguments, "--verbose") != arguments.end();
    const int code = print(version_line() + "\n" + (verbose ? build_and_libraries() : ""));
    if (verbose && code == 0) ask_companions_for_libraries();
    return code;
}

int run(const Commands& commands, std::vector<std::string> arguments) {
    if (arguments.empty()) {
        tell("pmcdiff: name two meetings, e.g. pmcdiff previous latest (pmcdiff --help tells more)");
        return exit_number(ExitCode::usage);
    }
    const auto& first = arguments.front();
    if (first == "help" && arguments.size() == 2) return run_help(commands, arguments.back());
    if (first == "--help" || first == "-h" || first == "--help-all" || first == "help")
        return print(overview(commands));
    if (first == "--version") return tell_version(arguments);
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
