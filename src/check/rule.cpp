#include "check/rule.hpp"

#include <utility>

#include "text/utf8.hpp"

namespace pmcdiff::check {

Finding finding_at(const NoteText& note, int line, DiagnosticLevel level, std::string words, std::string message,
                   std::string help) {
    Finding finding;
    finding.level = level;
    finding.path = note.path;
    finding.line = line;
    finding.team = note.team_at(line);
    finding.words = std::move(words);
    finding.message = std::move(message);
    finding.help = std::move(help);
    return finding;
}

Finding finding_at(const NoteText& note, int line, std::size_t begin, std::size_t end, DiagnosticLevel level,
                   std::string words, std::string message, std::string help) {
    auto finding = finding_at(note, line, level, std::move(words), std::move(message), std::move(help));
    const auto text = note.line(line);
    finding.column = 1 + static_cast<int>(text::code_points(text.substr(0, begin)).size());
    finding.end_column = finding.column + static_cast<int>(text::code_points(text.substr(begin, end - begin)).size());
    return finding;
}

}  // namespace pmcdiff::check
