// Comments in notes by which a keeper bears with a finding: `<!-- pmcdiff-ignore RULE[, RULE...] reason -->`.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check/note_text.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::check {

/// Part of a line, by byte offsets.
struct LinePart {
    int line = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A rule that a comment names. It is one of check_rules().
struct SuppressedRule {
    std::string id;
    LinePart at;
};

/// What is wrong with a comment.
struct SuppressionMistake {
    LinePart at;
    std::string words;  ///< What tells it from others.
    std::string message;
    std::string help;
};

/// The lines for which a comment holds.
struct SuppressedSection {
    bool whole_note = false;
    int first_line = 0;
    int last_line = 0;
    std::string team;  ///< As NoteText knows it by key; empty where the section is no team's.
    std::string key;   ///< The same as long as the section has its name; empty for the whole note.
    std::string name;  ///< For users: "the section of Rake".
};

struct Suppression {
    std::vector<SuppressedRule> rules;  ///< Empty where a mistake takes all force from the comment.
    SuppressedSection section;
    std::vector<SuppressionMistake> mistakes;
};

/// The comments of a note, in order, but for those in code. One below a team's heading holds for that team's section. One
/// before any heading, or below the title with no heading between, holds for the whole note; one below another heading up to
/// the next heading of the same level or a higher one. Of a note with very many comments, only the first are read.
[[nodiscard]] std::vector<Suppression> read_suppressions(const NoteText& note);

/// True where the comment suppresses a finding of its note: by its line, or by the team that it is about.
[[nodiscard]] bool covers(const Suppression& suppression, const Finding& finding);

}  // namespace pmcdiff::check
