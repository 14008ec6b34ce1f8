#include <string>
#include <vector>

#include "check/rules.hpp"
#include "check/team_heading_finding.hpp"
#include "check/team_reference.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

class StaleLead final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "stale-lead",
            .level = DiagnosticLevel::warning,
            .summary = "A heading names a lead whom the meetings before had replaced",
            .explanation =
                "A new note that is copied from an old one, or from a template, brings back leads who have handed "
                "over since. The rule looks at the leads of each team in the latest meeting in which the team "
                "reported, and tells of a lead who is not among them but led the team earlier. A team that was "
                "renamed since is followed.\n\n"
                "It is a warning in a new note where nobody of the latest leads is kept, and a note otherwise: in "
                "an edited heading, where a lead stands beside a current one, and where a new note leaves out one "
                "of several leads. A note without any update yet, such as next month's, is looked at whole whenever "
                "it is edited.\n\n"
                "Left alone: a person whom the announcements, lifecycle activities or discussion of this note name, or "
                "those of the two before it where the person no longer led, a name that is only spelt otherwise, "
                "stand-ins, and teams that had no lead "
                "at the latest meeting.",
            .example =
                " <!-- Garden/2021-03-09-garden.md; on 2021-02-23 it was \"### Rake - Bruno Keller\", before that "
                "Ada Lindqvist -->\n"
                "+### Rake - Ada Lindqvist\n",
            .mended = "+### Rake - Bruno Keller\n",
        };
    }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        const bool whole_note = note.adds() || note.head->skeleton();
        const TeamsBefore before(*note.head, change.head());
        Findings found;
        for (const auto& comparison : before.compare_leads()) {
            if (comparison.team->leads.empty()) continue;
            if (!whole_note && !writes_leads(note, *comparison.team)) continue;
            for (const auto& person : comparison.came) {
                if (!before.return_announced(person, comparison) && before.led_before(person, comparison)) {
                    found.push_back(came_back(*note.head, comparison, person, note.adds()));
                }
            }
            if (note.adds() && comparison.came.empty() && !comparison.left.empty()) {
                found.push_back(left_out(*note.head, comparison));
            }
        }
        return found;
    }

private:
    static Finding came_back(const NoteText& note, const LeadComparison& comparison, const std::string& person,
                             bool added) {
        const auto& [reference_note, reference, renamed] = comparison.reference;
        const bool nobody_kept = comparison.left.size() == reference->leads.size();
        const auto leads = text::join(reference->leads, " / ");
        return finding_at_name(
            note, *comparison.team, person, added && nobody_kept ? DiagnosticLevel::warning : DiagnosticLevel::note,
            person,
            comparison.team->name + " - " + person + ": the meeting of " + reference_note->date.iso() + " had " +
                leads + (renamed ? " for " + reference->name : std::string{}),
            mending(note, comparison, person) + ", or announce the change under the lifecycle activities");
    }

    static std::string mending(const NoteText& note, const LeadComparison& comparison, const std::string& person) {
        if (comparison.team->leads.size() > comparison.came.size()) return "leave out " + person;
        const auto leads = text::join(comparison.reference.team->leads, " / ");
        const auto heading =
            comparison.came.size() > 1 ? std::string{} : heading_with(note, *comparison.team, person, leads);
        return heading.empty() ? "name " + leads : "write \"" + heading + "\"";
    }

    static Finding left_out(const NoteText& note, const LeadComparison& comparison) {
        const auto people = text::enumerate(comparison.left);
        return finding_at(
            note, comparison.team->line, DiagnosticLevel::note, "without " + text::join(comparison.left, " / "),
            "the heading leaves out " + people + ", lead at the meeting of " + comparison.reference.note->date.iso(),
            "add " + people + ", or announce the change under the lifecycle activities");
    }
};

}  // namespace

std::unique_ptr<const Rule> make_stale_lead() { return std::make_unique<StaleLead>(); }

}  // namespace pmcdiff::check
