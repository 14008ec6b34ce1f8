#include <algorithm>
#include <string>
#include <string_view>

#include "report/markdown_text.hpp"
#include "report/rules.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

/// True for lines of a change rather than lines of a note, where a list's `- ` and a slip such as `--` may open lines too.
bool is_change(std::string_view example) {
    bool put_in = false;
    for (const auto line : text::split(example, '\n')) {
        if (line.empty() || line.starts_with("@@")) continue;
        if (line.find_first_of("+- ") != 0) return false;
        const char second = line.size() > 1 ? line[1] : ' ';
        put_in = put_in || line.front() == '+' ||
                 (line.front() == '-' && (second == '#' || text::is_word_character(second)));
    }
    return put_in;
}

/// A fence that nothing in the text closes.
std::string fence(std::string_view text) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    std::string marks(std::max<std::size_t>(3, longest + 1), '`');
    return marks;
}

std::string block(std::string_view example) {
    const auto marks = fence(example);
    const auto lines = text::trim(example, "\n");
    return marks + (is_change(example) ? "diff" : "markdown") + "\n" + std::string(lines) + "\n" + marks + "\n";
}

}  // namespace

std::string rule_markdown(const RuleText& rule) {
    auto out = std::string(text::trim(rule.explanation)) + "\n";
    if (!rule.example.empty()) out += "\nFound:\n\n" + block(rule.example);
    if (!rule.mended.empty()) out += "\nPut right:\n\n" + block(rule.mended);
    return out;
}

std::string rules_page(std::span<const RuleText> rules) {
    std::string out = "# Rules of `pmcdiff check`\n\n";
    out += "`pmcdiff rules` prints this list, `pmcdiff rules RULE` one of them.\n\n";
    out += "| Rule | Level | Finds | `--fix` |\n| --- | --- | --- | --- |\n";
    for (const auto& rule : rules) {
        const std::string id(rule.id);
        out += "| [" + id + "](#" + id + ") | " + std::string(to_string(rule.level)) + " | " + escaped(rule.summary) +
               " | " + (rule.can_fix ? "yes" : "") + " |\n";
    }
    for (const auto& rule : rules) {
        out += "\n## " + std::string(rule.id) + "\n\n_" + std::string(to_string(rule.level)) +
               (rule.can_fix ? ", mended by `--fix`" : "") + "_: " + escaped(rule.summary) + "\n\n" +
               rule_markdown(rule);
    }
    return out;
}

}  // namespace pmcdiff::report
