#include "cli/documents/pages.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "text/strings.hpp"

namespace pmcdiff::cli::documents {

namespace {

/// Text of the program for roff: its dashes may be copied, and no line is taken for a request.
std::string roff(std::string_view text) {
    auto safe = text::replace_all(text, "\\", "\\e");
    safe = text::replace_all(safe, "-", "\\-");
    return safe.starts_with('.') || safe.starts_with('\'') ? "\\&" + safe : safe;
}

std::string upper(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return result;
}

std::string head(std::string_view name, int section, std::string_view purpose, const PageSetting& setting) {
    std::string first(purpose);
    // NAME tells what it is in a phrase, which begins small, but for names and abbreviations.
    if (first.size() > 1 && first[1] >= 'a' && first[1] <= 'z')
        first = text::lower_ascii(first.substr(0, 1)) + first.substr(1);
    return fmt::format(".TH {} {} \"{}\" \"pmcdiff {}\" \"pmcdiff manual\"\n.SH NAME\n{} \\- {}\n", roff(upper(name)),
                       section, setting.date, setting.version, roff(name), roff(first));
}

std::string term_of(const OptionDescription& option) {
    if (!option.name.starts_with("--")) return fmt::format("\\fI{}\\fR", roff(option.name));
    auto term = "\\fB" + roff(option.name) + "\\fR";
    if (!option.short_name.empty()) term = "\\fB" + roff(option.short_name) + "\\fR, " + term;
    if (option.value_may_be_left_out) return term + fmt::format(" [\\fI{}\\fR]", roff(option.value));
    return option.value.empty() ? term : term + fmt::format(" \\fI{}\\fR", roff(option.value));
}

std::string terms_of(std::string_view title, const std::vector<OptionDescription>& options) {
    if (options.empty()) return {};
    auto lines = fmt::format(".SH {}\n", title);
    for (const auto& option : options) {
        auto text = option.text;
        if (!option.otherwise.empty()) text += " (default: " + option.otherwise + ")";
        lines += ".TP\n" + term_of(option) + "\n" + roff(text) + "\n";
        // Kinds are too many for a sentence.
        if (option.choices.size() > 8) lines += ".IP\nOne of: " + roff(text::join(option.choices, ", ")) + ".\n";
    }
    return lines;
}

std::string preformatted(const std::vector<Example>& examples) {
    if (examples.empty()) return {};
    std::string lines = ".SH EXAMPLES\n";
    for (const auto& [call, purpose] : examples) {
        lines += ".TP\n\\fB" + roff(call) + "\\fR\n" + (purpose.empty() ? "\\&" : roff(purpose)) + "\n";
    }
    return lines;
}

/// Paragraphs; a line that begins with blanks keeps its place.
std::string paragraphs(std::string_view remarks) {
    if (remarks.empty()) return {};
    std::string lines = ".SH REMARKS\n";
    bool literal = false;
    for (const auto line : text::split(remarks, '\n')) {
        const bool indented = line.starts_with(' ');
        if (indented != literal) lines += indented ? ".RS 2\n.nf\n" : ".fi\n.RE\n";
        literal = indented;
        lines += line.empty() ? ".PP\n" : roff(text::trim(line)) + "\n";
    }
    return literal ? lines + ".fi\n.RE\n" : lines;
}

std::string see_also(std::vector<std::string> pages) {
    std::string lines = ".SH SEE ALSO\n";
    for (std::size_t at = 0; at < pages.size(); ++at) {
        const bool last = at + 1 == pages.size();
        const auto bracket = pages[at].find('(');
        lines += fmt::format(".BR {} {}{}\n", roff(pages[at].substr(0, bracket)), pages[at].substr(bracket),
                             last ? "" : ",");
    }
    return lines;
}

}  // namespace

std::string command_page(const CommandDescription& command, const PageSetting& setting) {
    const auto name = "pmcdiff-" + command.name;
    std::string page = head(name, 1, command.summary, setting);
    page += ".SH SYNOPSIS\n\\fBpmcdiff\\fR" + roff(command.usage().substr(std::string_view("pmcdiff").size())) + "\n";
    page += terms_of("ARGUMENTS", command.arguments) + terms_of("OPTIONS", command.options);
    page += paragraphs(command.remarks) + manual_sections(setting.files, name) + preformatted(command.examples);
    return page + see_also({"pmcdiff(1)", "pmcdiff.toml(5)"});
}

std::string program_page(const PageSetting& setting) {
    std::string page = head("pmcdiff", 1, "what changed between the notes of two meetings", setting);
    page +=
        ".SH SYNOPSIS\n\\fBpmcdiff\\fR [diff] [OPTIONS] OLD NEW\n.br\n\\fBpmcdiff\\fR COMMAND [OPTIONS] [ARGUMENTS]\n";
    page += ".SH COMMANDS\n";
    std::vector<std::string> pages;
    for (const auto& command : setting.commands) {
        const auto own = "pmcdiff-" + command.name;
        page += fmt::format(".TP\n\\fB{}\\fR(1)\n{}\n", roff(own), roff(command.summary));
        pages.push_back(own + "(1)");
    }
    pages.emplace_back("pmcdiff.toml(5)");
    page +=
        ".SH OPTIONS\n.TP\n\\fB\\-\\-help\\fR\nTell the commands, and behind a command what it takes\n"
        ".TP\n\\fB\\-\\-version\\fR [\\fB\\-\\-verbose\\fR]\nTell the version; with the second word also the build's "
        "and the "
        "libraries'\n";
    return page + manual_sections(setting.files, "pmcdiff") + see_also(std::move(pages));
}

std::string configuration_page(const PageSetting& setting) {
    return head("pmcdiff.toml", 5, "what the words of notes mean, and which checks hold", setting) +
           manual_sections(setting.files, "pmcdiff.toml") + see_also({"pmcdiff(1)", "pmcdiff-check(1)"});
}

}  // namespace pmcdiff::cli::documents
