#include "check/rule.hpp"

#include <algorithm>
#include <utility>

namespace pmcdiff::check {

namespace {

/// Of a valid text. Without decoding it: a long line may have thousands of findings.
int code_point_count(std::string_view text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

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
    finding.column = 1 + code_point_count(text.substr(0, begin));
    finding.end_column = finding.column + code_point_count(text.substr(begin, end - begin));
    return finding;
}

}  // namespace pmcdiff::check
