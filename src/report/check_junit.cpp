#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "report/check_formats.hpp"
#include "report/check_words.hpp"
#include "report/xml_text.hpp"

namespace pmcdiff::report {

namespace {

void set_count(pugi::xml_node& node, const char* name, std::size_t count) {
    set_attribute(node, name, std::to_string(count));
}

/// Lines stay lines; each by itself is made fit for XML. None begins with words of a note, which may look like a command.
void add_lines(pugi::xml_node& node, const std::vector<std::string>& lines) {
    std::string all;
    for (const auto& line : lines) all += xml_text(line) + "\n";
    node.text().set(all.c_str());
}

std::vector<std::string> told(const Finding& finding) {
    std::vector<std::string> lines = {place(finding) + ": " + full_message(finding)};
    if (!finding.excerpt.empty()) lines.push_back("  | " + finding.excerpt);
    if (!finding.help.empty()) lines.push_back("help: " + finding.help);
    return lines;
}

bool is_failure(const Finding* finding) { return finding->level != DiagnosticLevel::note; }

class Document {
public:
    explicit Document(const CheckReport& report) : report_(report) {}

    std::string write() {
        auto declaration = document_.append_child(pugi::node_declaration);
        set_attribute(declaration, "version", "1.0");
        set_attribute(declaration, "encoding", "UTF-8");
        suites_ = document_.append_child("testsuites");
        set_attribute(suites_, "name", "pmcdiff check");
        const auto tests = report_.findings.size() + report_.remarks.size() + (report_.findings.empty() ? 1 : 0);
        const auto counts = level_counts(report_);
        set_count(suites_, "tests", tests);
        set_count(suites_, "failures", counts.errors + counts.warnings);
        set_count(suites_, "errors", 0);

        std::map<std::string_view, std::vector<const Finding*>> by_rule;
        for (const auto& finding : report_.findings) by_rule[finding.rule].push_back(&finding);
        for (const auto& [rule, findings] : by_rule) add_rule(rule, findings);
        if (report_.findings.empty()) add_passed();
        add_remarks();
        return to_text(document_, pugi::format_indent);
    }

private:
    pugi::xml_node add_suite(std::string_view name, std::size_t tests, std::size_t failures, std::size_t skipped) {
        auto suite = suites_.append_child("testsuite");
        set_attribute(suite, "name", name);
        set_count(suite, "tests", tests);
        set_count(suite, "failures", failures);
        set_count(suite, "errors", 0);
        set_count(suite, "skipped", skipped);
        return suite;
    }

    static pugi::xml_node add_test(pugi::xml_node& suite, const std::string& name) {
        auto test = suite.append_child("testcase");
        set_attribute(test, "name", name);
        // What stands before the last dot is a package to viewers.
        set_attribute(test, "classname", std::string("pmcdiff.") + suite.attribute("name").value());
        set_attribute(test, "time", "0");
        return test;
    }

    void add_rule(std::string_view rule, const std::vector<const Finding*>& findings) {
        const auto failures = static_cast<std::size_t>(std::ranges::count_if(findings, is_failure));
        auto suite = add_suite(rule, findings.size(), failures, 0);
        std::set<std::string> names;
        for (const auto* const finding : findings) {
            auto name = finding->path + ": " + full_message(*finding);
            // Viewers show tests of one name once.
            if (!names.insert(name).second) name += " (" + finding->fingerprint + ")";
            auto test = add_test(suite, name);
            if (!is_failure(finding)) {
                auto output = test.append_child("system-out");
                add_lines(output, told(*finding));
                continue;
            }
            auto failure = test.append_child("failure");
            set_attribute(failure, "type", to_string(finding->level));
            set_attribute(failure, "message", full_message(*finding));
            add_lines(failure, told(*finding));
        }
    }

    void add_passed() {
        auto suite = add_suite("check", 1, 0, 0);
        add_test(suite, counts_phrase(report_));
    }

    void add_remarks() {
        if (report_.remarks.empty()) return;
        auto suite = add_suite("not-seen", report_.remarks.size(), 0, report_.remarks.size());
        for (const auto& remark : report_.remarks) {
            auto test = add_test(suite, remark);
            add_element(test, "skipped", remark);
        }
    }

    const CheckReport& report_;
    pugi::xml_document document_;
    pugi::xml_node suites_;
};

class CheckJunit final : public CheckFormat {
public:
    std::string report(const CheckReport& report, const CheckReportOptions& /*options*/) const override {
        return Document(report).write();
    }
};

}  // namespace

std::unique_ptr<const CheckFormat> make_check_junit() { return std::make_unique<CheckJunit>(); }

}  // namespace pmcdiff::report
