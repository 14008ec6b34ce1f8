#include "cli/description.hpp"

#include <algorithm>
#include <cstddef>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "text/strings.hpp"

namespace pmcdiff::cli {

namespace {

/// The argument library writes what a value is as `FORMAT:{text,json}` or `N:INT in [1 - 9]`.
void read_value(const std::string& type, OptionDescription& described) {
    const auto colon = type.find(':');
    described.value = type.substr(0, colon);
    if (colon == std::string::npos || colon + 2 >= type.size() || type[colon + 1] != '{' || type.back() != '}') return;
    for (const auto choice : text::split(std::string_view(type).substr(colon + 2, type.size() - colon - 3), ',')) {
        described.choices.emplace_back(choice);
    }
}

OptionDescription describe_option(const CLI::Option& option) {
    OptionDescription described;
    described.text = option.get_description();
    described.required = option.get_required();
    described.repeated = option.get_expected_max() > 1;
    described.otherwise = option.get_default_str();
    described.less_used = option.get_group() == less_used;
    const bool positional = option.get_lnames().empty();
    const bool flag = option.get_expected_max() == 0;
    if (flag) {
        described.value = option.get_type_name();
        described.value_may_be_left_out = !described.value.empty();
        described.otherwise.clear();
    } else {
        read_value(option.get_type_name(), described);
    }
    if (positional) {
        described.name = option.get_name();
        described.value.clear();
    } else {
        described.name = "--" + option.get_lnames().front();
        if (!option.get_snames().empty()) described.short_name = "-" + option.get_snames().front();
    }
    return described;
}

/// `  CALL   PURPOSE`
Example read_example(std::string_view line) {
    const auto call = text::trim(line);
    const auto gap = call.find("  ");
    if (gap == std::string_view::npos) return {std::string(call), {}};
    return {std::string(call.substr(0, gap)), std::string(text::trim(call.substr(gap)))};
}

void read_footer(std::string_view footer, CommandDescription& description) {
    constexpr std::string_view head = "Examples:\n";
    const auto at = footer.find(head);
    description.remarks = text::trim(footer.substr(0, at));
    if (at == std::string_view::npos) return;
    for (const auto line : text::split(footer.substr(at + head.size()), '\n')) {
        if (text::trim(line).empty()) continue;
        if (line.starts_with("   ") && !description.examples.empty()) {
            description.examples.back().purpose = text::trim(line);
        } else {
            description.examples.push_back(read_example(line));
        }
    }
}

}  // namespace

std::string CommandDescription::usage() const {
    std::string line = "pmcdiff " + (name == default_command ? "[" + name + "]" : name) + " [OPTIONS]";
    for (const auto& argument : arguments) {
        const auto shown = argument.name + (argument.repeated ? "..." : "");
        line += argument.required ? " " + shown : " [" + shown + "]";
    }
    return line;
}

CommandDescription describe(const Command& command, const CLI::App& app) {
    CommandDescription description;
    description.name = command.name();
    description.summary = command.summary();
    for (const auto* const option : app.get_options()) {
        auto& part = option->get_positional() ? description.arguments : description.options;
        part.push_back(describe_option(*option));
    }
    // Declared by the library before all others.
    const auto of_all = [](const OptionDescription& option) {
        return option.name != "--help" && option.name != "--help-all" && option.name != "--version";
    };
    std::ranges::stable_partition(description.options, of_all);
    read_footer(app.get_footer(), description);
    return description;
}

void declare(Command& command, CLI::App& app) {
    command.set_up(app);
    app.set_help_flag("-h,--help", "Tell what the command takes, and end");
    app.set_help_all_flag("--help-all", "Tell of every option, these included, and end")->group(less_used);
    app.set_version_flag("--version", std::string{}, "Tell the version, and end")->group(less_used);
}

}  // namespace pmcdiff::cli
