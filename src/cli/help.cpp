#include "cli/help.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "text/strings.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::cli {

namespace {

constexpr std::size_t help_width = 80;
/// Where explanations begin; what stands before them has a line of its own where it is longer.
constexpr std::size_t column = 22;

std::string left_side(const OptionDescription& option) {
    const bool argument = !option.name.starts_with("--");
    if (argument) return "  " + option.name;
    std::string left = option.short_name.empty() ? "  " : "  " + option.short_name + ", ";
    left += option.name;
    if (option.value_may_be_left_out) return left + " [" + option.value + "]";
    return option.value.empty() ? left : left + " " + option.value;
}

std::string explained(const OptionDescription& option) {
    auto text = option.text;
    if (!option.otherwise.empty()) text += " (default: " + option.otherwise + ")";
    const auto left = left_side(option);
    if (left.size() + 2 <= column) return text::hang(text::pad(left, column), text, help_width);
    return left + "\n" + text::hang(std::string(column, ' '), text, help_width);
}

std::string section(std::string_view title, const std::vector<OptionDescription>& options, bool of_less_used) {
    std::string lines;
    for (const auto& option : options) {
        if (option.less_used == of_less_used) lines += explained(option);
    }
    return lines.empty() ? lines : "\n" + std::string(title) + ":\n" + lines;
}

std::string only_named(const CommandDescription& command) {
    std::vector<std::string> names;
    for (const auto& option : command.options) {
        if (option.less_used && option.name != "--help-all")
            names.push_back(option.value.empty() ? option.name : option.name + " " + option.value);
    }
    if (names.empty()) return {};
    return "\n" +
           text::hang("Also ", text::enumerate(names) + ": see pmcdiff " + command.name + " --help-all", help_width);
}

std::string examples(const CommandDescription& command) {
    if (command.examples.empty()) return {};
    std::size_t widest = 0;
    for (const auto& [call, purpose] : command.examples) {
        const bool fits = !purpose.empty() && call.size() + purpose.size() + 4 <= help_width;
        if (fits) widest = std::max(widest, call.size());
    }
    std::string lines = "\nExamples:\n";
    for (const auto& [call, purpose] : command.examples) {
        const auto start = "  " + (purpose.empty() ? call : text::pad(call, widest));
        const bool beside = start.size() + 2 + purpose.size() <= help_width;
        lines += start;
        if (!purpose.empty()) lines += (beside ? "  " : "\n      ") + purpose;
        lines += "\n";
    }
    return lines;
}

}  // namespace

std::string help_text(const CommandDescription& command, bool all) {
    std::string text = "Usage: " + command.usage() + "\n\n" + text::hang("", command.summary, help_width);
    text += section("Arguments", command.arguments, false);
    text += section("Options", command.options, false);
    text += all ? section(less_used, command.options, true) : only_named(command);
    if (!command.remarks.empty()) text += "\n" + command.remarks + "\n";
    return text + examples(command);
}

std::string overview(std::span<const std::unique_ptr<Command>> commands) {
    std::string out =
        "pmcdiff: what changed between the notes of two meetings\n\nUsage: pmcdiff [diff] [OPTIONS] OLD NEW\n";
    out += "       pmcdiff COMMAND [OPTIONS] [ARGUMENTS]\n\nCommands:\n";
    for (const auto& command : commands) {
        out += fmt::format("  {:<15} {}{}\n", command->name(), command->summary(),
                           command->name() == default_command ? " (need not be named)" : "");
    }
    out +=
        "\nOLD and NEW are dates (2017-10-18), files, REV:path in git, \"latest\", \"previous\"\n"
        "or \"-\" (standard input).\n"
        "pmcdiff COMMAND --help tells the options of a command, pmcdiff --version the\n"
        "version, with --verbose the libraries' too.\n"
        "Exit codes: 0 done, 1 there are changes (with --exit-code), 2 wrong usage or\n"
        "unreadable note, 3 failure outside.\n\n"
        "Examples:\n"
        "  pmcdiff previous latest --pmc Runtime     what the last meeting brought\n"
        "  pmcdiff 2016-11-01 2017-10-18             a year in one page\n"
        "  pmcdiff 2016-11-01 latest --team CLI --format markdown\n"
        "  pmcdiff check --base origin/main          what is wrong, before a merge\n"
        "  pmcdiff show latest --format json\n";
    return out;
}

}  // namespace pmcdiff::cli
