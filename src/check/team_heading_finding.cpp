#include "check/team_heading_finding.hpp"

#include <utility>

#include "text/strings.hpp"

namespace pmcdiff::check {

Finding finding_at_name(const NoteText& note, const TeamHeading& team, std::string_view name, DiagnosticLevel level,
                        std::string words, std::string message, std::string help) {
    const auto place = text::find_phrase(note.line(team.line), name);
    const bool points = !name.empty() && place != std::string_view::npos;
    auto finding = points ? finding_at(note, team.line, place, place + name.size(), level, std::move(words),
                                       std::move(message), std::move(help))
                          : finding_at(note, team.line, level, std::move(words), std::move(message), std::move(help));
    // A team that is an item of a list has no section of its own.
    finding.team = team.name;
    return finding;
}

std::string heading_with(const NoteText& note, const TeamHeading& team, std::string_view name, std::string_view other) {
    const auto line = note.line(team.line);
    const auto place = text::find_phrase(line, name);
    if (name.empty() || place == std::string_view::npos) return {};
    if (text::find_phrase(line, name, place + name.size()) != std::string_view::npos) return {};
    return std::string(line.substr(0, place)) + std::string(other) + std::string(line.substr(place + name.size()));
}

}  // namespace pmcdiff::check
