#include <string>

#include "check/rules.hpp"
#include "check/team_heading_finding.hpp"
#include "check/team_reference.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

class UnannouncedLead final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "unannounced-lead",
            .level = DiagnosticLevel::note,
            .summary = "A new lead whom nothing announces",
            .explanation =
                "A committee wants to hear of a new lead before the headings tell. The rule looks for a lead who "
                "never led the team before, in a new note or in a heading that the change writes. It tells of each "
                "once, at the first note that has the name.\n\n"
                "Left alone: a person whom the announcements, lifecycle activities or discussion of this note or of "
                "the two before it name, a name that is only spelt otherwise, and a team that had no lead or was "
                "not there.",
            .example =
                " <!-- Garden/2021-03-09-garden.md -->\n"
                "-### Rake - Ada Lindqvist\n"
                "+### Rake - Bruno Keller\n",
            .mended =
                " ## PMC Lifecycle Activities\n"
                "+- Proposal: Bruno Keller is the new lead of Rake\n"
                "-### Rake - Ada Lindqvist\n"
                "+### Rake - Bruno Keller\n",
        };
    }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        const TeamsBefore before(*note.head, change.head());
        Findings found;
        for (const auto& comparison : before.compare_leads()) {
            if (!writes_leads(note, *comparison.team)) continue;
            for (const auto& person : comparison.came) {
                if (before.led_since(person, comparison) || before.announced(person) ||
                    before.led_before(person, comparison)) {
                    continue;
                }
                found.push_back(finding_at_name(
                    *note.head, *comparison.team, person, DiagnosticLevel::note, person,
                    person + " is a new lead of " + comparison.team->name +
                        ", and nothing announces it; the meeting of " + comparison.reference.note->date.iso() +
                        " had " + text::join(comparison.reference.team->leads, " / "),
                    "say under the lifecycle activities who proposed the change and what became of it"));
            }
        }
        return found;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_unannounced_lead() { return std::make_unique<UnannouncedLead>(); }

}  // namespace pmcdiff::check
