#include "check/rules.hpp"

namespace pmcdiff::check {

namespace {

class UnreadableNote final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "unreadable-note",
            .level = DiagnosticLevel::error,
            .summary = "A note cannot be read: it is no UTF-8 text, or lies beyond a limit",
            .explanation =
                "A note that is not UTF-8, has NUL bytes, or lies beyond one of the limits of pmcdiff (its size, a "
                "line's "
                "length, the nesting of its lists, the columns of a table and others) cannot be compared with "
                "anything, "
                "and no other rule looks at it. All other notes of the change are checked as ever.\n\n"
                "The finding tells which limit it is; `--max` raises it where the note is right as it is. A comment in "
                "the note cannot suppress the finding, since the note is not read.",
            .example =
                "<!-- Garden/2021-03-09-garden.md -->\n# Garden PMC Meeting 2021-03-09\n\n## Backlog Reviews\n\n"
                "### Rake - Ada Lindqvist\n\n"
                ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> The fence is up\n",
            .mended =
                "<!-- Garden/2021-03-09-garden.md -->\n# Garden PMC Meeting 2021-03-09\n\n## Backlog Reviews\n\n"
                "### Rake - Ada Lindqvist\n\n> The fence is up\n"};
    }
};

}  // namespace

std::unique_ptr<const Rule> make_unreadable_note() { return std::make_unique<UnreadableNote>(); }

}  // namespace pmcdiff::check
