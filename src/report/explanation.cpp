#include "report/explanation.hpp"

#include <utility>

#include <fmt/format.h>

#include "report/markdown_text.hpp"
#include "report/text_style.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() -= 'a' - 'A';
    return text;
}

/// "path:line, team, status".
std::string place(const ExplainedItem& item) {
    return item.path + ":" + std::to_string(item.item.line) + ", " + item.team + ", " +
           std::string(to_string(item.item.status));
}

/// A weight below zero makes a negative zero of a value that is none, which would print as -0.00.
double positive_zero(double value) { return value + 0.0; }

/// What the sum of all parts is held against.
std::string comparison(const ItemEvidence& evidence) {
    const bool reaches = evidence.sum() >= evidence.threshold;
    return fmt::format("{} the threshold of {:.2f} ({:.2f} for a second link of an item)",
                       reaches ? "at or above" : "below", evidence.threshold, evidence.second_threshold);
}

class ExplanationWriter {
public:
    ExplanationWriter(const ItemExplanation& explanation, const ReportOptions& options)
        : explanation_(explanation), evidence_(explanation.evidence), options_(options), style_(options) {}

    std::string write() {
        write_item("old  ", explanation_.old_item);
        write_item("new  ", explanation_.new_item);
        const auto verdict = capitalised(evidence_.verdict);
        out_ += '\n';
        line("", (evidence_.joined ? style_.green(verdict) : style_.yellow(verdict)) +
                     fmt::format(" (score {:.2f})", evidence_.score));
        for (const auto& reason : evidence_.reasons) line("  - ", text::printable(reason));
        write_features();
        return std::move(out_);
    }

private:
    void line(std::string_view first, const std::string& text) { out_ += text::hang(first, text, options_.width); }

    void write_item(std::string_view side, const ExplainedItem& item) {
        line(side, style_.dim(text::printable(place(item))));
        line("     ", text::printable(item.item.text));
    }

    void write_features() {
        constexpr std::size_t name_width = 20;
        const auto row = [&](const std::string& name, const std::string& figures) {
            out_ += "  " + text::pad(name, name_width) + figures + '\n';
        };
        out_ += '\n';
        row(style_.bold("feature"), style_.bold(fmt::format("{:>8}{:>9}{:>9}", "value", "weight", "part")));
        for (const auto& feature : evidence_.features) {
            row(feature.name,
                fmt::format("{:>8.2f}{:>9.3f}{:>+9.2f}", feature.value, feature.weight, positive_zero(feature.part)));
        }
        row("bias", fmt::format("{:>+26.2f}", evidence_.bias));
        row(style_.bold("sum"), fmt::format("{:>+26.2f}", evidence_.sum()));
        line("  ", comparison(evidence_));
    }

    const ItemExplanation& explanation_;
    const ItemEvidence& evidence_;
    const ReportOptions& options_;
    TextStyle style_;
    std::string out_;
};

std::string item_markdown(const std::string& side, const ExplainedItem& item) {
    return "- **" + side + "** _" + escaped(place(item)) + "_: " + escaped(item.item.text) + "\n";
}

}  // namespace

std::string explanation_text(const ItemExplanation& explanation, const ReportOptions& options) {
    return ExplanationWriter(explanation, options).write();
}

std::string explanation_markdown(const ItemExplanation& explanation) {
    const auto& evidence = explanation.evidence;
    auto out = "## " + escaped(capitalised(evidence.verdict)) + fmt::format(" (score {:.2f})\n\n", evidence.score);
    out += item_markdown("old", explanation.old_item) + item_markdown("new", explanation.new_item) + "\n";
    for (const auto& reason : evidence.reasons) out += "- " + escaped(reason) + "\n";
    out += "\n| feature | value | weight | part |\n| --- | ---: | ---: | ---: |\n";
    for (const auto& feature : evidence.features) {
        out += fmt::format("| {} | {:.2f} | {:.3f} | {:+.2f} |\n", escaped(feature.name), feature.value, feature.weight,
                           positive_zero(feature.part));
    }
    out += fmt::format("| bias | | | {:+.2f} |\n| **sum** | | | **{:+.2f}** |\n\n", evidence.bias, evidence.sum());
    return out + "The sum is " + comparison(evidence) + ".\n";
}

}  // namespace pmcdiff::report
