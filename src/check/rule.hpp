// What every rule is. A new rule is a file below check/rules with a class of its own, and one line in registry.cpp.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "check/change.hpp"
#include "check/note_text.hpp"
#include "check/snapshot.hpp"
#include "pmcdiff/check.hpp"

namespace pmcdiff::check {

using Findings = std::vector<Finding>;

/// A rule without state: the same notes give the same findings. Rules fill what a Finding says; rule, path, excerpt and
/// fingerprint are the engine's to add.
class Rule {
public:
    Rule() = default;
    Rule(const Rule&) = delete;
    Rule& operator=(const Rule&) = delete;
    Rule(Rule&&) = delete;
    Rule& operator=(Rule&&) = delete;
    virtual ~Rule() = default;

    [[nodiscard]] virtual RuleText text() const = 0;

    /// What a note shows by itself and by the tree it lies in. It is asked of the note before and after the change; a finding
    /// of the same team and words that was there before is not reported.
    [[nodiscard]] virtual Findings in_note(const NoteText& /*note*/, const Snapshot& /*around*/) const { return {}; }

    /// What shows only when the note is compared with how it was, or with the meetings before it.
    [[nodiscard]] virtual Findings in_change(const NoteChange& /*note*/, const Change& /*change*/) const { return {}; }

    /// True for a rule that compares a note with how it was, so that the note as it stands shows nothing of the mistake. Then a
    /// comment that suppresses it is needed only in the change that makes it, and is not told as unused later.
    [[nodiscard]] virtual bool compares_only() const { return false; }

    /// Joins findings of in_note() that are one mistake, once those of the base are taken away. They come in order of lines.
    [[nodiscard]] virtual Findings joined(Findings findings, const NoteText& /*note*/) const { return findings; }
};

/// A finding at a line of a note, with the team in whose section it stands. `words` tells it from others of its rule.
[[nodiscard]] Finding finding_at(const NoteText& note, int line, DiagnosticLevel level, std::string words,
                                 std::string message, std::string help = {});

/// The same, pointing at a part of the line by byte offsets.
[[nodiscard]] Finding finding_at(const NoteText& note, int line, std::size_t begin, std::size_t end,
                                 DiagnosticLevel level, std::string words, std::string message, std::string help = {});

/// All rules, by id.
[[nodiscard]] std::span<const std::unique_ptr<const Rule>> all_rules();

}  // namespace pmcdiff::check
