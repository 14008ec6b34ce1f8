#include <string>

#include "check/rules.hpp"
#include "check/team_heading_finding.hpp"
#include "check/team_reference.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

class MissingLead final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "missing-lead",
            .level = DiagnosticLevel::note,
            .summary = "A team has no lead in a new note, and had one before",
            .explanation =
                "Where the heading of a team is typed anew, its lead is easily forgotten. The rule looks at notes "
                "that the change adds, and at the latest meeting in which the team reported.\n\n"
                "Left alone: a heading that says that nobody leads (`(vacant)`), and a team that had no lead "
                "before.",
            .example =
                " <!-- Garden/2021-03-09-garden.md; on 2021-02-23 it was \"### Rake - Ada Lindqvist\" -->\n"
                "+### Rake\n",
            .mended = "+### Rake - Ada Lindqvist\n",
        };
    }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        if (!note.adds()) return {};
        Findings found;
        for (const auto& comparison : TeamsBefore(*note.head, change.head()).compare_leads()) {
            if (comparison.team->names_leads) continue;
            const auto& reference = comparison.reference;
            const auto leads = text::join(reference.team->leads, " / ");
            found.push_back(finding_at_name(*note.head, *comparison.team, {}, DiagnosticLevel::note, leads,
                                            comparison.team->name + " has no lead here; the meeting of " +
                                                reference.note->date.iso() + " had " + leads,
                                            "add \" - " + leads + "\", or \" - vacant\" where nobody leads"));
        }
        return found;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_missing_lead() { return std::make_unique<MissingLead>(); }

}  // namespace pmcdiff::check
