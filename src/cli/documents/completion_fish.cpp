#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/documents/completion.hpp"
#include "text/strings.hpp"

namespace pmcdiff::cli::documents {

namespace {

std::string quoted(std::string_view text) {
    return "'" + text::replace_all(text::replace_all(text, "\\", "\\\\"), "'", "\\'") + "'";
}

std::string_view offered(Offer offer) {
    switch (offer) {
        case Offer::committees: return " -x -a '(__pmcdiff_committees)'";
        case Offer::files: return " -r -F";
        case Offer::folders: return " -x -a '(__fish_complete_directories)'";
        case Offer::notes: return " -x -a '(__pmcdiff_notes)'";
        case Offer::revisions: return " -x -a '(__pmcdiff_revisions)'";
        case Offer::rules: return " -x -a '(__pmcdiff_rules)'";
        case Offer::choices:
        case Offer::nothing: break;
    }
    return " -x";
}

std::string values_of(const OptionDescription& option) {
    if (option.choices.empty()) return std::string(offered(offer_for(option)));
    return " -x -a " + quoted(text::join(option.choices, " "));
}

std::string lines_of(const CommandDescription& command) {
    const auto start = fmt::format("complete -c pmcdiff -n '__pmcdiff_is {}'", command.name);
    std::string lines;
    for (const auto& option : command.options) {
        lines += start;
        if (!option.short_name.empty()) lines += " -s " + option.short_name.substr(1);
        lines += " -l " + option.name.substr(2);
        if (!option.value.empty() && !option.value_may_be_left_out) lines += values_of(option);
        lines += " -d " + quoted(option.text) + "\n";
    }
    if (command.arguments.empty()) return lines;
    const auto& first = command.arguments.front();
    return lines + start + (offer_for(first) == Offer::files ? " -F" : values_of(first)) + "\n";
}

}  // namespace

std::string fish_completion(std::string_view form, std::span<const CommandDescription> commands) {
    std::string lines;
    for (const auto& command : commands) {
        lines += fmt::format("complete -c pmcdiff -n __pmcdiff_first_word -a {} -d {}\n", command.name,
                             quoted(command.summary));
    }
    for (const auto& command : commands) lines += lines_of(command);
    auto script = text::replace_all(form, "@COMMANDS@", names_of(commands, " "));
    script = text::replace_all(script, "@DEFAULT_COMMAND@", default_command);
    return text::replace_all(script, "@LINES@\n", lines);
}

}  // namespace pmcdiff::cli::documents
