#include "report/unified_diff.hpp"

#include <utility>

#include "text/commands.hpp"
#include "text/line_diff.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

using Kind = text::LineRun::Kind;

std::string escaped(std::string_view line) {
    std::string out;
    bool first = true;
    for (const auto part : text::split(line, '\t')) {
        if (!std::exchange(first, false)) out += '\t';
        out += text::printable(part);
    }
    return out;
}

std::string range(std::size_t line, std::size_t count) {
    return std::to_string(line) + (count == 1 ? std::string{} : "," + std::to_string(count));
}

std::string shown(const text::LineRun& run, const TextStyle& style) {
    const auto line = escaped(run.line.text);
    switch (run.kind) {
        case Kind::removed: return style.red("-" + line);
        case Kind::added: return style.green("+" + line);
        case Kind::kept: break;
    }
    return " " + line;
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view old_bytes, std::string_view new_bytes,
                         const TextStyle& style) {
    const auto hunks = text::line_diff(old_bytes, new_bytes);
    if (hunks.empty()) return {};
    const auto name = text::printable(path);
    auto out = style.bold("--- a/" + name) + "\n" + style.bold("+++ b/" + name) + "\n";
    for (const auto& hunk : hunks) {
        out += style.cyan("@@ -" + range(hunk.old_line, hunk.old_count) + " +" + range(hunk.new_line, hunk.new_count) +
                          " @@") +
               "\n";
        for (const auto& run : hunk.lines) {
            out.append(shown(run, style)).append("\n");
            if (run.line.end.empty()) out += "\\ No newline at end of file\n";
        }
    }
    return text::without_commands(out, text::joined_marks);
}

}  // namespace pmcdiff::report
