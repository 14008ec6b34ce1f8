#include "check/rules.hpp"

namespace pmcdiff::check {

namespace {

/// The text alone: which comments are needed is known when all rules have spoken, so the check itself tells of them
/// (check/suppressing.hpp).
class UnusedSuppression final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "unused-suppression",
            .level = DiagnosticLevel::warning,
            .summary = "A comment suppresses a rule that finds nothing there",
            .explanation =
                "A comment `<!-- pmcdiff-ignore RULE reason -->` that is not needed hides the next mistake of its "
                "kind, "
                "which nobody has looked at.\n\n"
                "It is told where the change brings the comment in, a new note that was copied from an old one "
                "included, and where the change mends what the comment was for. Comments that stood there before are "
                "otherwise left alone.",
            .example =
                "<!-- Garden/2021-03-09-garden.md -->\n# Garden PMC Meeting 2021-03-09\n\n"
                "<!-- pmcdiff-ignore title-date-mismatch held a day late -->\n",
            .mended = "<!-- Garden/2021-03-09-garden.md -->\n# Garden PMC Meeting 2021-03-09\n"};
    }
};

}  // namespace

std::unique_ptr<const Rule> make_unused_suppression() { return std::make_unique<UnusedSuppression>(); }

}  // namespace pmcdiff::check
