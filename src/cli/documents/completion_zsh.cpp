#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/documents/completion.hpp"
#include "text/strings.hpp"

namespace pmcdiff::cli::documents {

namespace {

/// Within a specification of _arguments or _describe, in single quotes.
std::string quoted(std::string_view text) {
    auto safe = text::replace_all(text, "\\", "\\\\");
    for (const std::string special : {"[", "]", ":"}) safe = text::replace_all(safe, special, "\\" + special);
    return text::replace_all(safe, "'", "'\\''");
}

std::string action_for(const OptionDescription& option) {
    switch (offer_for(option)) {
        case Offer::choices: return "(" + text::join(option.choices, " ") + ")";
        case Offer::committees: return "_pmcdiff_committees";
        case Offer::files: return "_files";
        case Offer::folders: return "_files -/";
        case Offer::notes: return "_pmcdiff_notes";
        case Offer::revisions: return "_pmcdiff_revisions";
        case Offer::rules: return "_pmcdiff_rules";
        case Offer::nothing: break;
    }
    return " ";
}

std::string option_lines(const OptionDescription& option) {
    const bool takes = !option.value.empty() && !option.value_may_be_left_out;
    const auto what = "[" + quoted(option.text) + "]" +
                      (takes ? ":" + quoted(text::lower_ascii(option.value)) + ":" + action_for(option) : "");
    const std::string many = option.repeated ? "*" : "";
    auto lines = fmt::format("                '{}{}{}{}' \\\n", many, option.name, takes ? "=" : "", what);
    if (!option.short_name.empty()) {
        lines += fmt::format("                '{}{}{}{}' \\\n", many, option.short_name, takes ? "+" : "", what);
    }
    return lines;
}

std::string case_of(const CommandDescription& command) {
    auto lines = fmt::format("        {})\n            _arguments -S \\\n", command.name);
    for (const auto& option : command.options) lines += option_lines(option);
    for (const auto& argument : command.arguments) {
        lines += fmt::format("                '{}:{}:{}' \\\n", argument.repeated ? "*" : "",
                             quoted(text::lower_ascii(argument.name)), action_for(argument));
    }
    // The last of the continued lines.
    return lines + "                && return\n            ;;\n";
}

}  // namespace

std::string zsh_completion(std::string_view form, std::span<const CommandDescription> commands) {
    std::string described;
    std::string cases;
    for (const auto& command : commands) {
        described += fmt::format("        '{}:{}'\n", command.name, quoted(command.summary));
        cases += case_of(command);
    }
    auto script = text::replace_all(form, "@COMMAND_PATTERN@", names_of(commands, "|"));
    script = text::replace_all(script, "@DEFAULT_COMMAND@", default_command);
    script = text::replace_all(script, "@COMMANDS@", described);
    return text::replace_all(script, "@CASES@", cases);
}

}  // namespace pmcdiff::cli::documents
