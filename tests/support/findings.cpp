#include "support/findings.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace pmcdiff::test {

std::span<const RuleText> some_rules() {
    using enum DiagnosticLevel;
    static constexpr std::array rules = {
        RuleText{"clobbered-section", error, "A change takes away what another team had written.",
                 "The change is compared with what others wrote in the note before it.\n\nIt leaves alone:\n\n"
                 "- sections of the team whose lead makes the change;\n- notes of the day.",
                 "-- Bought nails\n+- Looking for nails\n", "- Bought nails\n", true},
        RuleText{"malformed-list", warning, "A line is meant as a bullet and is none.",
                 "A mark without a blank behind it opens no list.", "-- Bought nails\n-- Sold `` ``` `` them",
                 "- Bought nails\n  - Sold them", true},
        RuleText{"title-date-mismatch", error, "The title has another date than the file's name.",
                 "Title and name of the file are compared, however they write a date.",
                 "# Garden PMC Meeting 2021-02-09", "# Garden PMC Meeting 2021-03-09", true},
        RuleText{"wrong-team-name", note, "A heading has nearly the name of a team.",
                 "Names are those of notes before.", "### Rake Taem", "### Rake Team", false},
    };
    return rules;
}

CheckReportOptions report_options() {
    CheckReportOptions options;
    options.rules = some_rules();
    options.version = "1.2.3";
    return options;
}

Finding finding(DiagnosticLevel level, std::string message, std::string path) {
    Finding made;
    made.rule = "malformed-list";
    made.level = level;
    made.path = std::move(path);
    made.line = 7;
    made.message = std::move(message);
    return made;
}

CheckReport report_of(std::vector<Finding> findings) {
    CheckReport report;
    report.checked_notes = 1;
    report.findings = std::move(findings);
    unsigned next = 0;
    for (auto& each : report.findings) each.fingerprint = fmt::format("{:012x}", 0xabcdef + next++);
    return report;
}

CheckReport sample_report() {
    using enum DiagnosticLevel;
    auto title = finding(error, "The title says 2021-02-09, the file's name 2021-03-09");
    title.rule = "title-date-mismatch";
    title.line = 1;
    title.column = 22;
    title.end_column = 32;
    title.excerpt = "# Garden PMC Meeting 2021-02-09";
    title.help = "write 2021-03-09 in the title";
    title.mend = Mend{1, 1, {"# Garden PMC Meeting 2021-03-09"}};

    auto list = finding(warning, "The line is meant as a bullet and is none");
    list.line = 14;
    list.column = 1;
    list.end_column = 3;
    list.excerpt = "-- Bought nails";
    list.help = "begin it with \"- \"";

    auto clobbered =
        finding(error, "What Ada Lindqvist wrote on 2021-03-08 is gone", "Garden/2021 \u00fcber, [2]/a:b.md");
    clobbered.rule = "clobbered-section";
    clobbered.line = 21;
    clobbered.team = "Rake";
    clobbered.excerpt = "### Rake - Ada Lindqvist";
    clobbered.help = "put the section back from the base";
    clobbered.mend = Mend{22, 21, {"", "- Bought nails"}};

    auto name = finding(note, "\"Rake Taem\" is not known; did you mean \"Rake Team\"?", clobbered.path);
    name.rule = "wrong-team-name";
    name.line = 30;
    name.column = 5;
    name.end_column = 14;
    name.excerpt = "### Rake Taem";
    name.team = "Rake Taem";

    auto report = report_of({title, list, clobbered, name});
    report.base_commit = "00112233445566778899aabbccddeeff00112233";
    report.head_commit = "ffeeddccbbaa99887766554433221100ffeeddcc";
    report.checked_notes = 2;
    report.suppressed = 1;
    report.remarks = {"The clone is shallow: what stood in notes before 2021-01-12 is not known"};
    return report;
}

std::string told(std::string_view format, const CheckReport& report, const CheckReportOptions& options) {
    return make_check_format(format)->report(report, options);
}

}  // namespace pmcdiff::test
