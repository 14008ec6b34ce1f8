#include "check/suppressing.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace pmcdiff::check {

namespace {

constexpr std::string_view own_rule = "unused-suppression";

/// What tells one comment from another when a note's two states are compared; a reason may be put in other words.
using RuleMark = std::pair<std::string, std::string>;  // section and rule

RuleMark mark_of(const Suppression& comment, const SuppressedRule& rule) { return {comment.section.key, rule.id}; }

bool any_covered(const Suppression& comment, const std::string& rule, const Findings& findings,
                 const std::string& path) {
    return std::ranges::any_of(findings, [&](const Finding& finding) {
        return finding.rule == rule && finding.path == path && covers(comment, finding);
    });
}

const Rule& rule_of(const std::string& id) {
    return **std::ranges::find(all_rules(), id, [](const auto& rule) { return rule->text().id; });
}

/// What rules find in one note as it stands, each asked once.
class Standing {
public:
    /// Without a change, what shows only in comparison is left out.
    Standing(const NoteText& note, const Snapshot& around, const Change* change)
        : note_(note), around_(around), change_(change) {}

    [[nodiscard]] bool uses(const Suppression& comment, const std::string& id) {
        return any_covered(comment, id, findings_of(id), note_.path);
    }

private:
    const Findings& findings_of(const std::string& id) {
        if (const auto known = found_.find(id); known != found_.end()) return known->second;
        auto found = rule_of(id).in_note(note_, around_);
        if (change_ != nullptr) {
            const NoteChange as_new{FileChange::Kind::added, nullptr, &note_};
            std::ranges::move(rule_of(id).in_change(as_new, *change_), std::back_inserter(found));
        }
        for (auto& finding : found) finding.rule = id;
        return found_.emplace(id, std::move(found)).first->second;
    }

    const NoteText& note_;
    const Snapshot& around_;
    const Change* change_;
    std::map<std::string, Findings> found_;
};

/// The comments that the note had before the change.
struct Before {
    std::set<RuleMark> all;
    std::set<RuleMark> used;  ///< Those that suppressed something.
};

Before comments_before(const NoteChange& note, const Change& change) {
    Before before;
    if (note.base == nullptr) return before;
    Standing standing(*note.base, change.base(), nullptr);
    for (const auto& comment : read_suppressions(*note.base)) {
        for (const auto& rule : comment.rules) {
            before.all.insert(mark_of(comment, rule));
            if (standing.uses(comment, rule.id)) before.used.insert(mark_of(comment, rule));
        }
    }
    return before;
}

Finding unused_finding(const NoteText& note, const Suppression& comment, const SuppressedRule& rule) {
    auto finding =
        finding_at(note, rule.at.line, rule.at.begin, rule.at.end, DiagnosticLevel::warning, rule.id,
                   "the comment suppresses \"" + rule.id + "\", which finds nothing in " + comment.section.name,
                   "take it out of the comment");
    finding.rule = own_rule;
    return finding;
}

}  // namespace

bool Suppressions::suppress(const Finding& finding) {
    return std::ranges::any_of(of(finding.path), [&](const Suppression& comment) { return covers(comment, finding); });
}

Findings Suppressions::unused(const NoteChange& note, const Change& change, const Change& standing,
                              const Findings& findings) {
    const auto& comments = of(note.head->path);
    if (comments.empty()) return {};
    const auto before = comments_before(note, change);
    Standing now(*note.head, standing.head(), &standing);
    Findings told;
    for (const auto& comment : comments) {
        for (const auto& rule : comment.rules) {
            const auto mark = mark_of(comment, rule);
            // A rule that only compares is silent about a note that it has nothing to compare with.
            const bool judged = note.base != nullptr || !rule_of(rule.id).compares_only();
            const bool asked = before.used.contains(mark) || (judged && !before.all.contains(mark));
            const bool used = any_covered(comment, rule.id, findings, note.head->path);
            if (asked && !used && !now.uses(comment, rule.id))
                told.push_back(unused_finding(*note.head, comment, rule));
        }
    }
    return told;
}

const std::vector<Suppression>& Suppressions::of(const std::string& path) {
    if (const auto known = by_path_.find(path); known != by_path_.end()) return known->second;
    const auto* const place = head_.find(path);
    const auto* const note = place == nullptr ? nullptr : head_.note(*place);
    return by_path_.emplace(path, note == nullptr ? std::vector<Suppression>{} : read_suppressions(*note))
        .first->second;
}

}  // namespace pmcdiff::check
