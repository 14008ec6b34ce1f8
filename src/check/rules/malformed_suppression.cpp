#include <string>

#include "check/rules.hpp"
#include "check/suppression.hpp"

namespace pmcdiff::check {

namespace {

class MalformedSuppression final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "malformed-suppression",
            .level = DiagnosticLevel::warning,
            .summary = "A comment is meant to suppress findings and does not",
            .explanation =
                "`<!-- pmcdiff-ignore RULE[, RULE...] reason -->` suppresses what these rules find in the section in "
                "which it stands. One that names a rule that there is not, that gives no reason, that is misspelt or "
                "never closed does not do what its writer meant.\n\n"
                "Comments in code are left alone, and so are those that have nothing to do with pmcdiff. This rule "
                "and `unused-suppression` cannot be suppressed by a comment; `[check]` of `.pmcdiff.toml` can switch "
                "them off.",
            .example =
                "<!-- Garden/2021-03-09-garden.md -->\n# Garden PMC Meeting 2021-03-09\n\n"
                "<!-- pmcdiff-ignore title-date-mismach held a day late -->\n",
            .mended =
                "<!-- Garden/2021-03-09-garden.md -->\n# Garden PMC Meeting 2021-03-09\n\n"
                "<!-- pmcdiff-ignore title-date-mismatch held a day late -->\n"};
    }

    Findings in_note(const NoteText& note, const Snapshot& /*around*/) const override {
        Findings findings;
        for (const auto& comment : read_suppressions(note)) {
            for (const auto& mistake : comment.mistakes) {
                const auto& [line, begin, end] = mistake.at;
                findings.push_back(finding_at(note, line, begin, end, DiagnosticLevel::warning, mistake.words,
                                              mistake.message, mistake.help));
            }
        }
        return findings;
    }
};

}  // namespace

std::unique_ptr<const Rule> make_malformed_suppression() { return std::make_unique<MalformedSuppression>(); }

}  // namespace pmcdiff::check
