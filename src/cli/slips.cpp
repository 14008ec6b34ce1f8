#include "cli/slips.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <CLI/CLI.hpp>

#include "text/nearest.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

std::optional<Error> slip_in_command(std::span<const std::unique_ptr<Command>> commands, const std::string& word) {
    const bool like_a_name = std::ranges::all_of(word, [](char c) { return text::is_ascii_letter(c) || c == '-'; });
    std::error_code ignored;
    if (!like_a_name || word == "-" || word == "latest" || word == "previous" || std::filesystem::exists(word, ignored))
        return std::nullopt;
    std::vector<std::string> names;
    for (const auto& command : commands) names.emplace_back(command->name());
    const auto meant = text::nearest(word, names);
    if (!meant) return std::nullopt;
    return Error{
        ErrorKind::usage, "there is no command or note \"" + word + "\"", {}, 0, text::suggestion(word, names)};
}

std::string slip_in_option(const CLI::App& app) {
    const auto extra = app.remaining();
    const auto at =
        std::ranges::find_if(extra, [](const std::string& word) { return word.size() > 1 && word.starts_with('-'); });
    if (at == extra.end()) return {};
    const auto given = at->substr(0, at->find('='));
    std::vector<std::string> names;
    for (const auto* const option : app.get_options()) {
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    }
    const auto meant = text::nearest(given, names);
    return "there is no option " + text::printable(given) + (meant ? "; did you mean " + *meant + "?" : "");
}

CLI::Validator one_of(std::span<const std::string_view> words) {
    const std::vector<std::string> names(words.begin(), words.end());
    const auto known = [names](const std::string& word) {
        if (std::ranges::find(names, word) != names.end()) return std::string{};
        return "takes no \"" + text::printable(word) + "\"; " + text::suggestion(word, names);
    };
    return {known, "{" + text::join(names, ",") + "}"};
}

}  // namespace pmcdiff::cli
