#include <utility>

#include "cli/command.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::cli {

Error usage_error(std::string message, std::string help) {
    return {ErrorKind::usage, std::move(message), {}, 0, std::move(help)};
}

std::vector<std::unique_ptr<Command>> all_commands(const Git* git) {
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(make_diff_command(git));
    commands.push_back(make_show_command(git));
    commands.push_back(make_list_command(git));
    commands.push_back(make_history_command());
    commands.push_back(make_feed_command());
    commands.push_back(make_changelog_command());
    commands.push_back(make_email_command());
    commands.push_back(make_check_command());
    commands.push_back(make_template_command());
    commands.push_back(make_rules_command(check_rules));
    commands.push_back(make_git_diff_driver_command());
    return commands;
}

}  // namespace pmcdiff::cli
