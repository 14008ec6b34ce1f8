// What a command takes, as it declares it: the one source of its help, its page of the manual and its completion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace pmcdiff::cli {

class Command;

/// Group of the options that `--help` only names and `--help-all` explains.
inline constexpr const char* less_used = "Less used";

/// An argument or option.
struct OptionDescription {
    std::string name;                  ///< `--output`, or `OLD` of an argument.
    std::string short_name;            ///< `-o`, or empty.
    std::string value;                 ///< What it takes, `FILE`; empty for a flag and for an argument.
    std::vector<std::string> choices;  ///< All values there are, where they are known.
    std::string otherwise;             ///< The value that holds where it is not given, where there is one to tell.
    std::string text;
    bool value_may_be_left_out = false;
    bool required = false;
    bool repeated = false;
    bool less_used = false;
};

/// A call with what it is for, which may be empty.
struct Example {
    std::string call;
    std::string purpose;
};

struct CommandDescription {
    std::string name;
    std::string summary;
    std::vector<OptionDescription> arguments;
    std::vector<OptionDescription> options;  ///< As declared, then `--help`, `--help-all` and `--version`.
    std::string remarks;                     ///< Paragraphs of lines.
    std::vector<Example> examples;

    /// `pmcdiff show [OPTIONS] NOTE`, and for `diff` with its name in brackets.
    [[nodiscard]] std::string usage() const;
};

/// What `app` holds after the command's set_up. Of its footer, the lines below `Examples:` are the examples: each indented
/// by two blanks, its purpose behind at least two more, or alone on the next line and indented further.
[[nodiscard]] CommandDescription describe(const Command& command, const CLI::App& app);

/// Sets `app` up with the command's options and those that every command has.
void declare(Command& command, CLI::App& app);

}  // namespace pmcdiff::cli
