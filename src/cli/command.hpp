// What every command is. A new command is a file with a class of its own and one line in registry.cpp.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/check.hpp"
#include "pmcdiff/error.hpp"

namespace CLI {
class App;
}

namespace pmcdiff::cli {

/// Exit codes that scripts rely on.
enum class ExitCode { done = 0, changes = 1, usage = 2, outside = 3 };

/// What is wrong with the words of the command line, and what to write instead.
[[nodiscard]] Error usage_error(std::string message, std::string help);

/// What is meant where no command is named.
inline constexpr std::string_view default_command = "diff";

class Git;

class Command {
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    Command(Command&&) = delete;
    Command& operator=(Command&&) = delete;
    virtual ~Command() = default;

    [[nodiscard]] virtual std::string_view name() const = 0;
    /// One line for the list of commands.
    [[nodiscard]] virtual std::string_view summary() const = 0;
    /// Rewrites arguments that the argument library would misread; most commands need none of it.
    virtual void prepare(std::vector<std::string>&) const {}
    /// The program that is to run the command where it is not this one; name and arguments are handed over as they are.
    /// Asked before the arguments are read, and once more when they are.
    [[nodiscard]] virtual std::string_view companion() const { return {}; }
    /// Declares arguments and options; opens nothing.
    virtual void set_up(CLI::App& app) = 0;
    /// Does the work after the arguments were read.
    [[nodiscard]] virtual Result<ExitCode> run() = 0;
};

/// All commands, in the order in which help lists them. `git` is null where the program has none, and kept.
[[nodiscard]] std::vector<std::unique_ptr<Command>> all_commands(const Git* git = nullptr);

[[nodiscard]] std::unique_ptr<Command> make_diff_command(const Git* git);
[[nodiscard]] std::unique_ptr<Command> make_show_command(const Git* git);
[[nodiscard]] std::unique_ptr<Command> make_list_command(const Git* git);
[[nodiscard]] std::unique_ptr<Command> make_history_command();
[[nodiscard]] std::unique_ptr<Command> make_feed_command();
[[nodiscard]] std::unique_ptr<Command> make_changelog_command();
[[nodiscard]] std::unique_ptr<Command> make_email_command();
[[nodiscard]] std::unique_ptr<Command> make_check_command();
/// Asks for the rules when it runs: making them compiles their expressions, which takes as long as a small diff.
using Rules = std::span<const RuleText> (*)();
[[nodiscard]] std::unique_ptr<Command> make_rules_command(Rules rules);
[[nodiscard]] std::unique_ptr<Command> make_template_command();
[[nodiscard]] std::unique_ptr<Command> make_git_diff_driver_command();

}  // namespace pmcdiff::cli
