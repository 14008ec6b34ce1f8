#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/documents/completion.hpp"
#include "text/strings.hpp"

namespace pmcdiff::cli::documents {

namespace {

std::string_view offered(Offer offer) {
    switch (offer) {
        case Offer::choices: return "choices";
        case Offer::committees: return "committees";
        case Offer::files: return "files";
        case Offer::folders: return "folders";
        case Offer::notes: return "notes";
        case Offer::revisions: return "revisions";
        case Offer::rules: return "rules";
        case Offer::nothing: break;
    }
    return "nothing";
}

std::string call_for(const OptionDescription& option) {
    return fmt::format("_pmcdiff_offer \"$word\" {} '{}'", offered(offer_for(option)), text::join(option.choices, " "));
}

std::string pattern_of(const CommandDescription& command) {
    return command.name + (command.name == default_command ? " | ''" : "");
}

std::string option_case(const CommandDescription& command) {
    std::vector<std::string> names;
    std::string values;
    for (const auto& option : command.options) {
        names.push_back(option.name);
        if (!option.short_name.empty()) names.push_back(option.short_name);
        if (option.value.empty() || option.value_may_be_left_out) continue;
        const auto pattern = option.short_name.empty() ? option.name : option.short_name + " | " + option.name;
        values += fmt::format("                {}) {}; return ;;\n", pattern, call_for(option));
    }
    return fmt::format(
        "        {})\n            options='{}'\n            case $before in\n{}            esac\n            ;;\n",
        pattern_of(command), text::join(names, " "), values);
}

std::string argument_case(const CommandDescription& command) {
    if (command.arguments.empty()) return {};
    const auto& first = command.arguments.front();
    // One word of a few stands first; what comes behind is another matter.
    const auto only_first = first.choices.empty() ? "" : fmt::format("[[ $before == {} ]] && ", command.name);
    return fmt::format("        {}) {}{} ;;\n", pattern_of(command), only_first, call_for(first));
}

}  // namespace

std::string bash_completion(std::string_view form, std::span<const CommandDescription> commands) {
    std::string options;
    std::string arguments;
    for (const auto& command : commands) {
        options += option_case(command);
        arguments += argument_case(command);
    }
    auto script = text::replace_all(form, "@COMMAND_PATTERN@", names_of(commands, " | "));
    script = text::replace_all(script, "@COMMANDS@", names_of(commands, " "));
    script = text::replace_all(script, "@OPTION_CASES@", options);
    return text::replace_all(script, "@ARGUMENT_CASES@", arguments);
}

}  // namespace pmcdiff::cli::documents
